import { type HeadersLike, headerOf } from './headers'

/**
 * Seconds to wait by a `Retry-After` header or a `retry_after` field: a number, or an HTTP date seen from now. A date in the past
 * is 0; anything else is `undefined`.
 */
export function parseRetryAfter(value: unknown): number | undefined {
  // Most answers have none: spare them the work below.
  if (value === undefined || value === null) return undefined
  const text = String(value)
  if (/^\d{1,9}(\.\d+)?$/.test(text)) return Number(text)
  // Date.parse alone would take "-5" for a date; an HTTP date always ends with GMT.
  const seconds = Math.ceil((Date.parse(/GMT$/.test(text) ? text : '') - Date.now()) / 1000)
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds)
}

/** Seconds to wait by a response's headers: `Retry-After`, or a `RateLimit` that has run out: `"hour";r=0;t=1200`. */
export function retryAfterOf(headers: HeadersLike): number | undefined {
  const reset = /;\s*r=0\s*;\s*t=(\d+)/.exec(String(headerOf(headers, 'ratelimit')))?.[1]
  return parseRetryAfter(headerOf(headers, 'retry-after')) ?? parseRetryAfter(reset)
}
