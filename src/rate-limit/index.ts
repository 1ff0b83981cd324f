export {
  createRateLimiter,
  type LimitedRequest,
  type RateLimiter,
  type RateLimiterDecision,
  type RateLimiterOptions,
} from './create-rate-limiter'
export { draftRateLimitHeaders } from './draft-headers'
export type { RateLimitStore } from './store'
export type { RateLimitRole } from './tier'
export type { RateLimitWindow } from './windows'
