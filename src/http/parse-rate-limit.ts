import { type HeadersLike, headerOf } from '../core/headers'
import type { RateLimitNames, RateLimitState } from './rate-limit-headers'

/**
 * Reads a rate limit from response headers, the reset as Unix seconds or, as Docplanner sends it, as an ISO 8601 date.
 * `undefined` where a header is missing or malformed: no headers means no limit is known.
 */
export function parseRateLimitFields(names: RateLimitNames, headers: HeadersLike): RateLimitState | undefined {
  const limit = count(headerOf(headers, names.limit))
  const remaining = count(headerOf(headers, names.remaining))
  const reset = moment(headerOf(headers, names.reset))
  if (limit === undefined || remaining === undefined || reset === undefined) return undefined
  return { limit, remaining, reset }
}

function count(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*\d{1,15}\s*$/.test(value) ? Number(value) : undefined
}

function moment(value: string | undefined): Date | undefined {
  const seconds = count(value)
  const isIso = value !== undefined && /^\s*\d{4}-\d\d-\d\dT/.test(value)
  const date = new Date(seconds === undefined ? (isIso ? value : Number.NaN) : seconds * 1000)
  return Number.isNaN(date.getTime()) ? undefined : date
}
