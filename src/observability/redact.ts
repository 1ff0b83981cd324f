import { describeError } from './describe-error'
import { redactionBudget } from './redaction-budget'
import type { RedactOptions } from './secrets'
import { toLoggable } from './to-loggable'

/**
 * Makes any value safe to log: plain data that JSON can hold, without secrets, truncated if it is too long, wide or deep. Never
 * throws.
 *
 * @example logger.info({ headers: redact(request.headers) })
 */
export function redact(value: unknown, options?: RedactOptions): unknown {
  return toLoggable(value, redactionBudget(options), describeError)
}
