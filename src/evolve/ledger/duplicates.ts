import type { Finding } from '../finding'
import { shownCode } from './entry-line'
import type { Ledger, LedgerEntry } from './ledger'

/** Codes and names that two lines have: two branches took the same one, and git merged both. */
export function duplicateFindings({ entries }: Ledger): Finding[] {
  const byCode = new Map<unknown, LedgerEntry>()
  const byName = new Map<string, LedgerEntry>()
  return entries.flatMap((entry) => {
    const { code, name } = entry
    const found = [
      ...(code === undefined ? [] : duplicate(byCode, code, entry, `code ${shownCode(code)}`)),
      ...duplicate(byName, name, entry, `the name ${name}`),
    ]
    // Two equal lines are one finding.
    return found.slice(0, 1)
  })
}

function duplicate<Key>(seen: Map<Key, LedgerEntry>, key: Key, entry: LedgerEntry, what: string): Finding[] {
  const first = seen.get(key)
  if (first === undefined) {
    seen.set(key, entry)
    return []
  }
  const [one, other] = first.name === entry.name ? [first.name, 'the same'] : [first.name, entry.name]
  const at = first.line === undefined ? '' : ` (line ${first.line})`
  const message = `${what} is taken twice: by ${one}${at} and by ${other}. Give one of them another, and delete its line.`
  const line = entry.line === undefined ? {} : { line: entry.line }
  return [{ rule: 'ledger', place: '', ...line, message, severity: 'error' }]
}
