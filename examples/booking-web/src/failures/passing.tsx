import type { Failure } from '../failure'
import { Notice } from './notice'
import { Outcome } from './outcome'
import { titleOf } from './title-of'

/** A failure of the service that the same request may not meet again. The button retries it after the delay. */
export function Passing({ failure: { error, uncertain } }: { failure: Failure }) {
  return (
    <Notice title={titleOf(error)} error={error}>
      <Outcome uncertain={uncertain} />
    </Notice>
  )
}
