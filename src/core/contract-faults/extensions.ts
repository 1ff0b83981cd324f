import type { Contract } from '../contract'
import { suggestion } from '../nearest'
import { inheritedRows, ownRows, type ResolvedRow, resolveRows } from '../resolve-rows'
import { className } from '../row-name'
import { type Fault, placeOf } from './fault'

/** Rows of two contracts with one name, code or class, and names in `omit` that are none. */
export function extensionFaults(contract: Contract): Fault[] {
  const { extends: extensions = [] } = contract
  if (extensions.length === 0) return []
  const taken: Taken = { name: new Map(), code: new Map(), class: new Map() }
  const faults: Fault[] = []
  for (const [index, extension] of extensions.entries()) {
    const place = placeOf('extends', index)
    const rows = inheritedRows(extension)
    if (extension.contract.name === contract.name || rows.some(({ origin }) => origin === contract.name)) {
      const problem = `it has rows of a contract with the name of this one, ${contract.name}`
      faults.push({ place, problem, fix: 'The name is a part of the identity of its rows: rename this contract.' })
    }
    faults.push(...unknownOmissions(extension.contract, extension.omit ?? [], placeOf(place, 'omit')))
    for (const row of rows) faults.push(...collisions({ row, source: extension.contract }, taken, place))
  }
  for (const row of ownRows(contract)) {
    faults.push(...collisions({ row, source: contract }, taken, placeOf('errors', row.name)))
  }
  return faults
}

/** A row, and the contract that it comes from. */
interface Sourced {
  readonly row: ResolvedRow
  readonly source: Contract
}

/** The row that has each name, code and class. */
type Taken = { readonly [Key in 'name' | 'code' | 'class']: Map<string | number, Sourced> }

function collisions(given: Sourced, taken: Taken, place: string): Fault[] {
  const { row, source } = given
  const { name, code } = row
  const same = taken.name.get(name)
  // Two extensions may bring one row.
  if (same && same.row.origin === row.origin && same.source !== source) return versionFaults(row, same.row, place)
  const used = [
    { key: 'name', value: name, by: taken.name },
    { key: 'code', value: code, by: taken.code },
    { key: 'class', value: className(name), by: taken.class },
    // createError takes both.
    { key: 'name', value: name, by: taken.code },
    { key: 'code', value: code, by: taken.name },
  ].flatMap(({ key, value, by }) => {
    const other = value === undefined ? undefined : by.get(value)
    // Other checks tell what is wrong within one contract.
    return other === undefined || other.source === source ? [] : [{ key, value, other: other.row }]
  })
  const values = { name, code, class: className(name) } as const
  for (const key of ['name', 'code', 'class'] as const) {
    const value = values[key]
    if (value !== undefined && !taken[key].has(value)) taken[key].set(value, given)
  }
  return used.slice(0, 1).map(({ key, value, other }) => ({
    place,
    problem: `its ${key} ${value} is already used by ${other.name} of ${other.origin}`,
    fix: `Omit ${other.name} from the extension, or change the row.`,
  }))
}

/** One row that two extensions bring in different forms, as from two versions of a contract. */
function versionFaults(row: ResolvedRow, other: ResolvedRow, place: string): Fault[] {
  const [form, otherForm] = [row, other].map(({ from, ...rest }) => JSON.stringify(rest))
  if (form === otherForm) return []
  const problem = `its ${row.name} of ${row.origin} differs from that of another extension`
  return [{ place, problem, fix: `Extend one version of ${row.origin}, or omit the row here.` }]
}

function unknownOmissions(contract: Contract, omit: readonly string[], place: string): Fault[] {
  const known = new Set(resolveRows(contract).flatMap(({ name, category }) => [name, category]))
  return omit
    .filter((each) => !known.has(each))
    .map((each) => ({
      place,
      problem: `${contract.name} has no row and no category ${each}`,
      fix: suggestion(each, [...known], 'Remove it.'),
    }))
}
