import type { Failure } from '../failure'
import { Notice } from './notice'
import { Outcome } from './outcome'
import { titleOf } from './title-of'

/** A row that the page has no better answer to than its text. */
export function Refused({ failure: { error, uncertain } }: { failure: Failure }) {
  return (
    <Notice title={titleOf(error)} error={error}>
      <p>The answer says: “{error.message}”</p>
      <Outcome uncertain={uncertain} />
    </Notice>
  )
}
