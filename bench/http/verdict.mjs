import { medianOf } from '../harness/ratios.mjs'

/** How many times as long as by hand an answered error may take. */
export const atMost = 1.05

/** A ratio as the page prints it: a reader compares those. */
export const printed = (ratio) => ratio.toFixed(2)

/** Whether the figures of a framework are within the target; undecided where one is over it, but its interval reaches down to it. */
export function verdictOf(timesOfPaths) {
  const ratios = timesOfPaths.map((times) => medianOf(times, 'adapter', 'handWritten'))
  const over = (figure) => ratios.some((ratio) => Number(printed(ratio[figure])) > atMost)
  if (!over('median')) return 'met'
  return over('low') ? '**missed**' : 'not decided'
}

export const isDecided = (timesOfPaths) => verdictOf(timesOfPaths) !== 'not decided'
