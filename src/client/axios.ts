import type { AxiosError } from 'axios'
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
 * `fromAxiosError` for your own contract.
 *
 * @example export const fromAxiosError = createAxiosErrorParser(rows)
 */
export function createAxiosErrorParser<Source extends ClientSource>(
  source: Source,
  options: ParserOptions = {},
): ThrownErrorParser<KnownError<Source>, KnownNames<Source>> {
  return axiosErrorParser(parserOf(source, options))
}

/**
 * The error behind an `AxiosError`, whatever its `responseType`: a row's, or `HttpError` if no row names it, with status 0 if no
 * server answered. One of our errors is returned as it is, so it works behind an interceptor. Never throws.
 *
 * @example catch (thrown) { matchError(await fromAxiosError(thrown, 'bookAppointment'), handlers) }
 * @example api.interceptors.response.use(undefined, async (thrown) => { throw await fromAxiosError(thrown) })
 */
export const fromAxiosError: ThrownErrorParser<AnyApiError, ErrorNamesByOperation> =
  /* @__PURE__ */ axiosErrorParser(parseErrorBody)

function axiosErrorParser<Known extends ApiError, NamesByOperation>(
  parse: Parser<Known>,
): ThrownErrorParser<Known, NamesByOperation> {
  return thrownErrorParser(parse, ({ response, config }: Partial<AxiosError>) => {
    const reason = (config?.signal as AbortSignal | undefined)?.reason
    return {
      status: response?.status,
      headers: response?.headers as Record<string, string> | undefined,
      body: response?.data,
      // axios reports a timed-out signal as canceled.
      cause: reason?.name === 'TimeoutError' ? reason : undefined,
    }
  })
}
