import { brandOf } from '../core/brand'
import type { Envelope } from '../core/envelope'
import type { WireBody, WireError } from '../core/wire-error'
import { pageOf } from './page-of'

/** What an answer says besides the error. */
export interface EnvelopeFacts {
  readonly requestId?: string | undefined
  /** The contract's `docsUrl`. */
  readonly docsUrl?: string | undefined
}

/** The body of an error in its contract's envelope. The house body has masked it, and limited its field errors. */
export function envelopeBody(
  envelope: Envelope,
  error: WireError,
  { message, error: name, status, errors, retry_after: retryAfter, details, timestamp }: WireBody,
  { requestId, docsUrl }: EnvelopeFacts = {},
): unknown {
  const docs = brandOf(error) === '' ? undefined : pageOf(name, docsUrl)
  const shown = { name, code: error.code, message, status, errors, retryAfter, details }
  return envelope.write(shown, { timestamp, requestId, docs })
}
