import type { ApiError } from '../../core/api-error'
import type { ErrorsByName } from '../../generated/errors'
import type { OperationName } from '../../generated/operations'
import type { AnswerOptions } from '../answers'

/**
 * The types that the matchers go by. Merge your own contract's into it, of its generated files:
 * `declare module 'error-codebook/vitest' { interface MatcherContract { errors: ErrorsByName; operations: ErrorNamesByOperation } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: made to be merged into
export interface MatcherContract {}

type Errors = MatcherContract extends { readonly errors: infer Own } ? Own : ErrorsByName

type Name = keyof Errors & string

type Operation = MatcherContract extends { readonly operations: infer Own } ? keyof Own & string : OperationName

/** What the error must have besides its name. */
export type ExpectedFields<Given extends Name> = Partial<
  Pick<
    Errors[Given] & ApiError,
    'message' | 'errors' | 'retryAfter' | 'details' | 'status' | 'cause' | 'expose' | 'statusMismatch'
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
