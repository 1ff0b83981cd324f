import type { ApiError } from '../core/api-error'
import { type Codebook, classOf, errorOf, type NameOf } from '../core/codebook'
import { misuse } from '../core/misuse'
import type { HttpError } from '../core/server-http-error'
import type { ErrorMapper } from '../core/to-api-error'
import type { WireBody } from '../core/wire-error'
import { errorBody } from '../http'
import { type DefaultCodebook, defaultCodebook } from '../server/default-codebook'
import { type AnswerableErrorName, isAnswerable } from './dictionary/answerable'
import { ownNumberOf, type PartnerCodes, partnerCode } from './dictionary/partner-codes'
import { errorToAnswer } from './error-to-answer'

/** The answer to a synchronous call of Docplanner's. */
export interface DocplannerAnswer {
  readonly status: number
  readonly headers: { readonly 'Content-Type': 'application/json' }
  /** Serialise it yourself if your framework's JSON helper adds a charset to the content type. */
  readonly body: { readonly error_code: number } | WireBody
}

/** Options of `docplannerAnswer`. */
export interface DocplannerOptions<Book extends Codebook = DefaultCodebook> {
  /** Your contract's `codebook`. Default: the clinic's. */
  readonly codebook?: Book | undefined
  /** The numbers agreed with the partner, from `defineDictionary`. Default: the contract's own codes. */
  readonly codes?: PartnerCodes<NoInfer<Book>> | undefined
  /**
   * The row that answers for a failure without a number (a 5xx, or an error without a row), so that the patient reads its text:
   * `CONCURRENT_MODIFICATION` asks to try again. Without it, such a failure keeps its status and has no `error_code`.
   */
  readonly failureAs?: AnswerableErrorName<NoInfer<Book>> | undefined
  /** Turns foreign failures into rows, such as a database's unique violation into `SLOT_UNAVAILABLE`. */
  readonly mappers?: readonly ErrorMapper<NameOf<Book>>[] | undefined
}

/**
 * Answers a synchronous call of Docplanner's with an error. A 4xx row becomes `{ error_code }`, so that the patient reads its text; a
 * 4xx row without a number (`null`, or without `codes` a code that is negative, a text or absent) keeps its status and house body. A
 * 5xx, or a failure without a row, gets the masked body and never an `error_code`, unless `failureAs` names a row. An error of
 * another contract or of an upstream becomes the fallback row, unless a mapper decides otherwise.
 *
 * @example docplannerAnswer(new SlotUnavailableError()).body // { error_code: 3003 }
 */
export function docplannerAnswer<Book extends Codebook = DefaultCodebook>(
  thrown: unknown,
  options: DocplannerOptions<Book> = {},
): DocplannerAnswer {
  return answerAny(thrown, options)
}

/** The same as a Web `Response`. */
export function docplannerResponse<Book extends Codebook = DefaultCodebook>(
  thrown: unknown,
  options: DocplannerOptions<Book> = {},
): Response {
  const { status, headers, body } = docplannerAnswer(thrown, options)
  return new Response(JSON.stringify(body), { status, headers })
}

function answerAny(thrown: unknown, options: DocplannerOptions<Codebook>): DocplannerAnswer {
  const { codebook = defaultCodebook, codes, failureAs, mappers } = options
  const error = errorToAnswer(thrown, codebook, mappers)
  const answered = failureAs === undefined || isAnswerable(error, codebook) ? error : rowOf(codebook, failureAs)
  const number = isAnswerable(answered, codebook) ? numberOf(answered, codes) : undefined
  return {
    status: answered.status,
    headers: { 'Content-Type': 'application/json' },
    body: number === undefined ? errorBody(answered) : { error_code: number },
  }
}

function rowOf(codebook: Codebook, name: string): ApiError {
  if (classOf(codebook, name)) return errorOf(codebook, name)
  throw misuse('unknown-error', `${codebook.name} has no error ${name}: use one of its names.`)
}

function numberOf(error: ApiError | HttpError, codes: PartnerCodes<Codebook> | undefined) {
  return codes === undefined ? (ownNumberOf(error) ?? undefined) : partnerCode(error.error as string, codes)
}
