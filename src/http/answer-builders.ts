import type { ApiError } from '../core/api-error'
import { type ErrorTable, errorOf } from '../core/codebook'
import type { Envelope } from '../core/envelope'
import { HttpError } from '../core/server-http-error'
import { errorConverter } from '../core/to-api-error'
import type { WireBody, WireError } from '../core/wire-error'
import { envelopeBody } from './envelope-body'
import { errorBody } from './error-body'
import { type ErrorFormat, errorHeaders } from './error-headers'
import { type ErrorResponseOptions, toErrorResponse } from './error-response'
import { fieldErrors, type ValidationIssue } from './field-errors'
import type { FieldLimit } from './field-limit'
import { type ProblemDetails, type ProblemOptions, problemDetails } from './problem-details'
import type { TimestampOption } from './timestamp'

// The builders of one contract. Each answers a foreign error, such as an upstream's, with the contract's fallback row.

/** Builds the house body of an error. */
export type ErrorBodyBuilder = <Failure extends WireError>(
  error: Failure,
  options?: { readonly timestamp?: TimestampOption | undefined; readonly fieldLimit?: FieldLimit | undefined },
) => WireBody<Failure['error'] & string, Failure['status']>

/** Makes a contract's `errorBody`. */
export function errorBodyBuilder(table: ErrorTable): ErrorBodyBuilder {
  const toApiError = errorConverter(table)
  // An error of the contract keeps its name and status; only a foreign one gets those of the fallback.
  return ((error, options) => errorBody(toApiError(error), options)) as ErrorBodyBuilder
}

/** Builds the body of an error in its contract's envelope. */
export type EnvelopeBodyBuilder = (
  error: WireError,
  options?: {
    readonly timestamp?: TimestampOption | undefined
    readonly fieldLimit?: FieldLimit | undefined
    readonly requestId?: string | undefined
  },
) => unknown

/** Makes the `errorBody` of a contract with an envelope. */
export function envelopeBodyBuilder(table: ErrorTable, envelope: Envelope): EnvelopeBodyBuilder {
  const toApiError = errorConverter(table)
  return (error, options = {}) => {
    const own = toApiError(error)
    return envelopeBody(envelope, own, errorBody(own, options), {
      docsUrl: table.docsUrl,
      requestId: options.requestId,
    })
  }
}

/** Makes a contract's `errorHeaders`. */
export function errorHeadersBuilder(
  table: ErrorTable,
): (error: WireError, format?: ErrorFormat) => Record<string, string> {
  const toApiError = errorConverter(table)
  const { envelope } = table
  return (error, format = 'house') => {
    const headers = errorHeaders(toApiError(error), format)
    return envelope && format === 'house' ? { ...headers, 'Content-Type': envelope.mediaType } : headers
  }
}

/** Makes a contract's `problemDetails`. */
export function problemDetailsBuilder(
  table: ErrorTable,
): (error: WireError, options?: ProblemOptions) => ProblemDetails {
  const toApiError = errorConverter(table)
  const { docsUrl } = table
  return (error, options) => problemDetails(toApiError(error), { docsUrl, ...options })
}

/** Makes a contract's `errorResponse`, which has the version header too. */
export function errorResponseBuilder(
  table: ErrorTable,
): (error: WireError, options?: ErrorResponseOptions) => Response {
  const toApiError = errorConverter(table)
  const { docsUrl, envelope } = table
  return (error, options = {}) =>
    toErrorResponse(toApiError(error), {
      docsUrl,
      envelope,
      ...options,
      headers: { ...versionHeadersOf(table), ...options.headers },
    })
}

/** The error of a request with wrong fields: the contract's validation row, or an `HttpError` 422 if it has none. */
export function invalidInput(
  table: ErrorTable,
  issues: Iterable<ValidationIssue>,
  cause?: unknown,
): ApiError | HttpError {
  const options = { errors: fieldErrors(issues), ...(cause === undefined ? {} : { cause }) }
  return table.validation === undefined ? new HttpError(422, options) : errorOf(table, table.validation, options)
}

/** The header that tells the version; none for a contract without one. */
export function versionHeadersOf({ version, versionHeader }: ErrorTable): Record<string, string> {
  return versionHeader === undefined ? {} : { [versionHeader]: version }
}
