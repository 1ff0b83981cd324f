import type { HttpError } from '../core/unnamed-error'
import type { AnyApiError } from '../generated/errors'
import { parseErrorBody } from './clinic'
import { noAnswer } from './no-answer'

/**
 * The error behind a `TRPCClientError`, where the server formats its errors with `trpcErrorFormatter`: a row's, or `HttpError` for
 * anything no row names. A call that met no server is an `HttpError` with status 0. Never throws.
 *
 * @example catch (thrown) { matchError(fromTRPCClientError(thrown), handlers) }
 */
export function fromTRPCClientError(thrown: unknown): AnyApiError | HttpError {
  try {
    const { data, meta, cause } = Object(thrown)
    const { response, responseJSON } = Object(meta)
    // A proxy, or a server without the formatter, sends no shape of ours.
    const status: unknown = data?.httpStatus ?? response?.status
    if (typeof status === 'number') {
      return parseErrorBody(data?.error ?? responseJSON, { status, headers: response?.headers })
    }
    // An abort is known by its name, and tRPC gives every failure its own.
    if (cause?.name === 'AbortError') return noAnswer(cause)
  } catch {
    // A Proxy, or a getter that throws.
  }
  return noAnswer(thrown)
}
