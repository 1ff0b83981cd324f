import type { HttpError } from '../core/unnamed-error'
import type { AnyApiError } from '../generated/errors'
import { parseErrorBody } from './clinic'
import { noAnswer } from './no-answer'

/**
 * The error behind an `ORPCError`, where the server calls its procedures with `orpcErrorInterceptor`: a row's, or `HttpError` for
 * anything no row names. A call that met no server is an `HttpError` with status 0. Never throws.
 *
 * @example catch (thrown) { matchError(fromORPCError(thrown), handlers) }
 */
export function fromORPCError(thrown: unknown): AnyApiError | HttpError {
  try {
    const { code, status, message, data } = Object(thrown)
    if (typeof status === 'number' && typeof code === 'string') {
      return parseErrorBody(isBody(data) ? data : { message, error: code, status }, { status })
    }
  } catch {
    // A Proxy, or a getter that throws.
  }
  return noAnswer(thrown)
}

/** The house body, and not what someone gave an error of theirs. */
function isBody(data: unknown): boolean {
  const { message, error, status } = Object(data)
  return typeof message === 'string' && typeof error === 'string' && typeof status === 'number'
}
