import type { FetchContext, FetchError } from 'ofetch'
import type { ApiError } from '../core/api-error'
import type { Parser } from '../core/parser'
import type { AnyApiError } from '../generated/errors'
import type { ErrorNamesByOperation } from '../generated/operations'
import { parseErrorBody } from './clinic'
import { noAnswer } from './no-answer'
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
    ({ response, statusCode, data, error, cause, message, options }: Partial<FetchError & FetchContext>) => ({
      // Nuxt's error has its response in its cause, or none once it came from the server; and where no server answered, a 500.
      status: response?.status ?? (/<no response>/.test(`${message}`) ? undefined : statusCode),
      headers: (response ?? (cause as FetchError | undefined)?.response)?.headers,
      body: data ?? response?._data,
      cause: options?.signal?.aborted ? noAnswer(cause ?? error, options.signal) : (cause ?? error),
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
