const quantile = (sorted, share) => sorted[Math.round(share * (sorted.length - 1))]

/** How many times longer one contender takes than another: per round, then the median of the rounds and their middle half. */
export function ratioOf(times, name, reference) {
  const ratios = ratiosOf(times, name, reference)
  return { median: quantile(ratios, 0.5), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) }
}

/** The same median, and what holds it in about 95 of 100 runs: its ranks by the binomial distribution. */
export function medianOf(times, name, reference) {
  const ratios = ratiosOf(times, name, reference)
  const outside = Math.floor(ratios.length / 2 - 0.98 * Math.sqrt(ratios.length))
  return { median: quantile(ratios, 0.5), low: ratios[outside], high: ratios.at(-1 - outside) }
}

function ratiosOf(times, name, reference) {
  return times[name].map((time, round) => time / times[reference][round]).sort((a, b) => a - b)
}
