import { type HeadersLike, headerOf } from '../core/headers'
import type { RateLimitNames, RateLimitState } from './rate-limit-headers'

/**
 * Reads a rate limit from response headers, the reset as Unix seconds or, as Docplanner sends it, as an ISO 8601 date.
 * `undefined` where a header is missing or malformed: no headers means no limit is known.
 */
export function parseRateLimitFields(names: RateLimitNames, headers: HeadersLike): RateLimitState | undefined {
  const [limit, remaining, reset] = [names.limit, names.remaining, names.reset].map((name) =>
    headerOf(headers, name.toLowerCase()),
  )
  const state = { limit: count(limit), remaining: count(remaining), reset: moment(reset) }
  return state.limit >= 0 && state.remaining >= 0 && Number(state.reset) >= 0 ? state : undefined
}

function count(text = ''): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
}

function moment(text = ''): Date {
  return new Date(/^\d{4}-\d\d-\d\dT/.test(text) ? text : count(text) * 1000)
}
