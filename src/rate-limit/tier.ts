import { rateLimits } from '../contract/limits'
import { type Count, type Counter, type CounterOptions, createCounter } from './counter'
import type { RateLimitWindow } from './windows'

/** Who is limited, by the contract's table. */
export type RateLimitRole = keyof typeof rateLimits.tiers

/** A request taken out of every window of a role's tier, or out of none where one of them is used up. */
export interface Taken {
  readonly windows: readonly RateLimitWindow[]
  readonly exceeded: boolean
}

interface Window extends Pick<RateLimitWindow, 'name' | 'seconds' | 'limit'> {
  readonly counter: Counter
}

/** Counts the requests of one role, in the windows that the contract gives it. */
export function createTier(
  role: RateLimitRole,
  options: Pick<CounterOptions, 'keyPrefix' | 'store' | 'now'>,
): (key: string) => Promise<Taken> {
  const tier: { readonly [window: string]: number } = rateLimits.tiers[role]
  const own = Object.entries(rateLimits.windows).flatMap(([name, seconds]): Window[] => {
    const limit = tier[name]
    if (limit === undefined) return []
    const keyPrefix = `${options.keyPrefix}:${role}:${name}`
    return [{ name, seconds, limit, counter: createCounter({ ...options, keyPrefix, limit, seconds }) }]
  })
  const now = options.now ?? (() => new Date())

  return async (key) => {
    const { counts, exceeded } = await take(own, key)
    const time = now().getTime()
    return { windows: own.map((window, index) => stateOf(window, counts[index], time)), exceeded }
  }
}

/** The counts are in the order of the windows. One after another, so that a window that refuses spares those after it. */
async function take(windows: readonly Window[], key: string): Promise<{ counts: Count[]; exceeded: boolean }> {
  const counts: Count[] = []
  for (const [index, { counter, limit }] of windows.entries()) {
    const count = await counter.take(key)
    if (count.used > limit) {
      // Over its limit, the window that refuses needs nothing back.
      const before = await Promise.all(windows.slice(0, index).map((window) => window.counter.giveBack(key)))
      const after = await Promise.all(windows.slice(index + 1).map((window) => window.counter.peek(key)))
      return { counts: [...before, count, ...after], exceeded: true }
    }
    counts.push(count)
  }
  return { counts, exceeded: false }
}

function stateOf({ name, seconds, limit }: Window, count: Count | undefined, time: number): RateLimitWindow {
  const { used, endsIn } = count ?? { used: 0, endsIn: seconds * 1000 }
  const remaining = Math.max(0, limit - used)
  return {
    name,
    seconds,
    limit,
    remaining,
    reset: new Date(time + endsIn),
    resetIn: Math.max(1, Math.ceil(endsIn / 1000)),
  }
}
