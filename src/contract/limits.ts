import type { RateLimits } from '../core/contract'

/** Rate limits: header names, the window each tier counts in, and the requests each role may make. */
export const rateLimits = {
  headers: { limit: 'X-RateLimit-Limit', remaining: 'X-RateLimit-Remaining', reset: 'X-RateLimit-Reset' },
  windows: { hour: 3600, day: 86_400 },
  tiers: {
    patient: { hour: 100, day: 1000 },
    doctor: { hour: 300, day: 3000 },
    admin: { hour: 1000, day: 10_000 },
    unauthenticated: { hour: 20, day: 200 },
  },
  refusal: 'RATE_LIMIT_EXCEEDED',
  unavailable: 'CACHE_UNAVAILABLE',
} as const satisfies RateLimits
