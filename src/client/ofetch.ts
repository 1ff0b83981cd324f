import type { FetchContext, FetchError } from 'ofetch'
import type { ApiError } from '../core/api-error'
import type { ParserOptions } from './bodies-of-others'
import { parseErrorBody } from './clinic'
import type { AnyApiError, ErrorNamesByOperation } from './default-rows'
import { type Parser, parserOf } from './parser'
import type { ClientSource, KnownError, KnownNames } from './sources'
import { type ThrownErrorParser, thrownErrorParser } from './thrown-error-parser'

export type { BodyReader, ParserOptions } from './bodies-of-others'
export type {
  AnyApiError,
  ApiError,
  ClientSource,
  ErrorNamed,
  ErrorNamesByOperation,
  HttpError,
  KnownError,
  KnownNames,
  Rows,
  RowsSource,
} from './public-types'
export type { ThrownErrorParser } from './thrown-error-parser'

/**
 * `fromFetchError` for your own contract.
 *
 * @example export const fromFetchError = createFetchErrorParser(rows)
 */
export function createFetchErrorParser<Source extends ClientSource>(
  source: Source,
  options: ParserOptions = {},
): ThrownErrorParser<KnownError<Source>, KnownNames<Source>> {
  return fetchErrorParser(parserOf(source, options))
}

/**
 * The error behind ofetch's `FetchError`, or behind Nuxt's: a row's, or `HttpError` if no row names it, with status 0 if no server
 * answered. One of our errors is returned as it is. Never throws.
 *
 * @example catch (thrown) { matchError(await fromFetchError(thrown, 'bookAppointment'), handlers) }
 * @example $fetch.create({ onResponseError: async (context) => { throw await fromFetchError(context) } }) // ends ofetch's retries
 */
export const fromFetchError: ThrownErrorParser<AnyApiError, ErrorNamesByOperation> =
  /* @__PURE__ */ fetchErrorParser(parseErrorBody)

function fetchErrorParser<Known extends ApiError, NamesByOperation>(
  parse: Parser<Known>,
): ThrownErrorParser<Known, NamesByOperation> {
  return thrownErrorParser(
    parse,
    ({ response, statusCode, data, error, cause, message, options }: Partial<FetchError & FetchContext>) => ({
      // Nuxt's error keeps the response in its cause, or has none if it came from the server. If no server answered, it says 500.
      status: response?.status ?? (/<no response>/.test(`${message}`) ? undefined : statusCode),
      headers: (response ?? (cause as FetchError | undefined)?.response)?.headers,
      body: data ?? response?._data,
      cause: cause ?? error,
      signal: options?.signal,
    }),
  )
}
