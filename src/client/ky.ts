import type { HTTPError } from 'ky'
import type { ApiError } from '../core/api-error'
import type { Parser } from '../core/parser'
import type { AnyApiError } from '../generated/errors'
import type { ErrorNamesByOperation } from '../generated/operations'
import { parseErrorBody } from './clinic'
import { type ThrownErrorParser, thrownErrorParser } from './thrown-error-parser'

export type { ThrownErrorParser }

/** ky 2 reads the body itself, into `data`; ky 1 leaves it in the response. */
type KyFailure = Partial<HTTPError> & { readonly data?: unknown }

/**
 * `fromKyError` for your own contract.
 *
 * @example export const fromKyError = createKyErrorParser<AnyApiError, ErrorNamesByOperation>(parseErrorBody)
 */
export function createKyErrorParser<Known extends ApiError, NamesByOperation = object>(
  parse: Parser<Known>,
): ThrownErrorParser<Known, NamesByOperation> {
  return thrownErrorParser(parse, ({ response, data, name }: KyFailure) => ({
    // ky's json() throws without the response that it could not read.
    status: response?.status ?? (/^(Syntax|SchemaValidation)Error/.test(`${name}`) ? 200 : undefined),
    headers: response?.headers,
    body: data ?? response?.body,
  }))
}

/**
 * The error behind what ky threw: a row's, or `HttpError` for anything no row names, with status 0 where no server answered. An
 * error of ours is given back as it is. Never throws.
 *
 * @example catch (thrown) { matchError(await fromKyError(thrown, 'bookAppointment'), handlers) }
 * @example ky.create({ hooks: { beforeError: [({ error }) => fromKyError(error)] } }) // ky 2; ky 1 would then retry every failure
 */
export const fromKyError = /* @__PURE__ */ createKyErrorParser<AnyApiError, ErrorNamesByOperation>(parseErrorBody)
