import type { ResolvedContract } from '../../core/resolve-contract'
import type { ResolvedRow } from '../../core/resolve-rows'
import type { LedgerEntry } from '../../evolve/ledger/ledger'
import { readLedgerFile } from '../ledger-file'
import { resolved } from '../resolved'
import type { Base } from './base'

/** The ledgers of a project: what they say of the rows. Everything else counts as unchanged. */
export function ledgerBase(folder: string): Base {
  return {
    name: 'the ledger',
    async contractOf(current) {
      const ledger = readLedgerFile(current, folder)
      return ledger && current.contract && before(resolved(current), ledger.entries)
    },
  }
}

function before(now: ResolvedContract, entries: readonly LedgerEntry[]): ResolvedContract {
  const byName = new Map(now.rows.map((row) => [row.name, row]))
  const kept = entries.filter(({ retired }) => retired === undefined)
  return { ...now, rows: kept.map((entry) => rowOf(entry, byName.get(entry.name), now.name)) }
}

function rowOf({ code, name, status, recovery, meaning }: LedgerEntry, row: ResolvedRow | undefined, origin: string) {
  const { code: _, ...known } = row ?? { category: '', audience: 'public' as const, origin, message: meaning }
  const facts = { ...known, name, status, recovery, meaning, ...(code === undefined ? {} : { code }) }
  return row?.message === row?.meaning ? { ...facts, message: meaning } : facts
}
