import type { ApiError } from '../core/api-error'
import { type Codebook, classOf, errorOf, type NameOf } from '../core/codebook'
import type { HttpError } from '../core/http-error'
import { misuse } from '../core/misuse'
import type { ErrorMapper } from '../core/to-api-error'
import type { WireBody } from '../core/wire-error'
import { type DefaultCodebook, defaultCodebook } from '../server/default-codebook'
import { type AnswerableErrorName, isAnswerable } from './dictionary/answerable'
import { type PartnerCodes, partnerCode } from './dictionary/partner-codes'
import { errorToAnswer } from './error-to-answer'

/** What Docplanner's synchronous call is answered with. */
export interface DocplannerAnswer {
  readonly status: number
  readonly headers: { readonly 'Content-Type': 'application/json' }
  /** Serialise it yourself where a framework's own JSON helper would add a charset to the content type. */
  readonly body: { readonly error_code: number } | WireBody
}

/** How errors are answered to Docplanner. */
export interface DocplannerOptions<Book extends Codebook = DefaultCodebook> {
  /** Your contract's `codebook`; the clinic's by default. */
  readonly codebook?: Book | undefined
  /** The numbers agreed with the partner, of `defineDictionary`; the contract's own codes where none are given. */
  readonly codes?: PartnerCodes<NoInfer<Book>> | undefined
  /**
   * The row that answers for a failure without a number (a 5xx, and what no row names), so that the patient reads its text:
   * `CONCURRENT_MODIFICATION` asks to try again. Without it such a failure keeps its status, and has no `error_code`.
   */
  readonly failureAs?: AnswerableErrorName<NoInfer<Book>> | undefined
  /** Turns foreign failures into rows, such as a database's unique violation into `SLOT_UNAVAILABLE`. */
  readonly mappers?: readonly ErrorMapper<NameOf<Book>>[] | undefined
}

/**
 * Answers a synchronous booking call of Docplanner with an error: a 4xx row as `{ error_code }`, so that the patient sees its
 * text. A 5xx, and a failure that no row names, have the masked house body and never an `error_code`, unless `failureAs` names a row
 * to answer with. An error of another contract, or of an upstream, is answered as the fallback row unless a mapper decides otherwise.
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
    body: number === undefined ? answered.toJSON() : { error_code: number },
  }
}

function rowOf(codebook: Codebook, name: string): ApiError {
  if (classOf(codebook, name)) return errorOf(codebook, name)
  throw misuse('unknown-error', `${codebook.name} has no error ${name}: use one of its names.`)
}

function numberOf({ error, code }: ApiError | HttpError, codes: PartnerCodes<Codebook> | undefined) {
  return codes === undefined ? code : partnerCode(error as string, codes)
}
