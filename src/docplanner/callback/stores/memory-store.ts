import { AgedMap } from '../../../core/aged-map'
import { misuse } from '../../../core/misuse'
import type { CallbackStore } from './store'

interface Entry {
  readonly token: string
  readonly answer: string | undefined
  readonly endsAt: number
}

/** Options of `memoryStore`. */
export interface MemoryStoreOptions {
  /**
   * How many deliveries it keeps at most. Default: 10,000. The oldest answer is dropped first. If there are only running deliveries,
   * the oldest of them is dropped, and its repeat runs the handler again.
   */
  readonly capacity?: number | undefined
}

/** A store whose answers can be replaced. */
export interface LocalStore extends CallbackStore {
  /** Keeps an answer whatever the store holds. */
  replace(id: string, answer: string, keepMilliseconds: number): void
}

/**
 * Keeps answers in the memory of one process. The default.
 *
 * @throws TypeError for a capacity that is no whole number above 0
 * @example docplannerCallback({ slotBooking, store: memoryStore({ capacity: 1000 }) })
 */
export function memoryStore(options: MemoryStoreOptions = {}): CallbackStore {
  const { claim, settle, release } = localStore(options)
  return { claim, settle, release }
}

/** The same, for a process that follows a shared store. */
export function localStore({ capacity = 10_000 }: MemoryStoreOptions = {}): LocalStore {
  if (!(Number.isInteger(capacity) && capacity > 0)) {
    throw misuse('invalid-argument', `capacity is ${capacity}. Use a whole number above 0.`)
  }
  const running = new AgedMap<string, Entry>()
  const answered = new AgedMap<string, Entry>()

  function current(id: string): Entry | undefined {
    const entry = running.get(id) ?? answered.get(id)
    return entry !== undefined && entry.endsAt > Date.now() ? entry : undefined
  }

  function put(id: string, entry: Entry): void {
    const [map, other] = entry.answer === undefined ? [running, answered] : [answered, running]
    other.delete(id)
    map.set(id, entry)
    if (running.size + answered.size > capacity) makeRoom()
  }

  function makeRoom(): void {
    const claim = running.oldest()
    const isOver = claim !== undefined && claim.value.endsAt <= Date.now()
    if (isOver || answered.size === 0) running.deleteOldest()
    else answered.deleteOldest()
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
      if (running.get(id)?.token === token) running.delete(id)
    },
    replace: (id, answer, keep) => put(id, { token: '', answer, endsAt: Date.now() + keep }),
  }
}
