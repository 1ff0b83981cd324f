import type { CallbackStore } from './store'

interface Entry {
  readonly token: string
  readonly answer: string | undefined
  readonly endsAt: number
}

/** Options of `memoryStore`. */
export interface MemoryStoreOptions {
  /** How many deliveries it keeps at most. Default: 10,000. The oldest answer is dropped first. */
  readonly capacity?: number | undefined
}

/**
 * Keeps answers in the memory of one process. The default.
 *
 * @example docplannerCallback({ slotBooking, store: memoryStore({ capacity: 1000 }) })
 */
export function memoryStore({ capacity = 10_000 }: MemoryStoreOptions = {}): CallbackStore {
  const entries = new Map<string, Entry>()

  function current(id: string): Entry | undefined {
    const entry = entries.get(id)
    return entry !== undefined && entry.endsAt > Date.now() ? entry : undefined
  }

  function put(id: string, entry: Entry): void {
    // Deleted first, so that the map stays in order of age.
    entries.delete(id)
    entries.set(id, entry)
    if (entries.size > capacity) makeRoom()
  }

  function makeRoom(): void {
    for (const [id, { answer }] of entries) {
      if (entries.size <= capacity) return
      // The others are in work.
      if (answer !== undefined || current(id) === undefined) entries.delete(id)
    }
  }

  return {
    async claim(id, token, lease) {
      const entry = current(id)
      if (entry?.answer !== undefined) return { state: 'answered', answer: entry.answer }
      if (entry !== undefined) return { state: 'running' }
      put(id, { token, answer: undefined, endsAt: Date.now() + lease })
      return { state: 'claimed' }
    },
    async settle(id, token, answer, keep) {
      const entry = current(id)
      if (entry !== undefined && entry.token !== token) return false
      put(id, { token, answer, endsAt: Date.now() + keep })
      return true
    },
    async release(id, token) {
      const entry = entries.get(id)
      if (entry?.token === token && entry.answer === undefined) entries.delete(id)
    },
  }
}
