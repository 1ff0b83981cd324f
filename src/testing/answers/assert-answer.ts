import type { Codebook, OperationOf } from '../../core/codebook'
import { type AnswerOptions, answerChecker, verdictText } from './check-answer'
import type { Answer } from './read-answer'

/** Rejects where an operation answers what it does not list. */
export type AssertAnswer<Name extends string> = (
  answer: Answer,
  operation: Name,
  options?: AnswerOptions,
) => Promise<void>

/**
 * Makes the `assertAnswer` of your own contract.
 *
 * @example export const assertAnswer = createAssertAnswer(codebook)
 */
export function createAssertAnswer<Book extends Codebook>(codebook: Book): AssertAnswer<OperationOf<Book>> {
  const check = answerChecker(codebook)
  return async (answer, operation, options) => {
    const verdict = await check(answer, operation, options)
    if (!verdict.pass) throw new Error(`${operation} may not answer this.\n${verdictText(verdict)}`)
  }
}
