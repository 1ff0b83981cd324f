import { withTimeout } from '../core/with-timeout'

/** What is used of an ioredis client: `Redis` and `Cluster` both have it. */
export interface RateLimitStore {
  readonly status: string
  defineCommand(name: string, definition: { lua: string; numberOfKeys?: number }): void
  multi(): unknown
}

/** Its commands would wait in a queue until the connection is back. */
const lost: readonly string[] = ['close', 'reconnecting', 'end']

/**
 * Runs some work on a store, for so many milliseconds at most.
 *
 * @throws whatever the store throws; an error of its own for a lost connection and for the time that is up
 */
export async function askStore<Result>(
  store: RateLimitStore,
  milliseconds: number,
  work: () => Promise<Result>,
): Promise<Result> {
  if (lost.includes(store.status)) throw new Error(`The rate-limit store is not connected: ${store.status}`)
  return withTimeout(milliseconds, 'The rate-limit store', work())
}
