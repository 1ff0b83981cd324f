import type { Failure } from '../use-booking'
import { Notice } from './notice'
import { Outcome } from './outcome'

/** A failure of the service that the same request may not meet again. The button retries it after the delay. */
export function Passing({ failure: { error, uncertain } }: { failure: Failure }) {
  return (
    <Notice title="The clinic could not do this right now" error={error}>
      <Outcome uncertain={uncertain} />
    </Notice>
  )
}
