import { countdownText } from '../format'
import { PatientLine } from '../patient-line'
import type { Failure } from '../use-booking'
import { useCountdown } from '../use-countdown'
import { Notice } from './notice'

/** Too many requests: how long to wait. The button opens when the time is up. */
export function RateLimited({ failure: { error, retryAt } }: { failure: Failure }) {
  const seconds = useCountdown(retryAt)
  return (
    <Notice title="Too many attempts" error={error}>
      <PatientLine name="RATE_LIMIT_EXCEEDED" />
      {/* A timer is silent: reading out every second would drown everything else. */}
      <p className="countdown" role="timer">
        {seconds > 0 ? countdownText(seconds) : 'You can try again now.'}
      </p>
    </Notice>
  )
}
