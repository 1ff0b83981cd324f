import type { ApiError } from '../core/api-error'
import { HttpError } from '../core/client-http-error'
import type { HeadersLike } from '../core/headers'
import { safePick } from '../core/safe-get'
import { parseJson } from '../http/read-body'
import { parseErrorBody } from './clinic'
import type { AnyApiError } from './default-rows'
import { failedCall } from './failed-call'
import { houseParserOf, type Parser } from './parser'
import type { RpcErrorParser } from './rpc-error-parser'
import type { ClientSource, KnownError } from './sources'

export type { AnyApiError, ApiError, ClientSource, HttpError, KnownError, Rows, RowsSource } from './public-types'
export type { RpcErrorParser } from './rpc-error-parser'

/**
 * `fromORPCError` for your own contract.
 *
 * @example export const fromORPCError = createORPCErrorParser(rows)
 */
export function createORPCErrorParser<Source extends ClientSource>(source: Source): RpcErrorParser<KnownError<Source>> {
  return orpcErrorParser(houseParserOf(source))
}

/**
 * The error behind an `ORPCError`, if the server calls its procedures with `orpcErrorInterceptor`: a row's, or `HttpError` if no
 * row names it, with status 0 if no server answered. Never throws.
 *
 * @example catch (thrown) { matchError(fromORPCError(thrown), handlers) }
 */
export const fromORPCError: RpcErrorParser<AnyApiError> = /* @__PURE__ */ orpcErrorParser(parseErrorBody)

function orpcErrorParser<Known extends ApiError>(parse: Parser<Known>): RpcErrorParser<Known> {
  return (thrown) => {
    const { code, status, message, data } = safePick(thrown, 'code', 'status', 'message', 'data')
    if (typeof status === 'number' && typeof code === 'string') {
      if (isHouseBody(data)) return parse(data, { status })
      // oRPC keeps an answer that is not its own, such as a proxy's, as it came.
      const { headers, body } = safePick(data, 'headers', 'body')
      if (headers) {
        const meta = { status, headers: headers as HeadersLike }
        return parse(typeof body === 'string' ? parseJson(body) : body, meta)
      }
      const error = parse({ message, error: code }, { status })
      // A code may look like a row's name, but no body says so.
      return error.category === undefined
        ? error
        : new HttpError(status, { message: error.message, reason: 'unlisted' })
    }
    return failedCall<Known>(thrown)
  }
}

/** Whether the data is a house body. Other services attach data of any shape to their errors. */
function isHouseBody(data: unknown): boolean {
  const { message, error, status } = safePick(data, 'message', 'error', 'status')
  return typeof message === 'string' && typeof error === 'string' && typeof status === 'number'
}
