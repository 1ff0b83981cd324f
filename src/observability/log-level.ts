import { isExpected } from './is-expected'
import { knownError, type ServedCodebook } from './known-error'

/** The levels at which errors are logged. */
export type LogLevel = 'info' | 'warn' | 'error'

/**
 * The level of an error's log line. `error`: an unexpected failure. `info`: an expected failure with a row. `warn`: an expected
 * failure without a row, so a client and the contract disagree (an unknown route, malformed JSON).
 */
export function logLevel(error: unknown): LogLevel
export function logLevel(error: unknown, options: ServedCodebook | undefined): LogLevel
export function logLevel(error: unknown, options?: ServedCodebook): LogLevel {
  if (!isExpected(error, options)) return 'error'
  return knownError(error, options)?.isRow ? 'info' : 'warn'
}
