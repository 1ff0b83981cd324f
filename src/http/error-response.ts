import type { Envelope } from '../core/envelope'
import type { WireError } from '../core/wire-error'
import { envelopeBody } from './envelope-body'
import { errorBody } from './error-body'
import { type ErrorFormat, errorHeaders } from './error-headers'
import { type ProblemOptions, problemDetails } from './problem-details'
import type { TimestampOption } from './timestamp'

/** How an error is answered. */
export interface ErrorResponseOptions extends ProblemOptions {
  format?: ErrorFormat | undefined
  timestamp?: TimestampOption | undefined
  /** Replaces the house form. Default: the contract's envelope. */
  envelope?: Envelope | undefined
  /** Names the request in an envelope that has a place for it. */
  requestId?: string | undefined
  /** Headers to send besides; they win over the error's own. */
  headers?: Record<string, string> | undefined
}

/**
 * A Web `Response` of an error: status, body, and the headers that belong to it.
 */
export function toErrorResponse(error: WireError, options: ErrorResponseOptions = {}): Response {
  const { format = 'house', timestamp, fieldLimit, envelope, headers } = options
  const house = format === 'house' ? errorBody(error, { timestamp, fieldLimit }) : undefined
  const body = house
    ? envelope
      ? envelopeBody(envelope, error, house, options)
      : house
    : problemDetails(error, options)
  const merged = new Headers(errorHeaders(error, format))
  if (house && envelope) merged.set('Content-Type', envelope.mediaType)
  for (const [name, value] of Object.entries(headers ?? {})) merged.set(name, value)
  return new Response(JSON.stringify(body), { status: error.status, headers: merged })
}
