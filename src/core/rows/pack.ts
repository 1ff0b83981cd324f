import type { Contract } from '../contract'
import type { ResolvedContract } from '../resolve-contract'
import { type ResolvedRow, resolveRows } from '../resolve-rows'
import { packFields } from './details'
import { type Rows, recoveryOfLetter, rowsFormat } from './rows'

/** Packs a contract's rows into the text that `createParser` and `createClient` read. */
export function packRows(contract: Contract): Rows {
  return packResolvedRows({ ...contract, rows: resolveRows(contract) })
}

type PackedFacts = Pick<ResolvedContract, 'name' | 'version' | 'versionHeader' | 'validation' | 'lifecycles' | 'rows'>

/** Packs rows that are resolved already. */
export function packResolvedRows(contract: PackedFacts): Rows {
  const { name, version, versionHeader = '-', validation = '-' } = contract
  const runs = [`${rowsFormat} ${name} ${version} ${versionHeader.toLowerCase()} ${validation}`]
  let [lastCategory, lastCode]: [string, number | undefined] = ['', Number.NaN]
  let lastOrigin = name
  for (const row of [...contract.rows].sort(byOrigin(name))) {
    const { category, origin } = row
    if (origin !== lastOrigin) {
      runs.push(`@${origin}`)
      ;[lastOrigin, lastCategory] = [origin, '']
    }
    const code = typeof row.code === 'number' ? row.code : undefined
    const isNext = code === (lastCode === undefined ? undefined : lastCode + 1)
    const cell = cellOf(row, contract)
    if (category === lastCategory && isNext) runs.push(`${runs.pop()} ${cell}`)
    else runs.push([category, code, cell].filter((word) => word !== undefined).join(' '))
    lastCategory = category
    lastCode = code
  }
  return runs.join(' ')
}

function cellOf({ name, status, recovery, code, details }: ResolvedRow, { lifecycles }: PackedFacts): string {
  const letter = Object.keys(recoveryOfLetter).find((each) => recoveryOfLetter[each] === recovery)
  const text = typeof code === 'string' ? `=${encodeURIComponent(code)}` : ''
  // A space ends a word.
  const fields = details ? JSON.stringify(packFields(details, lifecycles)).replaceAll(' ', '\\u0020') : ''
  return `${status}${letter}${name}${text}${fields}`
}

/** A contract's own rows first, then those of each origin. */
function byOrigin(own: string): (a: ResolvedRow, b: ResolvedRow) => number {
  return (a, b) => {
    if (a.origin === b.origin) return byCodeThenCategory(a, b)
    if (a.origin === own || b.origin === own) return a.origin === own ? -1 : 1
    return a.origin < b.origin ? -1 : 1
  }
}

/** Numbers in their order, then the other rows by category. */
function byCodeThenCategory(a: ResolvedRow, b: ResolvedRow): number {
  const [first, second] = [a, b].map(({ code }) => (typeof code === 'number' ? code : Number.POSITIVE_INFINITY))
  if (first !== second) return (first as number) - (second as number)
  return a.category < b.category ? -1 : a.category > b.category ? 1 : 0
}
