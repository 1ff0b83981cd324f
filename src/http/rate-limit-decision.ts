import type { RateLimitState } from './rate-limit-headers'
import type { RateLimitWindow } from './rate-limit-windows'

/** What a rate limiter says of a request. */
export interface RateLimitDecision extends RateLimitState {
  /** The request goes over the limit, and is answered with the row that the contract names for it. */
  exceeded?: boolean | undefined
  /** Seconds until the next request may pass, if it is not the time until `reset`. */
  retryAfter?: number | undefined
  /** All windows that count the request: they go out as `RateLimit-Policy` and `RateLimit`. */
  windows?: readonly RateLimitWindow[] | undefined
}
