import type { Recovery } from '../core/contract'
import { safeGet } from '../core/safe-get'
import { errorFingerprint } from './error-fingerprint'
import { kindOf } from './foreign-error'
import { knownError, type ServedCodebook } from './known-error'

/** OpenTelemetry attributes of an error: the semantic conventions' own, and those that only a contract has. */
// A type, because an interface would not fit OpenTelemetry's `Attributes`.
export type ErrorAttributes = {
  /** The row's name. For any other failure the name it came with, `HTTP_404`, or its class. */
  readonly 'error.type': string
  /** The HTTP status; none where there was no response. */
  readonly 'http.response.status_code'?: number
  /** Absent for a row without a code. */
  readonly 'error_codebook.code'?: number | string
  readonly 'error_codebook.category'?: string
  readonly 'error_codebook.recovery'?: Recovery
  readonly 'error_codebook.fingerprint': string
}

/**
 * The OpenTelemetry attributes of an error, for a span, a metric or a log record. They are few, flat, and hold no message. The
 * status of a server's span is an error only where `isExpected` says no. With a `codebook`, an error of another contract or of an upstream
 * has its class for a type. Never throws.
 *
 * @example span.setAttributes(errorAttributes(error))
 */
export function errorAttributes(error: unknown): ErrorAttributes
export function errorAttributes(error: unknown, options: ServedCodebook | undefined): ErrorAttributes
export function errorAttributes(error: unknown, options?: ServedCodebook): ErrorAttributes {
  const fingerprint = { 'error_codebook.fingerprint': errorFingerprint(error, options) }
  const ours = knownError(error, options)
  if (ours === undefined) return { 'error.type': kindOf(error), ...fingerprint }
  const [code, category, recovery] = ['code', 'category', 'recovery'].map((field) => safeGet(error, field))
  return {
    'error.type': ours.name,
    ...(ours.status > 0 ? { 'http.response.status_code': ours.status } : {}),
    ...(typeof code === 'number' || typeof code === 'string' ? { 'error_codebook.code': code } : {}),
    ...(typeof category === 'string' ? { 'error_codebook.category': category } : {}),
    ...(typeof recovery === 'string' ? { 'error_codebook.recovery': recovery as Recovery } : {}),
    ...fingerprint,
  }
}
