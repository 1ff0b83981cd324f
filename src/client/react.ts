import type { ApiError } from '../core/api-error'
import type { HeadersLike } from '../core/headers'
import type { Parser } from '../core/parser'
import type { HttpError } from '../core/unnamed-error'
import type { WireBody } from '../core/wire-error'
import type { AnyApiError } from '../generated/errors'
import type { OperationErrors, OperationName } from '../generated/operations'
import { parseErrorBody } from './clinic'

type Failed = { readonly ok: false; readonly error: WireBody; readonly headers?: HeadersLike }

/** What `actionResult` and `formAction` of `error-codebook/next` come to; `undefined` before the first submission. */
type Result = Failed | { readonly ok: true } | undefined

/** The same result, whose error is one again. */
export type ActionOutcome<Given, Failure> = Given extends Failed
  ? { readonly ok: false; readonly data?: undefined; readonly error: Failure }
  : Given extends { readonly ok: true }
    ? Given & { readonly error?: undefined }
    : Given

/** A contract's `fromActionResult`. */
export interface FromActionResult<Failure, FailureByOperation> {
  <Given extends Result>(result: Given): ActionOutcome<Given, Failure | HttpError>
  <Given extends Result, Operation extends keyof FailureByOperation & string>(
    operation: Operation,
    result: Given,
  ): ActionOutcome<Given, FailureByOperation[Operation] | HttpError>
}

/**
 * Makes the `fromActionResult` of your own contract, of its client's `parseErrorBody`.
 *
 * @example export const fromActionResult = createFromActionResult<AnyApiError, ErrorNamesByOperation>(parseErrorBody)
 */
export function createFromActionResult<Known extends ApiError, NamesByOperation = object>(
  parse: Parser<Known>,
): FromActionResult<
  Known,
  { [Name in keyof NamesByOperation]: Extract<Known, { readonly error: NamesByOperation[Name] }> }
> {
  // One error for one result, so that an effect which depends on it runs once.
  const errors = new WeakMap<object, Known | HttpError>()
  return ((...given: unknown[]) => {
    // The name of the operation is for the compiler.
    const result = given.at(-1) as Result
    if (!result || result.ok) return result
    const body = Object(result.error)
    const error = errors.get(body) ?? parse(body, result)
    errors.set(body, error)
    return { ok: false, error }
  }) as never
}

/**
 * A server action's result, with the union in place of the plain error: for `matchError`, and for the fields' errors. With the
 * name of an operation, the union is of what that operation may answer. A result that is no error stays as it is.
 *
 * @example const outcome = fromActionResult('bookAppointment', state)
 */
export const fromActionResult: FromActionResult<AnyApiError, { [Name in OperationName]: OperationErrors<Name> }> =
  /* @__PURE__ */ createFromActionResult(parseErrorBody)
