import { rangesOf } from '../../core/category-finder'
import type { Contract } from '../../core/contract'
import { resolveCategories } from '../../core/resolve-categories'
import { resolveRows } from '../../core/resolve-rows'
import type { Ledger } from './ledger'

/** The lowest code of a category's ranges that no row has or ever had; `undefined` if its ranges are full, or it has none. */
export function nextFreeCode(contract: Contract, ledger: Ledger, category: string): number | undefined {
  const row = resolveCategories(contract)[category]
  if (row === undefined) return undefined
  const taken = takenCodes(contract, ledger)
  for (const [first, last] of rangesOf(row)) {
    for (let code = first; code <= last; code++) if (!taken.has(code)) return code
  }
  return undefined
}

function takenCodes(contract: Contract, { entries }: Ledger): Set<unknown> {
  return new Set([...resolveRows(contract), ...entries].map(({ code }) => code))
}

/** Says which code to take, searching each category once. */
export function freeCodeFinder(contract: Contract, ledger: Ledger): (category: string) => string {
  const found = new Map<string, string>()
  return (category) => {
    const known = found.get(category)
    if (known !== undefined) return known
    const code = nextFreeCode(contract, ledger, category)
    const text = code === undefined ? 'Take another code.' : `The next free code of ${category} is ${code}.`
    found.set(category, text)
    return text
  }
}
