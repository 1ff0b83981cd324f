/** What is used of an ioredis client: `Redis` and `Cluster` both have it. */
export interface RateLimitStore {
  readonly status: string
  defineCommand(name: string, definition: { lua: string; numberOfKeys?: number }): void
  multi(): unknown
}

/** Its commands would wait in a queue until the connection is back. */
const lost: readonly string[] = ['close', 'reconnecting', 'end']

const parts = 10

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
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeUp = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error(`The rate-limit store gave no answer in ${milliseconds} ms`))
    // In parts, with a look at what has arrived between them: time that this process was busy is not the store's fault.
    const wait = (left: number) => {
      timer = setTimeout(() => (left === 1 ? fail() : wait(left - 1)), milliseconds / parts)
    }
    wait(parts)
  })
  try {
    return await Promise.race([work(), timeUp])
  } finally {
    clearTimeout(timer)
  }
}
