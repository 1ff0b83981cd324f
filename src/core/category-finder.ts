import type { CategoryRow, CodeRange, Contract } from './contract'

/** The ranges of a category. */
export function rangesOf({ range, ranges = [] }: CategoryRow): readonly CodeRange[] {
  return range ? [range, ...ranges] : ranges
}

/** Finds the category whose range holds a code. Ranges do not overlap, so the last one that starts before a code decides. */
export function categoryFinder(
  categories: Contract['categories'],
): (code: number | string | undefined) => string | undefined {
  const ranges = Object.entries(categories)
    .flatMap(([category, row]) => rangesOf(row).map(([first, last]) => ({ category, first, last })))
    .sort((a, b) => a.first - b.first)
  return (code) => {
    if (typeof code !== 'number') return undefined
    let [low, high] = [0, ranges.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (ranges[middle] && ranges[middle].first <= code) low = middle + 1
      else high = middle
    }
    const range = ranges[low - 1]
    return range && code <= range.last ? range.category : undefined
  }
}
