import type { ApiError } from '../core/api-error'
import type { ErrorsByNameOf } from '../core/error-named'
import { type ApiErrorGuard, apiErrorGuard } from '../core/is-api-error'
import type { ParserOptions } from './bodies-of-others'
import { fetchThrower } from './fetch-or-throw'
import { houseParserOf, type Parser, parserOf } from './parser'
import { type ResponseParser, responseParser } from './response-parser'
import { type Safe, safeCaller } from './safe'
import { type ErrorReviver, errorReviver } from './serialize-error'
import { type ClientSource, type KnownError, type KnownNames, originsOf } from './sources'
import { clientErrorConverter, type ToClientError } from './to-client-error'

/** The functions of this entry, for one contract or several. */
export interface Client<Known extends ApiError, NamesByOperation> {
  readonly parseErrorBody: Parser<Known>
  readonly parseErrorResponse: ResponseParser<Known>
  readonly safe: Safe<Known, NamesByOperation>
  readonly fetchOrThrow: typeof fetch
  readonly deserializeError: ErrorReviver<Known>
  readonly toClientError: ToClientError<Known, NamesByOperation>
  readonly isApiError: ApiErrorGuard<ErrorsByNameOf<Known>>
}

/**
 * The functions of this entry for your own contract. A list makes a client of several contracts: the first one's version and
 * validation row count.
 *
 * `bodies` reads the fields of other kinds of servers.
 *
 * @throws TypeError if two contracts of a list have a row of the same name
 * @example export const { safe, fetchOrThrow } = createClient(rows)
 */
export function createClient<Source extends ClientSource>(
  source: Source,
  options: ParserOptions = {},
): Client<KnownError<Source>, KnownNames<Source>> {
  const parseErrorBody = parserOf(source, options)
  const parseErrorResponse = responseParser(parseErrorBody)
  const deserializeError = errorReviver(houseParserOf(source))
  return {
    parseErrorBody,
    parseErrorResponse,
    safe: safeCaller(parseErrorResponse),
    fetchOrThrow: fetchThrower(parseErrorResponse),
    deserializeError,
    toClientError: clientErrorConverter(parseErrorBody, deserializeError),
    isApiError: apiErrorGuard(...originsOf(source)),
  }
}
