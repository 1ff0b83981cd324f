import { categoryFinder, rangesOf } from '../../../core/category-finder'
import { placeOf } from '../../../core/contract-faults/fault'
import type { LintRule } from '../rule'

export const codeOutsideRange: LintRule = {
  severity: 'error',
  finds: "A row's code is outside the ranges of its category.",
  *check({ contract: { categories }, ownRows }) {
    const categoryOf = categoryFinder(categories)
    for (const { name, code, category } of ownRows) {
      const ranges = rangesOf(categories[category] ?? { title: '' })
      if (code === undefined || ranges.length === 0 || categoryOf(code) === category) continue
      const range = ranges.map(([first, last]) => `${first} to ${last}`).join(', ')
      yield {
        place: `${placeOf('errors', name)}.code`,
        message: `Code ${code} is outside the range of ${category}, ${range}. Take a code in it, or add a range.`,
      }
    }
  },
}
