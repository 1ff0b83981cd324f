import { type HeadersLike, headerOf } from '../core/headers'
import type { RateLimitNames, RateLimitState } from './rate-limit-headers'

/**
 * Reads a rate limit from response headers, the reset as Unix seconds or, as Docplanner sends it, as an ISO 8601 date.
 * `undefined` where a header is missing or malformed: no headers means no limit is known.
 */
export function parseRateLimitFields(names: RateLimitNames, headers: HeadersLike): RateLimitState | undefined {
  const limit = count(headerOf(headers, names.limit.toLowerCase()))
  const remaining = count(headerOf(headers, names.remaining.toLowerCase()))
  const reset = moment(headerOf(headers, names.reset.toLowerCase()))
  if (limit === undefined || remaining === undefined || reset === undefined) return undefined
  return { limit, remaining, reset }
}

function count(value: unknown): number | undefined {
  return /^\d{1,15}$/.test(String(value)) ? Number(value) : undefined
}

function moment(value: unknown): Date | undefined {
  const seconds = count(value)
  const isIso = /^\d{4}-\d\d-\d\dT/.test(String(value))
  const date = new Date(seconds === undefined ? (isIso ? String(value) : Number.NaN) : seconds * 1000)
  return Number.isNaN(date.getTime()) ? undefined : date
}
