import { describeError } from './describe-error'
import { redactionBudget } from './redaction-budget'
import type { RedactOptions } from './secrets'
import { toLoggable } from './to-loggable'

/**
 * Any value as it may be logged: plain data that JSON can hold, without secrets, cut where it is too long, wide or deep for a
 * log line. Never throws.
 *
 * @example logger.info({ headers: redact(request.headers) })
 */
export function redact(value: unknown, options?: RedactOptions): unknown {
  return toLoggable(value, redactionBudget(options), describeError)
}
