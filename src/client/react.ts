import type { ApiError } from '../core/api-error'
import type { HttpError } from '../core/client-http-error'
import type { ErrorNamed } from '../core/error-named'
import type { HeadersLike } from '../core/headers'
import { asObject, safePick } from '../core/safe-get'
import type { WireBody } from '../core/wire-error'
import { parseErrorBody } from './clinic'
import type { AnyApiError, ErrorNamesByOperation } from './default-rows'
import { houseParserOf, type Parser } from './parser'
import type { ClientSource, KnownError, KnownNames } from './sources'

export type {
  AnyApiError,
  ApiError,
  ClientSource,
  ErrorNamed,
  ErrorNamesByOperation,
  HeadersLike,
  HttpError,
  KnownError,
  KnownNames,
  Rows,
  RowsSource,
  WireBody,
} from './public-types'

/** A failed result of `actionResult` or `formAction` of `error-codebook/next`. */
export type FailedActionResult = { readonly ok: false; readonly error: WireBody; readonly headers?: HeadersLike }

/** A result of `actionResult` or `formAction` of `error-codebook/next`; `undefined` before the first submission. */
export type AnyActionResult = FailedActionResult | { readonly ok: true } | undefined

/** The same result, with an error in place of its body. */
export type ActionOutcome<Given, Failure> = Given extends FailedActionResult
  ? { readonly ok: false; readonly data?: undefined; readonly error: Failure }
  : Given extends { readonly ok: true }
    ? Given & { readonly error?: undefined }
    : Given

/** The type of `fromActionResult`. */
export interface FromActionResult<Known extends ApiError, NamesByOperation> {
  <Given extends AnyActionResult>(result: Given): ActionOutcome<Given, Known | HttpError>
  <Given extends AnyActionResult, Operation extends keyof NamesByOperation & string>(
    operation: Operation,
    result: Given,
  ): ActionOutcome<Given, ErrorNamed<Known, NamesByOperation[Operation]> | HttpError>
}

/**
 * `fromActionResult` for your own contract.
 *
 * @example export const fromActionResult = createFromActionResult(rows)
 */
export function createFromActionResult<Source extends ClientSource>(
  source: Source,
): FromActionResult<KnownError<Source>, KnownNames<Source>> {
  return actionResultReader(houseParserOf(source))
}

/**
 * A server action's result, with an error in place of its body: for `matchError`, and for the errors of fields. With the name of an
 * operation, it is one of the operation's errors. A success stays as it is.
 *
 * @example const outcome = fromActionResult('bookAppointment', state)
 */
export const fromActionResult: FromActionResult<AnyApiError, ErrorNamesByOperation> =
  /* @__PURE__ */ actionResultReader(parseErrorBody)

function actionResultReader<Known extends ApiError, NamesByOperation>(
  parse: Parser<Known>,
): FromActionResult<Known, NamesByOperation> {
  // One error for one result, so that an effect that depends on it runs once.
  const errors = new WeakMap<object, Known | HttpError>()
  return ((...args: unknown[]) => {
    // Only the compiler needs the operation's name.
    const result = args.at(-1) as AnyActionResult
    const { ok, error: given, headers } = safePick(result, 'ok', 'error', 'headers')
    if (!result || ok) return result
    const body = asObject(given)
    const error = errors.get(body) ?? parse(body, { headers: headers as HeadersLike })
    errors.set(body, error)
    return { ok: false, error }
  }) as FromActionResult<Known, NamesByOperation>
}
