import type { Failure } from '../failure'
import { PatientLine } from '../patient-line'
import { Notice } from './notice'
import { Timer } from './timer'
import { titleOf } from './title-of'

/** Too many requests: how long to wait. The button opens when the time is up. */
export function RateLimited({ failure: { error, retryAt } }: { failure: Failure }) {
  return (
    <Notice title={titleOf(error)} error={error}>
      <PatientLine name="RATE_LIMIT_EXCEEDED" />
      <Timer until={retryAt} over="You can try again now." />
    </Notice>
  )
}
