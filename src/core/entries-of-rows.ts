import { ownValue } from './own-value'
import type { ResolvedRow } from './resolve-rows'

/** What a table says of these rows, in their order. Rows that it lacks are left out. */
export function entriesOfRows<Value>(
  rows: readonly ResolvedRow[],
  valueByName: { readonly [name: string]: Value } | undefined,
): [name: string, value: Value][] {
  return rows.flatMap(({ name }) => {
    const value = ownValue(valueByName, name)
    return value === undefined ? [] : [[name, value]]
  })
}
