import type { CallerMemory } from './caller-memory'
import type { Count, Counter } from './counter'

/** Counts the requests of one window in the memory of this process. The clock is in milliseconds. */
export function memoryCounter(memory: CallerMemory, seconds: number, now: () => number): Counter {
  const length = seconds * 1000
  const id = Symbol()

  function add(key: string, requests: number): Count {
    const time = now()
    let window = memory.find(key, id, time)
    if (window === undefined) {
      window = { used: 0, endsAt: time + length }
      memory.open(key, id, window)
    }
    window.used = Math.max(0, window.used + requests)
    return { used: window.used, endsIn: window.endsAt - time }
  }

  return {
    take: async (key) => add(key, 1),
    giveBack: async (key) => add(key, -1),
    async peek(key) {
      const time = now()
      const window = memory.find(key, id, time)
      return window ? { used: window.used, endsIn: window.endsAt - time } : { used: 0, endsIn: length }
    },
  }
}
