import { lineOfEntry } from './entry-line'
import type { Ledger, LedgerEntry } from './ledger'
import { title } from './read-ledger'

const header = [
  '# Every row that the contract ever had. Written by `npx error-codebook generate`: commit it, and delete no line.',
  '# code | name | status | recovery | since | meaning',
]

/** A ledger as text: a line for each row, sorted by code; rows without a code follow by name. */
export function writeLedger({ contract, entries }: Ledger): string {
  const lines = [...entries].sort(byCode).map(lineOfEntry)
  return `${[`${title}${contract}`, ...header, ...lines].join('\n')}\n`
}

function byCode(a: LedgerEntry, b: LedgerEntry): number {
  return rank(a) - rank(b) || compare(a.code, b.code) || compare(a.name, b.name)
}

/** Numbers, then texts, then rows without a code. */
function rank({ code }: LedgerEntry): number {
  if (typeof code === 'number') return 0
  return typeof code === 'string' ? 1 : 2
}

/** By code unit: the same order on every machine. */
function compare<Key extends number | string | undefined>(a: Key, b: Key): number {
  if (a === b || a === undefined || b === undefined) return 0
  return a < b ? -1 : 1
}
