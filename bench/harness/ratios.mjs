const quantile = (sorted, share) => sorted[Math.round(share * (sorted.length - 1))]

/** How many times longer one contender takes than another: per round, then the median of the rounds and their middle half. */
export function ratioOf(times, name, reference) {
  const ratios = times[name].map((time, round) => time / times[reference][round]).sort((a, b) => a - b)
  return { median: quantile(ratios, 0.5), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) }
}
