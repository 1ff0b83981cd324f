import { brandOf } from '../core/brand'
import { type HttpError, UnnamedError } from '../core/unnamed-error'
import type { AnyApiError } from '../generated/errors'
import type { OperationErrors, OperationName } from '../generated/operations'
import { parseErrorResponse } from './parse-error-response'

/** What a call came to: its data, or its error. Narrow by `ok`. */
export type SafeResult<Data, Failure> =
  | { readonly ok: true; readonly data: Data; readonly error?: undefined; readonly response: Response }
  | { readonly ok: false; readonly data?: undefined; readonly error: Failure; readonly response?: Response }

type Call = Promise<Response> | (() => Promise<Response>)

/**
 * Awaits a fetch and gives its JSON or its error as a value: it never rejects. With the name of an operation, the error is the
 * union of what that operation may answer. A network failure is an `HttpError` with status 0.
 *
 * @example const result = await safe('bookAppointment', fetch('/api/appointments', init))
 */
export function safe<Data = unknown>(call: Call): Promise<SafeResult<Data, AnyApiError | HttpError>>
export function safe<Data, Operation extends OperationName>(
  operation: Operation,
  call: Call,
): Promise<SafeResult<Data, OperationErrors<Operation> | HttpError>>
export async function safe(
  first: Call | OperationName,
  second?: Call,
): Promise<SafeResult<unknown, AnyApiError | HttpError>> {
  const call = typeof first === 'string' ? (second as Call) : first
  let response: Response
  try {
    response = await (typeof call === 'function' ? call() : call)
  } catch (cause) {
    const error =
      brandOf(cause) !== undefined
        ? (cause as AnyApiError | HttpError)
        : new UnnamedError(0, { message: 'Network failure', cause })
    return { ok: false, error }
  }
  if (!response.ok) return { ok: false, error: await parseErrorResponse(response), response }
  try {
    const text = await response.text()
    return { ok: true, data: text === '' ? undefined : JSON.parse(text), response }
  } catch (cause) {
    const error = new UnnamedError(response.status, { message: 'The answer is not JSON', error: undefined, cause })
    return { ok: false, error, response }
  }
}
