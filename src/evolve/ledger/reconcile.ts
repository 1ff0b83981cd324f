import type { Contract } from '../../core/contract'
import { placeOf } from '../../core/contract-faults/fault'
import { ownRows, type ResolvedRow } from '../../core/resolve-rows'
import type { Finding } from '../finding'
import { shownCode } from './entry-line'
import type { Ledger, LedgerEntry } from './ledger'
import { ledgerIndex } from './ledger-index'
import { freeCodeFinder } from './next-free-code'

/** A ledger and a contract compared. */
export interface Reconciled {
  /** The entries as they must be now. Those that a finding is about stay as they were. */
  readonly entries: readonly LedgerEntry[]
  /** Rows that take a code or a name of another row. */
  readonly findings: readonly Finding[]
}

/** Compares the rows that a contract defines by itself with its ledger. */
export function reconcile(ledger: Ledger, contract: Contract): Reconciled {
  const rows = ownRows(contract)
  const names = new Set(rows.map(({ name }) => name))
  const index = ledgerIndex(ledger)
  const freeCode = freeCodeFinder(contract, ledger)
  const findings: Finding[] = []
  const successors = new Map<LedgerEntry, LedgerEntry>()
  const unknown: ResolvedRow[] = []
  for (const row of rows) {
    const held = row.code === undefined ? undefined : index.ofCode(row.code)
    const named = index.ofName(row.name)
    const entry = held ?? named
    const message = conflict(row, held, named, names, () => freeCode(row.category))
    if (message !== undefined) {
      findings.push(finding(row, message))
      for (const each of [held, named]) if (each) successors.set(each, each)
    } else if (entry === undefined) unknown.push(row)
    else successors.set(entry, entryOf(row, entry))
  }
  const added: LedgerEntry[] = []
  for (const row of unknown) {
    // Without a code, only the meaning shows that a row is an earlier one with a new name.
    const entry = row.code === undefined ? index.unnamed(row.meaning, names) : undefined
    if (entry === undefined || successors.has(entry)) added.push(entryOf(row))
    else successors.set(entry, entryOf(row, entry))
  }
  const kept = ledger.entries.map(
    (entry) => successors.get(entry) ?? { ...entry, retired: entry.retired ?? contract.version },
  )
  return { entries: [...kept, ...added], findings }
}

/** The entry of a row, with the history of what it was. */
function entryOf(row: ResolvedRow, before?: LedgerEntry): LedgerEntry {
  const { code, name, status, recovery, since, meaning } = row
  const names = before ? [...before.earlierNames, before.name] : []
  return {
    ...(code === undefined ? {} : { code }),
    name,
    status,
    recovery,
    ...(since === undefined ? {} : { since }),
    meaning,
    earlierNames: names.filter((each) => each !== name),
  }
}

/** Why a row cannot take its code and its name, and what to do; `undefined` if it can. */
function conflict(
  row: ResolvedRow,
  held: LedgerEntry | undefined,
  named: LedgerEntry | undefined,
  names: ReadonlySet<string>,
  freeCode: () => string,
): string | undefined {
  if (held && held !== named && (named || names.has(held.name) || held.meaning !== row.meaning)) {
    return `code ${shownCode(row.code)} belongs to ${story(held)}. ${anotherCode(row, held, named, freeCode)}`
  }
  const entry = held ?? named
  if (!entry) return undefined
  if (!held && entry.code !== undefined) {
    const has = row.code === undefined ? 'has no code' : `has code ${shownCode(row.code)}`
    return `it ${has} now, but ${story(entry)}. Give it code ${shownCode(entry.code)} again, or another name.`
  }
  const returns = entry.retired !== undefined || entry.name !== row.name
  if (!returns || entry.meaning === row.meaning) {
    return entry.name !== row.name && names.has(entry.name)
      ? `the name belongs to ${story(entry)}. Take another name.`
      : undefined
  }
  return `the name belongs to ${story(entry)}. It can return with that meaning only: take another name and code.`
}

function anotherCode(
  row: ResolvedRow,
  held: LedgerEntry,
  named: LedgerEntry | undefined,
  freeCode: () => string,
): string {
  if (named?.code !== undefined) return `Give ${row.name} its code ${shownCode(named.code)} again.`
  const renaming =
    held.line === undefined || named
      ? ''
      : ` If it is the same error with a new name, write ${row.name} into line ${held.line} of the ledger, and \`| was ${held.name}\` at its end.`
  return `${freeCode()}${renaming}`
}

/** `OUT_OF_STOCK ("Too few pieces are left"), retired in 2.0.0`. */
function story({ code, name, meaning, retired, earlierNames, line }: LedgerEntry): string {
  const facts = [
    ...(code === undefined ? [] : [`code ${shownCode(code)}`]),
    ...(earlierNames.length > 0 ? [`was ${earlierNames.join(', ')}`] : []),
    ...(retired === undefined ? [] : [`retired in ${retired}`]),
    ...(line === undefined ? [] : [`line ${line} of the ledger`]),
  ]
  return `${name} (${[JSON.stringify(meaning), ...facts].join(', ')})`
}

function finding({ name, code }: ResolvedRow, message: string): Finding {
  const place = placeOf('errors', name)
  return { rule: 'ledger', place: code === undefined ? place : placeOf(place, 'code'), message, severity: 'error' }
}
