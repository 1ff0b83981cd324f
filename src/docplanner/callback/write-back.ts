import { AgedMap } from '../../core/aged-map'
import { backoff } from '../../core/wait'

/** An answer that the store has not taken. */
export interface OwedAnswer {
  readonly token: string
  readonly answer: string
  /** Until when it is kept, in milliseconds since 1970. */
  readonly endsAt: number
}

/** Writes to the store the answers that it could not take. */
export interface WriteBack {
  add(id: string, owed: OwedAnswer): void
}

const mostOwed = 10_000
const firstPause = 500
const longestPause = 15_000

/**
 * Keeps answers, and writes them when the store is back.
 *
 * @param write whether the store has an answer now; rejects while the store is down
 */
export function createWriteBack(write: (id: string, owed: OwedAnswer) => Promise<boolean>): WriteBack {
  const owed = new AgedMap<string, OwedAnswer>()
  let isRunning = false

  async function writeAll(): Promise<void> {
    for (let left = owed.size; left > 0; left--) {
      const next = owed.oldest()
      if (next === undefined) return
      const { key, value } = next
      const isDone = value.endsAt <= Date.now() || (await write(key, value))
      if (isDone) owed.delete(key)
      else owed.set(key, value)
    }
  }

  async function run(): Promise<void> {
    isRunning = true
    for (let tries = 1; owed.size > 0; tries++) {
      await pause(backoff(tries, firstPause, longestPause))
      // The store is still down.
      await writeAll().catch(() => {})
    }
    isRunning = false
  }

  return {
    add(id, answer) {
      owed.set(id, answer)
      if (owed.size > mostOwed) owed.deleteOldest()
      if (!isRunning) void run()
    },
  }
}

/** Waits, without keeping the process alive for it. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer: unknown = setTimeout(resolve, milliseconds)
    // Browsers and Workers have a number here.
    if (typeof timer === 'object') (timer as { unref?(): void }).unref?.()
  })
}
