import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Finding, updateLedger, writeLedger } from '../evolve'
import { duplicateFindings } from '../evolve/ledger/duplicates'
import type { Ledger } from '../evolve/ledger/ledger'
import { readLedger } from '../evolve/ledger/read-ledger'
import type { Project, ProjectContract } from './load/load-project'
import { readText } from './load/read-text'
import { located } from './located'
import { UsageError } from './usage-error'

/** The ledger of a contract: its file, and what its text must be. */
export interface LedgerFile {
  /** The file, absolute. */
  readonly file: string
  /** The ledger that was read; missing if there is no file yet. */
  readonly ledger?: Ledger
  /** Missing if the contract has faults. */
  readonly text?: string
  /** Whether the file is missing, or has another text. */
  readonly isStale: boolean
  /** Codes and names that are taken twice. The file must not be written then. */
  readonly findings: readonly Finding[]
}

/**
 * Reads the ledgers of contracts, and brings them up to date. Writes nothing. Files are shown from `folder`.
 *
 * @throws UsageError for a ledger that cannot be read, has conflict markers, or belongs to another contract
 */
export function ledgerFiles(contracts: readonly ProjectContract[], folder: string): Map<ProjectContract, LedgerFile> {
  const files = new Map<ProjectContract, LedgerFile>()
  const owners = new Map<string, ProjectContract>()
  for (const each of contracts) {
    if (each.ledger === undefined) continue
    const owner = owners.get(each.ledger)
    if (owner)
      throw new UsageError(`${relative(folder, each.ledger)} is the ledger of two contracts. Give each its own.`)
    owners.set(each.ledger, each)
    files.set(each, ledgerFile(each, each.ledger, folder))
  }
  return files
}

/**
 * The ledger of a contract as its file has it; `undefined` without one.
 *
 * @throws UsageError for a ledger that cannot be read, has conflict markers, or belongs to another contract
 */
export function readLedgerFile({ ledger: file, contract }: ProjectContract, folder: string): Ledger | undefined {
  if (file === undefined || !existsSync(file)) return undefined
  const shown = relative(folder, file)
  return read(readText(file, shown), contract?.name, shown)
}

function ledgerFile(project: ProjectContract, file: string, folder: string): LedgerFile {
  const { contract, faults } = project
  const text = existsSync(file) ? readText(file, relative(folder, file)) : undefined
  const ledger = text === undefined ? undefined : read(text, contract?.name, relative(folder, file))
  const show = (findings: readonly Finding[]) =>
    located(
      findings.map((each) => (each.line === undefined ? each : { ...each, file: relative(folder, file) })),
      project,
      folder,
    )
  const known = ledger ? { ledger } : {}
  if (contract === undefined || faults.length > 0) {
    return { file, ...known, isStale: false, findings: show(ledger ? duplicateFindings(ledger) : []) }
  }
  const updated = updateLedger(contract, ledger)
  const next = writeLedger(updated.ledger)
  // Git writes the line ends of Windows where it is told to.
  const isStale = text?.replaceAll('\r\n', '\n') !== next
  return { file, ...known, text: next, isStale, findings: show(updated.findings) }
}

function read(text: string, contract: string | undefined, shown: string): Ledger {
  const { ledger, findings } = readLedger(text)
  const [first, ...others] = findings
  if (first) {
    const more =
      others.length === 0
        ? ''
        : ` Further lines: ${others
            .map(({ line }) => line)
            .slice(0, 10)
            .join(', ')}.`
    throw new UsageError(`${shown}:${first.line} ${first.message}${more} The file was left as it is.`)
  }
  if (contract !== undefined && ledger.contract !== '' && ledger.contract !== contract) {
    throw new UsageError(
      `${shown} is the ledger of ${ledger.contract}, not of ${contract}. ` +
        'Name another file as `ledger` of the configuration; if the contract was renamed, change the first line of the ledger.',
    )
  }
  return ledger
}

/** Ledgers beside the configuration that no contract has any more, such as after a renaming. */
export function orphanedLedgers({ contracts, folder, file }: Project): string[] {
  // Without its contract, nobody knows whose a ledger is.
  if (file === undefined || contracts.some(({ contract }) => contract === undefined)) return []
  const used = new Set(contracts.map(({ ledger }) => ledger))
  return readdirSync(folder)
    .filter((name) => /^error-codebook(?:\.[a-z0-9-]+)?\.lock$/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => !used.has(path))
}

/** What to do with one. */
export const orphanedLedgerText =
  'is the ledger of no contract here. Rename it to the ledger of its contract, or delete it.'
