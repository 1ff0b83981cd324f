import type {} from 'vitest'
import { contract } from '../../contract'
import { createApiErrorMatchers } from './create-matchers'
import type { ApiErrorMatchers } from './matcher-types'

export { createApiErrorMatchers } from './create-matchers'
export type { ApiErrorMatchers, ExpectedFields, MatcherContract } from './matcher-types'

/**
 * `toBeApiError` and `toAnswerOperation`, to be added once, in a setup file.
 *
 * @example expect.extend(apiErrorMatchers)
 */
export const apiErrorMatchers = /* @__PURE__ */ createApiErrorMatchers(contract)

declare module 'vitest' {
  // As Vitest 3.2 to 4 declare it: a merged interface has the same parameters. Vitest 5 has two; under skipLibCheck they merge all the same.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  interface Matchers<T = any> extends ApiErrorMatchers<T> {}
  // biome-ignore lint/suspicious/noExplicitAny: what an asymmetric matcher stands for has any type
  interface AsymmetricMatchersContaining extends Pick<ApiErrorMatchers<any>, 'toBeApiError'> {}
}
