import { rateLimits } from '../contract/limits'
import { type Counter, type CounterOptions, createCounter } from './counter'
import type { RateLimitWindow } from './windows'

/** Who is limited, by the contract's table. */
export type RateLimitRole = keyof typeof rateLimits.tiers

/** Takes one request out of every window of a role's tier, or out of none. */
export type TakeRequest = (key: string) => Promise<{ windows: RateLimitWindow[]; exceeded: boolean }>

/** A role's windows, counted in the order of the contract: the shortest first. */
export function createTier(
  role: RateLimitRole,
  { keyPrefix, store, now }: Pick<CounterOptions, 'keyPrefix' | 'store' | 'now'>,
): TakeRequest {
  const tier: { readonly [window: string]: number } = rateLimits.tiers[role]
  const own = Object.entries(rateLimits.windows).flatMap(([name, seconds]) => {
    const limit = tier[name]
    if (limit === undefined) return []
    const counter = createCounter({ keyPrefix: `${keyPrefix}:${role}:${name}`, limit, seconds, store, now })
    return [{ name, seconds, limit, counter }]
  })

  return async (key) => {
    const counts = own.map(() => ({ used: 0, endsIn: 0 }))
    let refusing = -1
    for (const [index, { counter, limit, seconds }] of own.entries()) {
      const count = refusing < 0 ? await counter.take(key) : await peek(counter, key, seconds)
      counts[index] = count
      if (refusing < 0 && count.used > limit) {
        refusing = index
        // A refused request uses nothing up; over its limit, a window needs nothing back.
        const before = own.slice(0, index).map((window) => window.counter.giveBack(key))
        counts.splice(0, index, ...(await Promise.all(before)))
      }
    }
    const time = (now?.() ?? new Date()).getTime()
    const windows = own.map(({ name, seconds, limit }, index) => {
      const { used, endsIn } = counts[index] ?? { used: 0, endsIn: 0 }
      const remaining = Math.max(0, limit - used)
      const resetIn = Math.max(1, Math.ceil(endsIn / 1000))
      return { name, seconds, limit, remaining, reset: new Date(time + endsIn), resetIn }
    })
    return { windows, exceeded: refusing >= 0 }
  }
}

async function peek(counter: Counter, key: string, seconds: number) {
  return (await counter.peek(key)) ?? { used: 0, endsIn: seconds * 1000 }
}
