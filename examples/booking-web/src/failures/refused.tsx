import type { Failure } from '../use-booking'
import { Notice } from './notice'
import { Outcome } from './outcome'

/** A row that the page has no better answer to than its text. */
export function Refused({ failure: { error, uncertain } }: { failure: Failure }) {
  return (
    <Notice title={error.status < 500 ? 'The clinic refused this' : 'Something went wrong at the clinic'} error={error}>
      <p>The answer says: “{error.message}”</p>
      <Outcome uncertain={uncertain} />
    </Notice>
  )
}
