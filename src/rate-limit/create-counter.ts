import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import { clocked } from './clocked'
import type { Count, Counter } from './counter'
import type { RateLimitStore } from './store'

/** Where and how far a counter counts. */
export interface CounterOptions {
  readonly keyPrefix: string
  readonly limit: number
  readonly seconds: number
  readonly store?: RateLimitStore | undefined
  readonly now?: (() => Date) | undefined
}

/** Counts in Redis where there is one, else in memory. */
export function createCounter({ keyPrefix, limit, seconds, store, now }: CounterOptions): Counter {
  const options = { keyPrefix, points: limit, duration: seconds }
  if (store !== undefined) return counterOn(new RateLimiterRedis({ ...options, storeClient: store }), seconds)
  const memory = counterOn(new RateLimiterMemory(options), seconds)
  return now === undefined ? memory : clocked(memory, seconds * 1000, now)
}

function counterOn(limiter: RateLimiterAbstract, seconds: number): Counter {
  return {
    take: (key) => limiter.consume(key).catch(refused).then(toCount),
    giveBack: (key) => limiter.reward(key).then(toCount),
    async peek(key) {
      const count = await limiter.get(key)
      // A window that is over, or was never opened.
      return count !== null && count.msBeforeNext > 0 ? toCount(count) : { used: 0, endsIn: seconds * 1000 }
    },
  }
}

/** The library rejects with a count for a limit that is used up, and with an error for a store that failed. */
function refused(reason: unknown): RateLimiterRes {
  if (reason instanceof RateLimiterRes) return reason
  throw reason
}

function toCount({ consumedPoints, msBeforeNext }: RateLimiterRes): Count {
  return { used: consumedPoints, endsIn: msBeforeNext }
}
