import type { ApiError } from '../core/api-error'
import type { HttpError } from '../core/http-error'
import type { ErrorMapper } from '../core/to-api-error'
import type { WireBody } from '../core/wire-error'
import { createError, isApiError, toApiError } from '../generated/codebook'
import { type AnswerableErrorName, answerableRows } from './dictionary/answerable'
import { type PartnerCodes, partnerCode } from './dictionary/partner-codes'

/** What Docplanner's synchronous call is answered with. */
export interface DocplannerAnswer {
  readonly status: number
  readonly headers: { readonly 'Content-Type': 'application/json' }
  /** Serialise it yourself where a framework's own JSON helper would add a charset to the content type. */
  readonly body: { readonly error_code: number } | WireBody
}

/** How errors are answered to Docplanner. */
export interface DocplannerOptions {
  /** The numbers agreed with the partner, of `defineDictionary`; our own codes where none are given. */
  readonly codes?: PartnerCodes | undefined
  /**
   * The row that answers for a failure without a number (a 5xx, and what no row names), so that the patient reads its text:
   * `CONCURRENT_MODIFICATION` asks to try again. Without it such a failure keeps its status, and has no `error_code`.
   */
  readonly failureAs?: AnswerableErrorName | undefined
  /** Turns foreign failures into rows, such as a database's unique violation into `SLOT_UNAVAILABLE`. */
  readonly mappers?: readonly ErrorMapper[] | undefined
}

/**
 * Answers a synchronous booking call of Docplanner with an error: a 4xx row as `{ error_code }`, so that the patient sees its
 * text. A 5xx, and a failure that no row names, have the masked house body and never an `error_code`, unless `failureAs` names a row
 * to answer with.
 *
 * @example docplannerAnswer(new SlotUnavailableError()).body // { error_code: 3003 }
 */
export function docplannerAnswer(thrown: unknown, options: DocplannerOptions = {}): DocplannerAnswer {
  const { codes, failureAs, mappers } = options
  const error: ApiError | HttpError = toApiError(thrown, mappers)
  const answered = failureAs !== undefined && !isAnswerable(error) ? createError(failureAs) : error
  const number = isAnswerable(answered) ? partnerCode(answered.error, codes) : undefined
  return {
    status: answered.status,
    headers: { 'Content-Type': 'application/json' },
    body: number === undefined ? answered.toJSON() : { error_code: number },
  }
}

/** A row of ours with a 4xx status, even if it was agreed to be answered without a number. */
function isAnswerable(error: ApiError | HttpError): error is ApiError {
  return isApiError(error) && error.status < 500 && answerableRows.some(([name]) => name === error.error)
}

/** The same as a Web `Response`. */
export function docplannerResponse(thrown: unknown, options: DocplannerOptions = {}): Response {
  const { status, headers, body } = docplannerAnswer(thrown, options)
  return new Response(JSON.stringify(body), { status, headers })
}
