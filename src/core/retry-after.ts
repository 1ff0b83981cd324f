import { type HeadersLike, headerOf } from './headers'

/** Whole seconds from now, by a number of them or by an HTTP date. A date in the past is 0; anything else is `undefined`. */
function secondsOf(value: unknown): number | undefined {
  // Most answers have none: spare them the work below.
  if (!value && value !== 0) return undefined
  const text = String(value)
  // Date.parse alone would take "-5" for a date, and "5 GMT".
  const seconds = /^\d[\d.]*$/.test(text)
    ? Number(text)
    : (Date.parse(/^\w+, .*GMT$/.test(text) ? text : '') - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined
}

/**
 * Whole seconds to wait by the body's own field, by the `Retry-After` header, or by the `RateLimit` windows that have run out, of
 * which the longest counts: `"hour";r=0;t=1200, "day";r=0;t=7200`.
 */
export function retryAfterOf(headers: HeadersLike, field?: unknown): number | undefined {
  // Read where there is one: to seek windows in nothing costs as much as the rest of the parser.
  const limits = headerOf(headers, 'ratelimit')
  return secondsOf(field) ?? secondsOf(headerOf(headers, 'retry-after')) ?? secondsOf(limits && longestOf(limits))
}

function longestOf(limits: string): number {
  return Math.max(...Array.from(limits.matchAll(/;\s*r=0\s*;\s*t=(\d+)/g), ([, seconds]) => Number(seconds)))
}
