import type ts from 'typescript'
import { identityOf } from '../../core/brand'
import type { ResolvedRow } from '../../core/resolve-rows'
import type { LintedContract } from './linted-contract'
import type { TypeScript } from './user-typescript'

/** What names a row: its name, or its code. */
export type RowKey = string | number

/** The rows of one contract by name and by code. */
export interface ContractKeys {
  readonly contract: string
  readonly rowOf: ReadonlyMap<RowKey, ResolvedRow>
  readonly rows: readonly ResolvedRow[]
}

/** A type whose literals all name rows. */
export interface NameType {
  readonly keys: readonly RowKey[]
  /** The contracts that have a row for each. */
  readonly contracts: readonly ContractKeys[]
}

/** The rows of a contract by name and by code. */
export function contractKeys({ resolved: { name: contract, rows } }: LintedContract): ContractKeys {
  const rowOf = new Map<RowKey, ResolvedRow>()
  for (const row of rows) if (row.code !== undefined) rowOf.set(row.code, row)
  for (const row of rows) rowOf.set(row.name, row)
  return { contract, rowOf, rows }
}

/** The identities of the rows that keys name. */
export function identitiesOf(keys: Iterable<RowKey>, contracts: readonly ContractKeys[]): Set<string> {
  const found = new Set<string>()
  for (const key of keys) {
    for (const { rowOf } of contracts) {
      const row = rowOf.get(key)
      if (row) found.add(identityOf(row.origin, row.name))
    }
  }
  return found
}

/** Makes a function that finds whether a type lists names of rows, such as the generated `ErrorName`. */
export function nameTypes(ts: TypeScript, checker: ts.TypeChecker, contracts: readonly ContractKeys[]) {
  const { TypeFlags: is } = ts
  const open =
    is.Any |
    is.Unknown |
    is.String |
    is.Number |
    is.TemplateLiteral |
    is.StringMapping |
    is.Intersection |
    is.Instantiable
  const known = new Map<ts.Type, NameType | undefined>()

  function read(type: ts.Type): NameType | undefined {
    const keys: RowKey[] = []
    for (const part of type.isUnion() ? type.types : [type]) {
      // Not of other open types: the constraint of a conditional type costs as much as the table is long, squared.
      const each = part.isTypeParameter() ? (checker.getBaseConstraintOfType(part) ?? part) : part
      for (const value of each.isUnion() ? each.types : [each]) {
        if (value.isStringLiteral() || value.isNumberLiteral()) keys.push(value.value)
        // A list of names beside a name, or nothing, does not make another text possible.
        else if ((value.flags & open) !== 0) return undefined
      }
    }
    if (keys.length === 0) return undefined
    const fitting = contracts.filter(({ rowOf }) => keys.every((key) => rowOf.has(key)))
    const isNumeric = keys.every((key) => typeof key === 'number')
    // A few numbers that are codes may be HTTP statuses, or anything.
    const listing = isNumeric ? fitting.filter(({ rows }) => keys.length === rows.length) : fitting
    return listing.length === 0 ? undefined : { keys, contracts: listing }
  }

  return (type: ts.Type | undefined): NameType | undefined => {
    if (!type) return undefined
    if (!known.has(type)) known.set(type, read(type))
    return known.get(type)
  }
}
