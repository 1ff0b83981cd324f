import { relative } from 'node:path'
import type { Finding } from '../evolve/finding'
import { generatedFiles } from './generated-files'
import { type LedgerFile, ledgerFiles, orphanedLedgers, orphanedLedgerText } from './ledger-file'
import type { Project, ProjectContract } from './load/load-project'
import type { Progress } from './progress'

/** How the files of a project differ from what its contracts make. Paths are absolute. */
export interface Drift {
  /** The text of every file that the project should have. */
  readonly files: ReadonlyMap<string, string>
  /** Missing, or with another text. */
  readonly stale: readonly string[]
  /** Files that nothing writes any more, and what to do with each. */
  readonly orphaned: ReadonlyMap<string, string>
  /** What keeps the ledgers from being written. */
  readonly findings: readonly Finding[]
  readonly ledgers: ReadonlyMap<ProjectContract, LedgerFile>
}

/**
 * Generates the files of a project's sound contracts and compares them with the disk. Writes nothing. Findings show files from `cwd`.
 *
 * @throws UsageError for a ledger that cannot be read, or two targets that write one file
 */
export function driftOf(project: Project, cwd: string, progress: Progress): Drift {
  const { contracts } = project
  const ledgers = ledgerFiles(contracts, cwd)
  const files = new Map<string, string>()
  const stale: string[] = []
  const orphaned = new Map<string, string>()
  for (const contract of contracts) {
    if (contract.contract === undefined || contract.faults.length > 0) continue
    progress(`Generating from ${relative(cwd, contract.file)}`)
    const generated = generatedFiles(contract)
    for (const [path, text] of generated.files) files.set(path, text)
    stale.push(...generated.stale)
    for (const path of generated.orphaned) orphaned.set(path, 'is not generated any more. Delete it.')
  }
  for (const { file, text, isStale } of ledgers.values()) {
    if (text === undefined) continue
    files.set(file, text)
    if (isStale) stale.push(file)
  }
  // Contracts may share a folder: what one of them writes is no orphan of another.
  for (const path of files.keys()) orphaned.delete(path)
  for (const path of orphanedLedgers(project)) orphaned.set(path, orphanedLedgerText)
  const findings = [...ledgers.values()].flatMap((each) => each.findings)
  return { files, stale, orphaned, findings, ledgers }
}
