import type { ApiError } from '../core/api-error'
import type { HttpError } from '../core/client-http-error'
import type { ResponseMeta } from '../core/parser'
import { failedCall } from './failed-call'
import type { Parser } from './parser'

/** The exchange behind a library's error. */
export interface Exchange extends ResponseMeta {
  /** The answer's body as the library left it: parsed, or anything that a `Response` can be made of. */
  readonly body?: unknown
  /** Why no answer was read, if the library's own error does not tell. */
  readonly cause?: unknown
  /** The signal of the request, if an abort shows only there. */
  readonly signal?: AbortSignal | null | undefined
}

/** The error of a failed answer by its parsed body; of no answer, or of a success that could not be read, by its cause. */
export function errorOfExchange<Known extends ApiError>(parse: Parser<Known>, exchange: Exchange): Known | HttpError {
  const { status, body, cause, signal } = exchange
  const isFailure = typeof status === 'number' && (status < 200 || status > 299)
  return isFailure ? parse(body, exchange) : failedCall<Known>(cause, signal, status)
}
