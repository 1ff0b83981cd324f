/** By how much processor time grows if the input becomes 16 times as long. Linear work grows by 16, quadratic work by 256. */
export const mostCpuGrowth = 64

const [short, long] = [8000, 128_000] as const

/**
 * The growth of work that makes many objects, which a garbage collector interrupts: it counts the time of the process, not of the
 * clock, and the best of several attempts.
 */
export function cpuGrowthOf(workOf: (length: number) => () => unknown): number {
  const [small, large] = [workOf(short), workOf(long)]
  let growth = Infinity
  for (let attempt = 0; attempt < 5 && growth > mostCpuGrowth; attempt++) {
    const base = Math.max(0.3, cpuTime(small))
    growth = Math.min(growth, cpuTime(large) / base)
  }
  return growth
}

/** In milliseconds, the least of three runs. */
function cpuTime(work: () => unknown): number {
  let least = Infinity
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}
