import { rateLimits } from '../contract/limits'
import { misuse } from '../core/misuse'
import { CacheUnavailableError } from '../generated/errors'
import { closestWindow, type RateLimitWindow } from '../http/rate-limit-windows'
import type { RateLimitDecision } from '../server/internal/api-headers'
import { askStore, type RateLimitStore } from './store'
import { createTier, type RateLimitRole, type Standing, type Tier } from './tier'

/** Options of `createRateLimiter`. */
export interface RateLimiterOptions {
  /** A client of ioredis: needed where more than one process serves. In memory without it. */
  readonly store?: RateLimitStore | undefined
  /** A request that the store cannot count passes (`open`, the default), or is answered with `CACHE_UNAVAILABLE` (`closed`). */
  readonly onStoreDown?: 'open' | 'closed' | undefined
  /** Told why the store could not count, for logs. What it throws is ignored. */
  readonly onStoreError?: ((cause: unknown) => void) | undefined
  /** Milliseconds after which the store counts as down: 500. */
  readonly storeTimeout?: number | undefined
  /** What its keys in the store begin with: `rate-limit`. */
  readonly keyPrefix?: string | undefined
  /** A clock of yours. In memory the windows end by it; in Redis they end by Redis's own clock. */
  readonly now?: (() => Date) | undefined
}

/** A request to be counted. */
export interface LimitedRequest {
  /** Who sends it: a user's id or, without a user, an address. */
  readonly key: string | number
  readonly role: RateLimitRole
}

/** What the limiter says of a request: the window closest to running out, and all of them. */
export interface RateLimiterDecision extends RateLimitDecision {
  readonly windows: readonly RateLimitWindow[]
}

/** Counts requests against the contract's tiers. */
export interface RateLimiter {
  /**
   * Counts a request. `undefined` where the store is down and the limiter open: no limit is known.
   *
   * @throws CacheUnavailableError where the store is down and the limiter closed
   */
  check(request: LimitedRequest): Promise<RateLimiterDecision | undefined>
  /** How a caller stands, for a response that the limit does not count. Otherwise as `check`. */
  peek(request: LimitedRequest): Promise<RateLimiterDecision | undefined>
}

/** What an option is where none is given. */
export const rateLimiterDefaults = { onStoreDown: 'open', storeTimeout: 500, keyPrefix: 'rate-limit' } as const

/** The longest that a timer waits, in milliseconds. */
const longest = 2 ** 31 - 1

function checkOptions(onStoreDown: unknown, storeTimeout: number): void {
  if (onStoreDown !== 'open' && onStoreDown !== 'closed') {
    throw misuse('invalid-argument', `onStoreDown is ${JSON.stringify(onStoreDown)}. Use 'open' or 'closed'.`)
  }
  if (!(storeTimeout > 0 && storeTimeout <= longest)) {
    throw misuse('invalid-argument', `storeTimeout is ${storeTimeout}. Give milliseconds above 0, ${longest} at most.`)
  }
}

/** Seconds to wait for a store that is down. */
const retryAfter = 5

/**
 * Makes a limiter for the contract's tiers: each role has its requests per hour and per day. What goes over a
 * limit uses nothing up.
 *
 * @throws TypeError for options that cannot work
 * @example
 * const limiter = createRateLimiter({ store: new Redis() })
 * app.use(honoApiHeaders({ rateLimit: (context) => limiter.check({ key: userId(context), role: 'patient' }) }))
 */
export function createRateLimiter(options: RateLimiterOptions = {}): RateLimiter {
  const { store, onStoreError, now } = options
  const { onStoreDown = rateLimiterDefaults.onStoreDown, storeTimeout = rateLimiterDefaults.storeTimeout } = options
  const { keyPrefix = rateLimiterDefaults.keyPrefix } = options
  checkOptions(onStoreDown, storeTimeout)
  const roles = Object.keys(rateLimits.tiers) as RateLimitRole[]
  const tiers = new Map(roles.map((role) => [role, createTier(role, { keyPrefix, store, now })]))

  async function ask({ key, role }: LimitedRequest, method: keyof Tier): Promise<RateLimiterDecision | undefined> {
    const tier = tiers.get(role)
    if (tier === undefined) {
      throw misuse('invalid-argument', `No rate limit for the role ${JSON.stringify(role)}. Use: ${roles.join(', ')}.`)
    }
    // Plain JavaScript may have no user to give: all of those would share one limit.
    if (key === undefined || key === null) throw misuse('invalid-argument', 'A request to be counted has no key.')
    const run = () => tier[method](String(key))
    if (store === undefined) return decide(await run())
    try {
      return decide(await askStore(store, storeTimeout, run))
    } catch (cause) {
      report(cause, onStoreError)
      if (onStoreDown === 'open') return undefined
      throw new CacheUnavailableError({ cause, retryAfter })
    }
  }

  return { check: (request) => ask(request, 'take'), peek: (request) => ask(request, 'peek') }
}

function decide({ windows, exceeded }: Standing): RateLimiterDecision | undefined {
  const closest = closestWindow(windows)
  if (closest === undefined) return undefined
  const { limit, remaining, reset, resetIn } = closest
  return { limit, remaining, reset, windows, ...(exceeded ? { exceeded, retryAfter: resetIn } : {}) }
}

function report(cause: unknown, onStoreError: RateLimiterOptions['onStoreError']): void {
  try {
    onStoreError?.(cause)
  } catch {
    // A logger that fails must not change the answer.
  }
}
