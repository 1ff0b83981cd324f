import { type HeadersLike, headerOf } from '../../core/headers'
import { parseRateLimitFields, type RateLimitState } from '../../http'

/** How much of Docplanner's rate limit is left. */
export interface DocplannerRateLimit extends RateLimitState {
  /** Requests made in the window. */
  used: number
}

/** Docplanner's headers. */
const names = { limit: 'X-RateLimit-Limit', remaining: 'X-RateLimit-Remaining', reset: 'X-RateLimit-Reset' } as const

/**
 * Reads `X-RateLimit-Limit`, `-Used`, `-Remaining` and `-Reset` (an ISO 8601 date) from Docplanner's response. `undefined` without
 * these headers: then there is no limit.
 *
 * @example parseDocplannerRateLimit(response.headers)?.remaining
 */
export function parseDocplannerRateLimit(headers: HeadersLike): DocplannerRateLimit | undefined {
  const state = parseRateLimitFields(names, headers)
  if (state === undefined) return undefined
  const used = headerOf(headers, 'x-ratelimit-used')
  return { ...state, used: /^\d{1,15}$/.test(used) ? Number(used) : Math.max(0, state.limit - state.remaining) }
}
