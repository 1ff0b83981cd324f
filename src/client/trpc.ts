import type { ApiError } from '../core/api-error'
import type { HeadersLike } from '../core/headers'
import { safeGet, safePick } from '../core/safe-get'
import { parseErrorBody } from './clinic'
import type { AnyApiError } from './default-rows'
import { errorOfExchange } from './error-of-exchange'
import { houseParserOf, type Parser } from './parser'
import type { RpcErrorParser } from './rpc-error-parser'
import type { ClientSource, KnownError } from './sources'

export type { AnyApiError, ApiError, ClientSource, HttpError, KnownError, Rows, RowsSource } from './public-types'
export type { RpcErrorParser } from './rpc-error-parser'

/**
 * `fromTRPCClientError` for your own contract.
 *
 * @example export const fromTRPCClientError = createTRPCErrorParser(rows)
 */
export function createTRPCErrorParser<Source extends ClientSource>(source: Source): RpcErrorParser<KnownError<Source>> {
  return trpcErrorParser(houseParserOf(source))
}

/**
 * The error behind a `TRPCClientError`, if the server formats its errors with `trpcErrorFormatter`: a row's, or `HttpError` if no
 * row names it, with status 0 if no server answered. Never throws.
 *
 * @example catch (thrown) { matchError(fromTRPCClientError(thrown), handlers) }
 */
export const fromTRPCClientError: RpcErrorParser<AnyApiError> = /* @__PURE__ */ trpcErrorParser(parseErrorBody)

function trpcErrorParser<Known extends ApiError>(parse: Parser<Known>): RpcErrorParser<Known> {
  return (thrown) => {
    const { data, meta } = safePick(thrown, 'data', 'meta')
    const response = safeGet(meta, 'response')
    // A proxy, or a server without the formatter, does not send our shape.
    const status = (safeGet(data, 'httpStatus') ?? safeGet(response, 'status')) as number | undefined
    const headers = safeGet(response, 'headers') as HeadersLike | undefined
    const body = safeGet(data, 'error') ?? safeGet(meta, 'responseJSON')
    return errorOfExchange(parse, { status, headers, body, cause: thrown })
  }
}
