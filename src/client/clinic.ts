import { createParser } from '../core/parser'
import type { AnyApiError } from '../generated/errors'
import type { OperationErrors, OperationName } from '../generated/operations'
import { rows } from '../generated/rows'
import { fetchThrower } from './fetch-or-throw'
import { responseParser } from './response-parser'
import { safeCaller } from './safe'
import { errorReviver } from './serialize-error'

/** The error in a parsed body: a row's, or `HttpError` for anything no row names. Never throws. */
export const parseErrorBody = /* @__PURE__ */ createParser<AnyApiError>(rows)

/**
 * The error in a failed response: a row's, or `HttpError` for anything no row names (a proxy's HTML, half a body, a newer
 * server's name). Never throws, and reads 64 kB at most.
 *
 * @example if (!response.ok) throw await parseErrorResponse(response)
 */
export const parseErrorResponse = /* @__PURE__ */ responseParser(parseErrorBody)

/**
 * Awaits a fetch and gives its JSON or its error as a value: it never rejects. With the name of an operation, the error is the
 * union of what that operation may answer. A network failure is an `HttpError` with status 0. Given a function and `retries`, it
 * repeats what is transient, with one `Idempotency-Key` for all attempts.
 *
 * @example const result = await safe('bookAppointment', ({ headers }) => fetch(url, { method: 'POST', headers }), { retries: 2 })
 */
export const safe = /* @__PURE__ */ safeCaller<AnyApiError, { [Name in OperationName]: OperationErrors<Name> }>(
  parseErrorResponse,
)

/**
 * `fetch` that throws: the row's error for a failed response, `HttpError` for anything no row names, with status 0 where no server
 * answered.
 *
 * @throws ApiError or HttpError
 * @example const appointment = await (await fetchOrThrow('/api/appointments/42')).json()
 */
export const fetchOrThrow = /* @__PURE__ */ fetchThrower(parseErrorResponse)

/** The error that `serializeError` made plain data of. Never throws. */
export const deserializeError = /* @__PURE__ */ errorReviver(parseErrorBody)
