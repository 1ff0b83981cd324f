import type {} from 'vitest'
import { captureStackTraces } from '../../core/stack-traces'
import { defaultCodebook } from '../../server/default-codebook'
import { createApiErrorMatchers } from './create-matchers'
import type { ApiErrorMatchers } from './matcher-types'

// In a test, each error tells where it was thrown.
captureStackTraces()

export type { Codebook, NameOf, OperationOf } from '../../core/codebook'
export type { HeadersLike } from '../../core/headers'
export type { DefaultCodebook } from '../../server/default-codebook'
export type { AnswerOptions } from '../answers/check-answer'
export type { Answer } from '../answers/read-answer'
export { createApiErrorMatchers } from './create-matchers'
export type { MatcherContext, MatcherResult } from './matcher-context'
export type { ApiErrorMatchers, ExpectedFields, MatcherCodebook } from './matcher-types'

/**
 * `toBeApiError` and `toAnswerOperation`, to be added once, in a setup file.
 *
 * @example expect.extend(apiErrorMatchers)
 */
export const apiErrorMatchers = /* @__PURE__ */ createApiErrorMatchers(defaultCodebook)

declare module 'vitest' {
  // As Vitest 2 to 4 declare it: a merged interface has the same parameters. Vitest 5 has two; under skipLibCheck they merge all the same.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  interface Matchers<T = any> extends ApiErrorMatchers<T> {}
  // Vitest 2 has no `Matchers`. Not its `Assertion`: Vitest extends that itself, so what counts would depend on the order of imports.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  interface JestAssertion<T = any> extends ApiErrorMatchers<T> {}
  // biome-ignore lint/suspicious/noExplicitAny: what an asymmetric matcher stands for has any type
  interface AsymmetricMatchersContaining extends Pick<ApiErrorMatchers<any>, 'toBeApiError'> {}
}
