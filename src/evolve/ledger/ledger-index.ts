import type { Ledger, LedgerEntry } from './ledger'

/** Finds the entries of a ledger. */
export interface LedgerIndex {
  ofCode(code: number | string): LedgerEntry | undefined
  /** By its name now, or by an earlier one. */
  ofName(name: string): LedgerEntry | undefined
  /** The entry without a code that has this meaning, and whose name the contract no longer has. */
  unnamed(meaning: string, names: ReadonlySet<string>): LedgerEntry | undefined
}

export function ledgerIndex({ entries }: Ledger): LedgerIndex {
  const byCode = firstBy(entries, ({ code }) => code)
  const byName = firstBy(entries, ({ name }) => name)
  const byEarlierName = new Map(entries.flatMap((entry) => entry.earlierNames.map((name) => [name, entry])))
  const byMeaning = firstBy(entries, ({ code, meaning }) => (code === undefined ? meaning : undefined))
  return {
    ofCode: (code) => byCode.get(code),
    ofName: (name) => byName.get(name) ?? byEarlierName.get(name),
    unnamed(meaning, names) {
      const entry = byMeaning.get(meaning)
      return entry && !names.has(entry.name) ? entry : undefined
    },
  }
}

function firstBy<Key>(
  entries: readonly LedgerEntry[],
  keyOf: (entry: LedgerEntry) => Key | undefined,
): Map<Key, LedgerEntry> {
  const found = new Map<Key, LedgerEntry>()
  for (const entry of entries) {
    const key = keyOf(entry)
    if (key !== undefined && !found.has(key)) found.set(key, entry)
  }
  return found
}
