import { matchError } from 'error-codebook/client'
import { Changed } from './changed'
import type { FailureProps } from './failure-props'
import { FaultyFields } from './faulty-fields'
import { Outcome } from './outcome'
import { Passing } from './passing'
import { RateLimited } from './rate-limited'
import { Refused } from './refused'
import { SessionEnded } from './session-ended'
import { Taken } from './taken'
import { Unlisted } from './unlisted'

/** One failure, one answer: the name decides, and where no name has an answer of its own, its recovery does. */
export function FailureNotice(props: FailureProps) {
  const { failure } = props
  const outcome = <Outcome {...props} />
  const taken = () => <Taken {...props} />
  const sessionEnded = () => <SessionEnded error={failure.error} />

  return matchError(failure.error, {
    SLOT_UNAVAILABLE: taken,
    DOUBLE_BOOKING: taken,
    VALIDATION_FAILED: (error) => <FaultyFields error={error} />,
    INVALID_APPOINTMENT_TIME: (error) => <FaultyFields error={error} patientText={error.error} />,
    DOCTOR_NOT_FOUND: (error) => <FaultyFields error={error} patientText={error.error} />,
    RATE_LIMIT_EXCEEDED: () => <RateLimited failure={failure} />,
    INVALID_TOKEN: sessionEnded,
    TOKEN_EXPIRED: sessionEnded,
    MISSING_TOKEN: sessionEnded,
    CONCURRENT_MODIFICATION: () => <Changed error={failure.error} />,
    unknown: (error) => <Unlisted error={error} outcome={outcome} />,
    default: (error) =>
      error.recovery === 'transient' ? (
        <Passing error={error} outcome={outcome} />
      ) : (
        <Refused error={error} outcome={outcome} />
      ),
  })
}
