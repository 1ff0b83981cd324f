import { type RateLimiterAbstract, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import type { CallerMemory } from './caller-memory'
import type { Count, Counter } from './counter'
import { memoryCounter } from './memory-counter'
import type { RateLimitStore } from './store'

/** Where a counter counts: in Redis, or in the memory of this process. */
export type CounterPlace =
  | { readonly store: RateLimitStore; readonly keyPrefix: string }
  | { readonly memory: CallerMemory; readonly now: () => number }

/** What a counter counts. */
export interface CounterOptions {
  /** The role and the window, as a part of the key in a store. */
  readonly name: string
  readonly limit: number
  readonly seconds: number
}

/** Makes the counter of one role's window. */
export function createCounter({ name, limit, seconds }: CounterOptions, place: CounterPlace): Counter {
  if ('memory' in place) return memoryCounter(place.memory, seconds, place.now)
  const { store, keyPrefix } = place
  const options = { keyPrefix: `${keyPrefix}:${name}`, points: limit, duration: seconds, storeClient: store }
  return counterOn(new RateLimiterRedis(options), seconds)
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
