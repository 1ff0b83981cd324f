import type { ApiError } from '../../core/api-error'
import type { Codebook, NameOf, OperationOf } from '../../core/codebook'
import type { DefaultCodebook } from '../../server/default-codebook'
import type { AnswerOptions } from '../answers/check-answer'

/**
 * The codebook whose types the matchers go by. Merge your own into it:
 * `declare module 'error-codebook/vitest' { interface MatcherCodebook { codebook: typeof codebook } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: made to be merged into
export interface MatcherCodebook {}

type Book = MatcherCodebook extends { readonly codebook: infer Own extends Codebook } ? Own : DefaultCodebook

type Name = NameOf<Book>

type Operation = OperationOf<Book>

/** What the error must have besides its name. */
export type ExpectedFields<Given extends Name> = Partial<
  Pick<
    Book['classes'][Given]['prototype'] & ApiError,
    | 'message'
    | 'errors'
    | 'retryAfter'
    | 'details'
    | 'internal'
    | 'status'
    | 'cause'
    | 'expose'
    | 'statusMismatch'
    | 'received'
  >
>

/** What `expect` has when the matchers are added to it. */
export interface ApiErrorMatchers<Result> {
  /**
   * Is an error of the contract, of this row if one is named, with these fields if any are given.
   *
   * @example expect(error).toBeApiError('VALIDATION_FAILED', { errors: { doctor_id: [expect.any(String)] } })
   */
  toBeApiError<Given extends Name>(name?: Given, fields?: ExpectedFields<Given>): Result
  /**
   * Is an answer that the operation's contract lists: its success, or a row of its errors. Await it.
   *
   * @example await expect(response).toAnswerOperation('bookAppointment')
   */
  toAnswerOperation(operation: Operation, options?: AnswerOptions): Promise<void>
}
