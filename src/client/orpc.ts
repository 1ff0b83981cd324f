import { type HttpError, UnnamedError } from '../core/unnamed-error'
import type { AnyApiError } from '../generated/errors'
import { parseErrorBody } from './clinic'
import { noAnswer } from './no-answer'
import { parseJson } from './read-body'

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
      if (isHouseBody(data)) return parseErrorBody(data, { status })
      // oRPC gives an answer that is none of its own, such as a proxy's, as it came.
      const { headers, body } = Object(data)
      if (headers) return parseErrorBody(typeof body === 'string' ? parseJson(body) : body, { status, headers })
      const error = parseErrorBody({ message, error: code }, { status })
      // A code that only looks like a row's: no body says so.
      return error.code === undefined ? error : new UnnamedError(status, { message, reason: 'unlisted' })
    }
  } catch {
    // A Proxy, or a getter that throws.
  }
  return noAnswer(thrown)
}

/** Not what someone gave an error of theirs. */
function isHouseBody(data: unknown): boolean {
  const { message, error, status } = Object(data)
  return typeof message === 'string' && typeof error === 'string' && typeof status === 'number'
}
