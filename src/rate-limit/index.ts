export { draftRateLimitHeaders } from '../http/draft-rate-limit-headers'
export type { RateLimitWindow } from '../http/rate-limit-windows'
export {
  createRateLimiter,
  type LimitedRequest,
  type RateLimiter,
  type RateLimiterDecision,
  type RateLimiterOptions,
} from './create-rate-limiter'
export type { RateLimitStore } from './store'
export type { RateLimitRole } from './tier'
