import type { OperationOf } from '../../core/codebook'
import { captureStackTraces } from '../../core/stack-traces'
import { type DefaultCodebook, defaultCodebook } from '../../server/default-codebook'
import { type AssertAnswer, createAssertAnswer } from './assert-answer'

// In a test, each error tells where it was thrown.
captureStackTraces()

export type { Codebook, OperationOf } from '../../core/codebook'
export type { HeadersLike } from '../../core/headers'
export type { UndeclaredAnswer, UndeclaredContext } from '../../core/undeclared-answer'
export type { DefaultCodebook } from '../../server/default-codebook'
export { type AfterEach, failOnUndeclared } from '../undeclared/fail-on-undeclared'
export { recordUndeclared, type UndeclaredRecorder } from '../undeclared/record-undeclared'
export { type AssertAnswer, createAssertAnswer } from './assert-answer'
export type { AnswerOptions } from './check-answer'
export type { Answer } from './read-answer'

/**
 * Fails where an operation answers what the contract does not list for it: another success than its own, a row that it lacks, a
 * row with a wrong HTTP status, or a failure that no row names. A `Response` can still be read afterwards.
 *
 * @throws Error that tells what the operation lists and what came
 * @example await assertAnswer(await app.request('/api/appointments', { method: 'POST' }), 'bookAppointment')
 */
export const assertAnswer: AssertAnswer<OperationOf<DefaultCodebook>> =
  /* @__PURE__ */ createAssertAnswer(defaultCodebook)
