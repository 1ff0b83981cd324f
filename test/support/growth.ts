/** Work on an input of so many characters, ready to run. */
type WorkOf = (length: number) => () => unknown

/** The most that work may grow by if its input becomes 16 times as long. Linear work grows by 16. */
export const mostGrowth = 32

const longest = 16_384

/** Lengths in small steps: exponential work shows at one of them before it takes forever. */
const ramp = Array.from({ length: 27 }, (_, step) => Math.floor(12 * 1.25 ** step))

/** Milliseconds that no linear work takes on an input of the ramp. */
const endless = 25

/** Milliseconds under which work on the longest input cannot be quadratic: that takes ten times as long. */
const cheap = 0.3

/** By how much work grows if its input becomes 16 times as long. Runs each length several times, and counts the fastest run. */
export function growthOf(workOf: WorkOf): number {
  // They warm up the code, too.
  for (const length of ramp)
    if (leastTime(workOf(length), 1) > endless && leastTime(workOf(length), 4) > endless) return Infinity
  const long = workOf(longest)
  if (leastTime(long, 2) < cheap) return 1
  const short = workOf(longest / 16)
  let growth = Infinity
  // A busy machine may spoil a few runs. It does not make linear work look quadratic.
  for (let attempt = 0; attempt < 4 && growth > mostGrowth; attempt++) {
    growth = Math.min(growth, leastTime(long, 3) / leastTime(short, 10))
    if (growth > 4 * mostGrowth) break
  }
  return growth
}

/** The milliseconds of the fastest of several runs. */
export function leastTime(work: () => unknown, runs: number): number {
  let least = Infinity
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    work()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

/** A text of exactly so many characters, flat in memory: a rope would cost the first run more. */
export function textOf(length: number, unit: string, prefix = '', suffix = ''): string {
  const room = Math.max(0, length - prefix.length - suffix.length)
  const repeated = unit.repeat(Math.ceil(room / unit.length)).slice(0, room)
  return Buffer.from(prefix + repeated + suffix, 'utf16le').toString('utf16le')
}
