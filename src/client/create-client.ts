import type { ApiError } from '../core/api-error'
import { createParser, type Parser } from '../core/parser'
import type { Rows } from '../core/rows'
import type { HttpError } from '../core/unnamed-error'
import { fetchThrower } from './fetch-or-throw'
import { type ResponseParser, responseParser } from './response-parser'
import { type Safe, safeCaller } from './safe'
import { errorReviver } from './serialize-error'

/** A contract's client. */
export interface Client<Known extends ApiError, NamesByOperation> {
  readonly parseErrorBody: Parser<Known>
  readonly parseErrorResponse: ResponseParser<Known>
  readonly safe: Safe<
    Known,
    { [Name in keyof NamesByOperation]: Extract<Known, { readonly error: NamesByOperation[Name] }> }
  >
  readonly fetchOrThrow: typeof fetch
  readonly deserializeError: (value: unknown) => Known | HttpError
}

/**
 * The functions of this entry for your own contract, of its generated files.
 *
 * @example export const { safe, fetchOrThrow } = createClient<AnyApiError, ErrorNamesByOperation>(rows)
 */
export function createClient<Known extends ApiError, NamesByOperation = object>(
  rows: Rows,
): Client<Known, NamesByOperation> {
  const parseErrorBody = createParser<Known>(rows)
  const parseErrorResponse = responseParser(parseErrorBody)
  const safe = safeCaller(parseErrorResponse) as Client<Known, NamesByOperation>['safe']
  return {
    parseErrorBody,
    parseErrorResponse,
    safe,
    fetchOrThrow: fetchThrower(parseErrorResponse),
    deserializeError: errorReviver(parseErrorBody),
  }
}
