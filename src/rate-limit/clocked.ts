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

  function openEnd(key: string, time: number): number | undefined {
    forgetEnded(time)
    const end = ends.get(key)
    return end !== undefined && end > time ? end : undefined
  }

  /** Counts under a name that no other window of the key has. */
  async function countInWindow(
    key: string,
    end: number,
    time: number,
    run: (key: string) => Promise<Count>,
  ): Promise<Count> {
    const { used } = await run(`${key}@${end}`)
    return { used, endsIn: end - time }
  }

  function counting(run: (key: string) => Promise<Count>) {
    return (key: string): Promise<Count> => {
      const time = now().getTime()
      const end = openEnd(key, time) ?? time + length
      ends.set(key, end)
      return countInWindow(key, end, time, run)
    }
  }

  return {
    take: counting(counter.take),
    giveBack: counting(counter.giveBack),
    async peek(key) {
      const time = now().getTime()
      const end = openEnd(key, time)
      return end === undefined ? { used: 0, endsIn: length } : countInWindow(key, end, time, counter.peek)
    },
  }
}
