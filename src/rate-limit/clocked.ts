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

  /** Counts under a name that no other window of the key has. */
  function within(run: (key: string) => Promise<Count>) {
    return async (key: string): Promise<Count> => {
      const time = now().getTime()
      forgetEnded(time)
      const known = ends.get(key)
      const end = known !== undefined && known > time ? known : time + length
      ends.set(key, end)
      const { used } = await run(`${key}@${end}`)
      return { used, endsIn: end - time }
    }
  }

  return { take: within(counter.take), giveBack: within(counter.giveBack), peek: within(counter.peek) }
}
