import { rangesOf } from '../category-finder'
import type { Contract } from '../contract'
import { type Fault, placeOf } from './fault'

/** Names of categories, and ranges that are empty or overlap. */
export function categoryFaults({ categories }: Contract): Fault[] {
  const faults: Fault[] = []
  for (const [name, row] of Object.entries(categories)) {
    const place = placeOf('categories', name)
    if (!/^[A-Za-z][\w-]*$/.test(name)) faults.push({ place, problem: 'a name is one word', fix: 'Rename it.' })
    for (const range of rangesOf(row)) {
      if (range[0] <= range[1]) continue
      faults.push({ place, problem: `the range ${rangeText(range)} is empty`, fix: 'Swap its ends.' })
    }
  }
  const ranges = Object.entries(categories)
    .flatMap(([name, row]) => rangesOf(row).map((range) => ({ name, range })))
    .sort((a, b) => a.range[0] - b.range[0])
  // In order, only neighbours need to be compared: with the range that reaches furthest so far.
  let furthest = ranges[0]
  for (const each of ranges.slice(1)) {
    if (furthest && each.range[0] <= furthest.range[1]) {
      faults.push({
        place: placeOf('categories', each.name),
        problem: `its range ${rangeText(each.range)} overlaps ${rangeText(furthest.range)} of ${furthest.name}`,
        fix: 'Give each code to one category.',
      })
    }
    if (!furthest || each.range[1] > furthest.range[1]) furthest = each
  }
  return faults
}

const rangeText = ([first, last]: readonly [number, number]) => `${first} to ${last}`
