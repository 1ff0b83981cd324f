import type { HTTPError } from 'ky'
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

/** ky 2 reads the body itself, into `data`; ky 1 leaves it in the response. */
type KyFailure = Partial<HTTPError> & { readonly data?: unknown }

/**
 * `fromKyError` for your own contract.
 *
 * @example export const fromKyError = createKyErrorParser(rows)
 */
export function createKyErrorParser<Source extends ClientSource>(
  source: Source,
  options: ParserOptions = {},
): ThrownErrorParser<KnownError<Source>, KnownNames<Source>> {
  return kyErrorParser(parserOf(source, options))
}

/**
 * The error behind what ky threw: a row's, or `HttpError` if no row names it, with status 0 if no server answered. One of our
 * errors is returned as it is. Never throws.
 *
 * @example catch (thrown) { matchError(await fromKyError(thrown, 'bookAppointment'), handlers) }
 * @example ky.create({ hooks: { beforeError: [({ error }) => fromKyError(error)] } }) // ky 2; ky 1 would then retry every failure
 */
export const fromKyError: ThrownErrorParser<AnyApiError, ErrorNamesByOperation> =
  /* @__PURE__ */ kyErrorParser(parseErrorBody)

function kyErrorParser<Known extends ApiError, NamesByOperation>(
  parse: Parser<Known>,
): ThrownErrorParser<Known, NamesByOperation> {
  return thrownErrorParser(parse, ({ response, data, name }: KyFailure) => ({
    // If ky's json() cannot read a success, it throws without the response.
    status: response?.status ?? (/^(Syntax|SchemaValidation)Error/.test(`${name}`) ? 200 : undefined),
    headers: response?.headers,
    body: data ?? response?.body,
  }))
}
