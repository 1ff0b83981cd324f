import { type Codebook, errorOf, type RoleOf } from '../core/codebook'
import type { RateLimits } from '../core/contract'
import { ignoreFailure } from '../core/ignore-failure'
import { misuse } from '../core/misuse'
import { HttpError } from '../core/server-http-error'
import { longestTimer } from '../core/wait'
import { closestWindow } from '../http/rate-limit-windows'
import { type DefaultCodebook, defaultCodebook } from '../server/default-codebook'
import { callerKey } from './caller-key'
import { CallerMemory } from './caller-memory'
import type { LimitedRequest, RateLimiter, RateLimiterDecision } from './rate-limiter'
import { askStore, type RateLimitStore } from './store'
import { createTier, type Standing, type Tier } from './tier'

/** Options of `createRateLimiter`. */
export interface RateLimiterOptions<Book extends Codebook = DefaultCodebook> {
  /** Your contract's `codebook`; the clinic's by default. */
  readonly codebook?: Book | undefined
  /** A client of ioredis: needed where more than one process serves. In memory without it. */
  readonly store?: RateLimitStore | undefined
  /**
   * A request that the store cannot count passes (`open`, the default), or is answered with the contract's row for it (`closed`):
   * the clinic's `CACHE_UNAVAILABLE`, or an `HttpError` 503 for a contract that names none.
   */
  readonly onStoreDown?: 'open' | 'closed' | undefined
  /** Told why the store could not count, for logs. What it throws is ignored. */
  readonly onStoreError?: ((cause: unknown) => void) | undefined
  /** Milliseconds after which the store counts as down: 500. */
  readonly storeTimeout?: number | undefined
  /** What its keys in the store begin with: `rate-limit:` and the contract's name by default. */
  readonly keyPrefix?: string | undefined
  /**
   * How many keys are counted in memory at most: 100,000. The key without a request for the longest time is forgotten first. In a
   * store, keys expire with their window.
   */
  readonly maxKeys?: number | undefined
  /** A clock of yours. In memory the windows end by it; in Redis they end by Redis's own clock. */
  readonly now?: (() => Date) | undefined
}

/** What an option is where none is given. */
export const rateLimiterDefaults = { onStoreDown: 'open', storeTimeout: 500, maxKeys: 100_000 } as const

function checkOptions(onStoreDown: unknown, storeTimeout: number, maxKeys: number): void {
  if (onStoreDown !== 'open' && onStoreDown !== 'closed') {
    throw misuse('invalid-argument', `onStoreDown is ${JSON.stringify(onStoreDown)}. Use 'open' or 'closed'.`)
  }
  if (!(storeTimeout > 0 && storeTimeout <= longestTimer)) {
    throw misuse(
      'invalid-argument',
      `storeTimeout is ${storeTimeout}. Give milliseconds above 0, ${longestTimer} at most.`,
    )
  }
  if (!(Number.isInteger(maxKeys) && maxKeys > 0)) {
    throw misuse('invalid-argument', `maxKeys is ${maxKeys}. Give a whole number above 0.`)
  }
}

/** Seconds to wait for a store that is down. */
const retryAfter = 5

/**
 * Makes a limiter for a contract's tiers: each role has its requests per window. What goes over a limit uses nothing up.
 *
 * @throws TypeError for options that cannot work, and for a contract without `rateLimits`
 * @example
 * const limiter = createRateLimiter({ store: new Redis() })
 * app.use(honoApiHeaders({ rateLimit: (context) => limiter.check({ key: userId(context), role: 'patient' }) }))
 */
export function createRateLimiter<Book extends Codebook = DefaultCodebook>(
  options: RateLimiterOptions<Book> = {},
): RateLimiter<RoleOf<Book>> {
  const { store, onStoreError, maxKeys = rateLimiterDefaults.maxKeys } = options
  const codebook: Codebook = options.codebook ?? defaultCodebook
  const limits = limitsOf(codebook)
  const { onStoreDown = rateLimiterDefaults.onStoreDown, storeTimeout = rateLimiterDefaults.storeTimeout } = options
  // Two contracts may share a store, and have roles and windows of the same names.
  const { keyPrefix = `rate-limit:${codebook.name}` } = options
  checkOptions(onStoreDown, storeTimeout, maxKeys)
  const now = () => options.now?.().getTime() ?? Date.now()
  const place = store === undefined ? { memory: new CallerMemory(maxKeys), now } : { store, keyPrefix }
  const roles = Object.keys(limits.tiers)
  const tiers = new Map(roles.map((role) => [role, createTier(limits, role, place, now)]))

  async function ask(
    { key, role }: LimitedRequest<string>,
    method: keyof Tier,
  ): Promise<RateLimiterDecision | undefined> {
    const tier = tiers.get(role)
    if (tier === undefined) {
      throw misuse('invalid-argument', `No rate limit for the role ${JSON.stringify(role)}. Use: ${roles.join(', ')}.`)
    }
    // Plain JavaScript may have no user to give: all of those would share one limit.
    if (key === undefined || key === null) throw misuse('invalid-argument', 'A request to be counted has no key.')
    const run = () => tier[method](callerKey(String(key)))
    if (store === undefined) return decide(await run())
    try {
      return decide(await askStore(store, storeTimeout, run))
    } catch (cause) {
      ignoreFailure(() => onStoreError?.(cause))
      if (onStoreDown === 'open') return undefined
      throw unavailable(codebook, limits, cause)
    }
  }

  return { check: (request) => ask(request, 'take'), peek: (request) => ask(request, 'peek') }
}

function limitsOf({ name, rateLimits }: Codebook): RateLimits {
  if (rateLimits) return rateLimits
  const members = 'headers, windows, tiers and refusal'
  throw misuse('invalid-argument', `${name} has no rate limits. Add rateLimits to the contract, with ${members}.`)
}

/** The error of a request that cannot be counted. */
function unavailable(codebook: Codebook, limits: RateLimits, cause: unknown) {
  const options = { cause, retryAfter }
  return limits.unavailable === undefined ? new HttpError(503, options) : errorOf(codebook, limits.unavailable, options)
}

function decide({ windows, exceeded }: Standing): RateLimiterDecision | undefined {
  const closest = closestWindow(windows)
  if (closest === undefined) return undefined
  const { limit, remaining, reset, resetIn } = closest
  return { limit, remaining, reset, windows, ...(exceeded ? { exceeded, retryAfter: resetIn } : {}) }
}
