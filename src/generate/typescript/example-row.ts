import { fieldRuleOf } from '../../core/fields'
import type { ResolvedContract } from '../../core/resolve-contract'
import type { ResolvedRow } from '../../core/resolve-rows'

/** The row that examples in generated code use: a current 4xx that is constructed without details, if there is one. */
export function exampleRow({ fallback, rows }: Pick<ResolvedContract, 'fallback' | 'rows'>): string {
  const isPlain = ({ details = {} }: ResolvedRow) =>
    Object.values(details).every((field) => fieldRuleOf(field).optional)
  const plain = rows.filter((row) => isPlain(row) && !row.deprecated)
  return (plain.find(({ status }) => status < 500) ?? plain[0])?.name ?? fallback
}
