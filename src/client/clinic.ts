import { type ApiErrorGuard, apiErrorGuard } from '../core/is-api-error'
import { createParser } from '../core/parser'
import { type AnyApiError, type ErrorNamesByOperation, type ErrorsByName, rows } from './default-rows'
import { fetchThrower } from './fetch-or-throw'
import type { Parser } from './parser'
import { type ResponseParser, responseParser } from './response-parser'
import { type Safe, safeCaller } from './safe'
import { type ErrorReviver, errorReviver } from './serialize-error'
import { originsOf } from './sources'
import { clientErrorConverter, type ToClientError } from './to-client-error'

/** The error in a parsed body: a row's, or `HttpError` if no row names it. Never throws. */
export const parseErrorBody: Parser<AnyApiError> = /* @__PURE__ */ createParser(rows)

/**
 * The error in a failed response: a row's, or `HttpError` if no row names it (a proxy's HTML, half a body, a newer server's name).
 * Never throws, and reads 64 kB at most.
 *
 * @example if (!response.ok) throw await parseErrorResponse(response)
 */
export const parseErrorResponse: ResponseParser<AnyApiError> = /* @__PURE__ */ responseParser(parseErrorBody)

/**
 * Awaits a fetch and returns its JSON or its error as a value: it never rejects. With the name of an operation, the error is one
 * that the operation may answer. A network failure is an `HttpError` with status 0. With a function and `retries`, it retries
 * transient failures, with one `Idempotency-Key` for all attempts.
 *
 * @example const result = await safe('bookAppointment', ({ headers }) => fetch(url, { method: 'POST', headers }), { retries: 2 })
 */
export const safe: Safe<AnyApiError, ErrorNamesByOperation> = /* @__PURE__ */ safeCaller(parseErrorResponse)

/**
 * `fetch` that throws: the row's error for a failed response, `HttpError` if no row names it, with status 0 if no server answered.
 *
 * @throws ApiError or HttpError
 * @example const appointment = await (await fetchOrThrow('/api/appointments/42')).json()
 */
export const fetchOrThrow: typeof fetch = /* @__PURE__ */ fetchThrower(parseErrorResponse)

/** The error in the plain data of `serializeError`. Never throws. */
export const deserializeError: ErrorReviver<AnyApiError> = /* @__PURE__ */ errorReviver(parseErrorBody)

/**
 * The error behind any thrown value: one of our errors, also as the `cause` of another or as the data of `serializeError`; what a
 * library says of a failed answer; else a network failure or a bug, as `HttpError`. With the name of an operation, it is one of the
 * operation's errors. Never throws.
 *
 * @example catch (thrown) { matchError(toClientError(thrown, 'bookAppointment'), handlers) }
 */
export const toClientError: ToClientError<AnyApiError, ErrorNamesByOperation> = /* @__PURE__ */ clientErrorConverter(
  parseErrorBody,
  deserializeError,
)

/**
 * Tells whether a value is an error of the contract, or one of the names given. Never throws.
 *
 * @example if (isApiError(thrown, ['SLOT_UNAVAILABLE', 'DOUBLE_BOOKING'])) thrown.code // 3003 | 3004
 */
export const isApiError: ApiErrorGuard<ErrorsByName> = /* @__PURE__ */ (() =>
  // In a function: bundlers keep a call with a spread argument, and the rows with it.
  apiErrorGuard(...originsOf(rows)))()
