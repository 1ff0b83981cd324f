import type { Codebook } from '../../core/codebook'
import { type AnswerOptions, answerChecker, type CheckAnswer, verdictText } from '../answers/check-answer'
import type { Answer } from '../answers/read-answer'
import type { MatcherContext, MatcherResult } from './matcher-context'
import { apiErrorMatcher } from './to-be-api-error'

/**
 * Makes the matchers of your own contract. `MatcherCodebook` gives them its types.
 *
 * @example expect.extend(createApiErrorMatchers(codebook))
 */
export function createApiErrorMatchers(codebook: Codebook) {
  const check: CheckAnswer<string> = answerChecker(codebook)
  return {
    toBeApiError: apiErrorMatcher(codebook),
    async toAnswerOperation(
      this: MatcherContext,
      received: Answer,
      operation: string,
      options?: AnswerOptions,
    ): Promise<MatcherResult> {
      const verdict = await check(received, operation, options)
      const expected = this.isNot ? `not ${verdict.expected}` : verdict.expected
      return { pass: verdict.pass, message: () => verdictText({ ...verdict, expected }) }
    },
  }
}
