import type { FetchContext, FetchError } from 'ofetch'
import type { ApiError } from '../core/api-error'
import type { Parser } from '../core/parser'
import type { AnyApiError } from '../generated/errors'
import type { ErrorNamesByOperation } from '../generated/operations'
import { parseErrorBody } from './clinic'
import { type ThrownErrorParser, thrownErrorParser } from './thrown-error-parser'

export type { ThrownErrorParser }

/**
 * `fromFetchError` for your own contract.
 *
 * @example export const fromFetchError = createFetchErrorParser<AnyApiError, ErrorNamesByOperation>(parseErrorBody)
 */
export function createFetchErrorParser<Known extends ApiError, NamesByOperation = object>(
  parse: Parser<Known>,
): ThrownErrorParser<Known, NamesByOperation> {
  return thrownErrorParser(
    parse,
    ({ response, statusCode, data, error, cause }: Partial<FetchError & FetchContext>) => ({
      // Nuxt's error, which its server sends to the browser, has no response.
      status: response?.status ?? statusCode,
      headers: response?.headers,
      body: data ?? response?._data,
      cause: cause ?? error,
    }),
  )
}

/**
 * The error behind ofetch's `FetchError`, or behind Nuxt's: a row's, or `HttpError` for anything no row names, with status 0 where
 * no server answered. An error of ours is given back as it is. Never throws.
 *
 * @example catch (thrown) { matchError(await fromFetchError(thrown, 'bookAppointment'), handlers) }
 * @example $fetch.create({ onResponseError: async (context) => { throw await fromFetchError(context) } }) // ends ofetch's retries
 */
export const fromFetchError = /* @__PURE__ */ createFetchErrorParser<AnyApiError, ErrorNamesByOperation>(parseErrorBody)
