import type { Count, Counter } from './counter'

/** Lets the windows of a counter in memory end by a clock of the caller's; the counter itself goes by the real one. */
export function clocked(counter: Counter, length: number, now: () => Date): Counter {
  // Oldest first: all windows are of one length.
  const ends = new Map<string, number>()

  function forgetEnded(time: number): void {
    for (const [key, end] of ends) {
      if (end > time) return
      ends.delete(key)
    }
  }

  async function count(key: string, run: (key: string) => Promise<Count>): Promise<Count> {
    const time = now().getTime()
    forgetEnded(time)
    const end = ends.get(key) ?? time + length
    ends.set(key, end)
    const { used } = await run(`${key}@${end}`)
    return { used, endsIn: end - time }
  }

  return {
    take: (key) => count(key, counter.take),
    giveBack: (key) => count(key, counter.giveBack),
    async peek(key) {
      forgetEnded(now().getTime())
      return ends.has(key) ? count(key, async (own) => (await counter.peek(own)) ?? { used: 0, endsIn: 0 }) : undefined
    },
  }
}
