import { isExpected } from './is-expected'
import { knownError, type ServedCodebook } from './known-error'

/** The levels at which errors are logged. */
export type LogLevel = 'info' | 'warn' | 'error'

/**
 * The level of an error's log line: `error` for an unexpected failure; `info` for a refusal that a row of the contract names;
 * `warn` for one that no row names, where a client and the contract disagree (an unknown route, malformed JSON).
 */
export function logLevel(error: unknown): LogLevel
export function logLevel(error: unknown, options: ServedCodebook | undefined): LogLevel
export function logLevel(error: unknown, options?: ServedCodebook): LogLevel {
  if (!isExpected(error, options)) return 'error'
  return knownError(error, options)?.isRow ? 'info' : 'warn'
}
