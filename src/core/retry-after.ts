/**
 * Seconds to wait by a `Retry-After` header: digits, or an HTTP date seen from now. A date in the past is 0; anything else is
 * `undefined`.
 */
export function parseRetryAfter(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (/^\d+$/.test(value)) return Number(value)
  // Date.parse alone would take "-5" for a date; an HTTP date always ends with GMT.
  const seconds = value.endsWith('GMT') ? Math.ceil((Date.parse(value) - Date.now()) / 1000) : Number.NaN
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds)
}
