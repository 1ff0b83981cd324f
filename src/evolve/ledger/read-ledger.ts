import type { Finding } from '../finding'
import { entryOfLine } from './entry-line'
import type { Ledger, LedgerEntry } from './ledger'

/** What every ledger begins with; the contract's name follows. */
export const title = '# error-codebook ledger of '

const conflictMarker = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/

/** A ledger as it was read. */
export interface ReadLedger {
  /** With the lines that could be read. */
  readonly ledger: Ledger
  /** Lines that are no entry. A ledger with one must not be written: its entry would be lost. */
  readonly findings: readonly Finding[]
}

/** Reads the text of `error-codebook.lock`. Git's conflict markers and lines that are no entry are findings. */
export function readLedger(text: string): ReadLedger {
  const entries: LedgerEntry[] = []
  const findings: Finding[] = []
  let contract = ''
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (const [index, content] of lines.entries()) {
    const line = index + 1
    const report = (message: string) =>
      findings.push({ rule: 'ledger-format', place: '', line, message, severity: 'error' })
    if (content.startsWith(title)) contract ||= content.slice(title.length).trim()
    else if (conflictMarker.test(content)) {
      report('a merge left a conflict marker. Keep the lines of both sides, and remove the markers.')
    } else if (content.trim() !== '' && !content.startsWith('#')) {
      const entry = entryOfLine(content)
      if (typeof entry === 'string') report(`${entry}. Restore the line from the version control.`)
      else entries.push({ ...entry, line })
    }
  }
  return { ledger: { contract, entries }, findings }
}
