import type { Contract } from '../../core/contract'
import { type AnswerOptions, answerChecker, verdictText } from '../answers/check-answer'
import type { Answer } from '../answers/read-answer'
import type { MatcherContext, MatcherResult } from './matcher-context'
import { apiErrorMatcher } from './to-be-api-error'

/**
 * Makes the matchers of your own contract. `MatcherContract` gives them its types.
 *
 * @example expect.extend(createApiErrorMatchers(shop))
 */
export function createApiErrorMatchers(contract: Contract) {
  const check = answerChecker(contract)
  return {
    toBeApiError: apiErrorMatcher(contract),
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
