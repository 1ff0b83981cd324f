import { safeGet } from '../core/safe-get'
import { type CauseRecord, describeError } from './describe-error'
import { errorFingerprint } from './error-fingerprint'
import { isErrorLike, kindOf } from './foreign-error'
import type { ServedCodebook } from './known-error'
import { redactionBudget } from './redaction-budget'
import type { RedactOptions } from './secrets'
import { toLoggable } from './to-loggable'

/** The secrets to redact, and the contract whose errors are known. */
export interface RecordOptions extends RedactOptions, ServedCodebook {}

/** An error in a log, with its causes. */
export interface ErrorRecord extends CauseRecord {
  readonly fingerprint: string
}

/**
 * Describes any thrown value for a log: its facts, causes and stack, as plain data that JSON can hold. It redacts fields with names
 * such as `password` or `authorization`, and credentials inside texts. It truncates values that are too long, wide or deep. Never
 * throws.
 *
 * @example logger.error({ error: errorRecord(error) }, 'The nightly import failed')
 */
export function errorRecord(error: unknown, options?: RecordOptions): ErrorRecord {
  const loggable = toLoggable(error, redactionBudget(options), describeError)
  const fingerprint = errorFingerprint(error, options)
  const isObject = typeof loggable === 'object' && loggable !== null
  if (isObject && isErrorLike(error)) {
    const { name, message, ...rest } = loggable as CauseRecord
    return { name, message, fingerprint, ...rest }
  }
  const text = isObject ? safeGet(loggable, 'message') : loggable
  const message = typeof text === 'object' ? '' : String(text ?? '')
  return { name: kindOf(error), message, fingerprint, ...(isObject ? { details: loggable } : {}) }
}
