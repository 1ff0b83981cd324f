import { categoryFinder, rangesOf } from '../category-finder'
import type { CategoryRow, CodeRange, Contract, ErrorRow } from '../contract'
import { isNewer } from '../is-newer'
import { suggester } from '../nearest'
import { type Fault, placeOf } from './fault'

/** What is wrong with single rows: codes, categories, missing statuses, versions. */
export function rowFaults(contract: Contract): Fault[] {
  const { categories, errors, version } = contract
  const categoryOf = categoryFinder(categories)
  const suggestCategory = suggester(Object.keys(categories))
  const freeCodeOf = freeCodeFinder(contract)
  const nameOfCode = new Map<number | string, string>()
  const faults: Fault[] = []
  for (const [name, row] of Object.entries(errors)) {
    const place = placeOf('errors', name)
    const { code, since } = row
    const category = categoryOf(code)
    faults.push(...categoryOfRowFaults(place, row, category, categories, suggestCategory))
    const other = code === undefined ? undefined : nameOfCode.get(code)
    if (other !== undefined) {
      const fix = freeCodeOf(code, category)
      faults.push({ place: `${place}.code`, problem: `${other} already has code ${code}`, fix })
    }
    if (typeof code === 'string' && Object.hasOwn(errors, code) && code !== name) {
      const problem = `code ${JSON.stringify(code)} is the name of another row`
      faults.push({ place: `${place}.code`, problem, fix: 'Change one of them: createError takes names and codes.' })
    }
    if (typeof code === 'string' && code === name) {
      const problem = `code ${JSON.stringify(code)} is the name of the row`
      faults.push({ place: `${place}.code`, problem, fix: 'Leave the code out: a row needs none.' })
    }
    if (code !== undefined) nameOfCode.set(code, name)
    // A client takes a name that it does not know for a newer server's by the version alone.
    if (since !== undefined && isNewer(since, version)) {
      const problem = `since ${since} is later than the contract's version ${version}`
      faults.push({ place: `${place}.since`, problem, fix: 'Raise the version, or correct the row.' })
    }
  }
  return faults
}

/** The category of a row, and the defaults that it needs from it. */
function categoryOfRowFaults(
  place: string,
  row: ErrorRow,
  ofCode: string | undefined,
  categories: Contract['categories'],
  suggestCategory: ReturnType<typeof suggester>,
): Fault[] {
  const { category = ofCode } = row
  if (category === undefined) {
    const isNumber = typeof row.code === 'number'
    if (!isNumber) return [{ place, problem: 'it has no category', fix: 'Add category: a name of categories.' }]
    const problem = `no category's range holds code ${row.code}`
    return [{ place: `${place}.code`, problem, fix: 'Add category to the row, or widen a range.' }]
  }
  if (!Object.hasOwn(categories, category)) {
    const fix = suggestCategory(category, 'Add it, or name one that exists.')
    return [{ place: `${place}.category`, problem: `there is no category ${category}`, fix }]
  }
  if (ofCode !== undefined && ofCode !== category) {
    const problem = `code ${row.code} is in the range of ${ofCode}, and the row names ${category}`
    return [{ place: `${place}.category`, problem, fix: 'Remove category, or take another code.' }]
  }
  const defaults: Partial<CategoryRow> = categories[category] ?? {}
  return (['status', 'recovery'] as const).flatMap((key) =>
    row[key] === undefined && defaults[key] === undefined
      ? [{ place, problem: `${key} is missing`, fix: `Add ${key} to the row, or to its category ${category}.` }]
      : [],
  )
}

/** Finds the next free code of a code's category, where there is one. Each range is searched once. */
function freeCodeFinder({ categories, errors }: Contract): (code: unknown, category: string | undefined) => string {
  const taken = new Set(Object.values(errors).map((each) => each.code))
  const fixOfRange = new Map<CodeRange, string>()
  return (code, category) => {
    const row = category === undefined ? undefined : categories[category]
    const range =
      row && rangesOf(row).find(([first, last]) => typeof code === 'number' && first <= code && code <= last)
    if (!range) return 'Take another code.'
    const found = fixOfRange.get(range) ?? freeCodeFix(range, taken, category)
    fixOfRange.set(range, found)
    return found
  }
}

function freeCodeFix([first, last]: CodeRange, taken: ReadonlySet<unknown>, category: string | undefined): string {
  let free = first
  while (free <= last && taken.has(free)) free++
  return free <= last ? `The next free code of ${category} is ${free}.` : `The range of ${category} is full: widen it.`
}
