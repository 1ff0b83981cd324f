import type { RateLimits } from '../core/contract'
import type { RateLimitWindow } from '../http/rate-limit-windows'
import type { Count, Counter } from './counter'
import { type CounterPlace, createCounter } from './create-counter'

/** The windows of one caller, and whether one of them refused the request. */
export interface Standing {
  readonly windows: readonly RateLimitWindow[]
  readonly exceeded: boolean
}

/** In the order of the windows. */
interface Counted {
  readonly counts: readonly Count[]
  readonly exceeded: boolean
}

/** Counts the requests of one role. */
export interface Tier {
  /** Takes a request out of every window, or out of none where one of them is used up. */
  take(key: string): Promise<Standing>
  /** Counts nothing, and refuses nothing. */
  peek(key: string): Promise<Standing>
}

interface Window extends Pick<RateLimitWindow, 'name' | 'seconds' | 'limit'> {
  readonly counter: Counter
}

/** A role's windows, as the contract has them. */
export function createTier({ tiers, windows }: RateLimits, role: string, place: CounterPlace, now: () => number): Tier {
  const own = Object.entries(windows).flatMap(([name, seconds]): Window[] => {
    const limit = tiers[role]?.[name]
    if (limit === undefined) return []
    return [{ name, seconds, limit, counter: createCounter({ name: `${role}:${name}`, limit, seconds }, place) }]
  })

  const standing = ({ counts, exceeded }: Counted): Standing => {
    const time = now()
    return { windows: own.map((window, index) => stateOf(window, counts[index], time)), exceeded }
  }

  return {
    take: async (key) => standing(await takeAll(own, key)),
    peek: async (key) => standing({ counts: await peekAll(own, key), exceeded: false }),
  }
}

/** One after another, so that a window that refuses spares those after it. */
async function takeAll(windows: readonly Window[], key: string): Promise<Counted> {
  const counts: Count[] = []
  for (const [index, { counter, limit }] of windows.entries()) {
    const count = await counter.take(key)
    if (count.used > limit) {
      // Over its limit, the window that refuses needs nothing back.
      const before = await Promise.all(windows.slice(0, index).map((window) => window.counter.giveBack(key)))
      const after = await peekAll(windows.slice(index + 1), key)
      return { counts: [...before, count, ...after], exceeded: true }
    }
    counts.push(count)
  }
  return { counts, exceeded: false }
}

function peekAll(windows: readonly Window[], key: string): Promise<Count[]> {
  return Promise.all(windows.map(({ counter }) => counter.peek(key)))
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
