import { ownValue } from '../core/own-value'
import type { ResolvedContract } from '../core/resolve-contract'
import type { ResolvedRow } from '../core/resolve-rows'
import { className } from '../core/row-name'
import type { FormerNames } from './explain'

/**
 * Finds the rows that an input means: a code, a name, a class or a former name, in any spelling of its words; or a text that names
 * rows, such as a log line or a JSON body. Empty if it names none.
 */
export function findRows(contract: ResolvedContract, input: string, formerNames: FormerNames = {}): ResolvedRow[] {
  const wanted = input.trim()
  const { rows } = contract
  const namesOf = (row: ResolvedRow) => [row.name, className(row.name), ...(ownValue(formerNames, row.name) ?? [])]
  const exact = rows.filter((row) => hasCode(row, wanted) || namesOf(row).includes(wanted))
  if (exact.length > 0) return exact
  const key = spelling(wanted)
  const alike =
    key === '' ? [] : rows.filter((row) => [...namesOf(row), withoutError(row)].some((name) => spelling(name) === key))
  if (alike.length > 0) return alike
  const tokens = new Set(tokensOf(wanted))
  return rows.filter((row) => namesOf(row).some((name) => tokens.has(name)))
}

/** Nobody pastes more on purpose. */
const longestInput = 20_000

/** The words of an input that can be names, whatever stands around them. */
function tokensOf(text: string): string[] {
  return (text.slice(0, longestInput).match(/[\p{L}\p{N}_.-]+/gu) ?? []).flatMap((token) => {
    const trimmed = token.replace(/^[.-]/, '').replace(/[.-]$/, '')
    return trimmed === token ? [token] : [token, trimmed]
  })
}

const hasCode = ({ code }: ResolvedRow, text: string): boolean => code !== undefined && String(code) === text

const withoutError = ({ name }: ResolvedRow): string => className(name).slice(0, -5)

/** `slot-unavailable`, `Slot unavailable` and `SLOT_UNAVAILABLE` are one. */
const spelling = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
