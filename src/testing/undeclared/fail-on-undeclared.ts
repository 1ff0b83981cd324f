import { misuse } from '../../core/misuse'
import { recordUndeclared, type UndeclaredRecorder } from './record-undeclared'

/** The hook of a test runner: Vitest's, Jest's, Mocha's, Bun's or that of `node:test`. */
export type AfterEach = (check: () => void) => unknown

/**
 * Fails the test during which a server of this process answers a row that the contract does not list for the operation. Call it once
 * in a setup file that runs for each test file, with the runner's `afterEach`; without it, the global one is used.
 *
 * @throws TypeError if there is no `afterEach`
 * @example failOnUndeclared(afterEach)
 */
export function failOnUndeclared(afterEach: AfterEach | undefined = globalAfterEach()): void {
  if (typeof afterEach !== 'function') {
    throw misuse('invalid-argument', 'failOnUndeclared found no global afterEach: give that of your test runner.')
  }
  recorder ??= recordUndeclared()
  afterEach(recorder.assertNone)
}

/** One for all test files of the process, each of which may run the setup file. */
let recorder: UndeclaredRecorder | undefined

const globalAfterEach = () => (globalThis as { afterEach?: AfterEach }).afterEach
