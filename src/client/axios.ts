import type { AxiosError } from 'axios'
import type { ApiError } from '../core/api-error'
import type { Parser } from '../core/parser'
import type { AnyApiError } from '../generated/errors'
import type { ErrorNamesByOperation } from '../generated/operations'
import { parseErrorBody } from './clinic'
import { type ThrownErrorParser, thrownErrorParser } from './thrown-error-parser'

export type { ThrownErrorParser }

/**
 * `fromAxiosError` for your own contract.
 *
 * @example export const fromAxiosError = createAxiosErrorParser<AnyApiError, ErrorNamesByOperation>(parseErrorBody)
 */
export function createAxiosErrorParser<Known extends ApiError, NamesByOperation = object>(
  parse: Parser<Known>,
): ThrownErrorParser<Known, NamesByOperation> {
  return thrownErrorParser(parse, ({ response, config }: Partial<AxiosError>) => {
    const reason = (config?.signal as AbortSignal | undefined)?.reason
    return {
      status: response?.status,
      headers: response?.headers as Record<string, string> | undefined,
      body: response?.data,
      // axios calls a signal that ran out of time canceled.
      cause: reason?.name === 'TimeoutError' ? reason : undefined,
    }
  })
}

/**
 * The error behind an `AxiosError`, whatever its `responseType`: a row's, or `HttpError` for anything no row names, with status 0
 * where no server answered. An error of ours is given back as it is, so it may be behind an interceptor. Never throws.
 *
 * @example catch (thrown) { matchError(await fromAxiosError(thrown, 'bookAppointment'), handlers) }
 * @example api.interceptors.response.use(undefined, async (thrown) => { throw await fromAxiosError(thrown) })
 */
export const fromAxiosError = /* @__PURE__ */ createAxiosErrorParser<AnyApiError, ErrorNamesByOperation>(parseErrorBody)
