import { type CliCommand, projectOptions } from '../command'
import { type Drift, driftOf } from '../drift'
import { type ExitCode, exitCode } from '../exit-code'
import { shownPath } from '../generated-files'
import type { Io } from '../io'
import { loadProject, type Project } from '../load/load-project'
import { progressLine } from '../progress'
import { refuseFaulty } from '../refuse-faulty'
import { textReport } from '../report/text'
import { UsageError } from '../usage-error'
import { watchGenerate } from '../watch'
import { writeFiles } from '../write-files'

/** `generate`: writes what the configuration asks for. */
export const generate: CliCommand = {
  name: 'generate',
  summary: 'write the generated files of each contract',
  options: [
    ...projectOptions,
    { flags: '--out <folder>', description: 'the folder of the files, with --contract' },
    { flags: '--check', description: 'write nothing; list stale, missing and orphaned files and exit with 1' },
    { flags: '--watch', description: 'write again whenever a contract changes, until Ctrl+C' },
  ],
  examples: [
    ['generate', 'writes the files of error-codebook.config.ts'],
    ['generate --check', 'for CI: fails if a file is stale'],
    ['generate --watch', 'for development: keeps the files up to date'],
    ['generate --contract contract.ts --out src/errors', 'needs no configuration'],
  ],
  async run(_, { config, contract, out, check, watch }, io) {
    const options = { config, contract, out } as { config?: string }
    if (watch === true && check === true) throw new UsageError('--watch writes and --check does not. Use one of them.')
    if (watch === true) return watchGenerate(options, io)
    const project = await loadProject(io.cwd, options)
    const refused = refuseFaulty(project, io)
    if (refused !== undefined) return refused
    return check === true ? compare(project, io) : write(project, io)
  },
}

/**
 * Writes what is stale, and files that belong to it, all of them or none.
 *
 * @throws UsageError for a file that cannot be written
 */
export function write(
  project: Pick<Project, 'contracts'> & Partial<Project>,
  io: Io,
  others: ReadonlyMap<string, string> = new Map(),
): ExitCode {
  const drift = drifted(project, io)
  if (drift.findings.length > 0) return refuseLedger(drift, io)
  const changed = new Map([...others, ...drift.stale.map((path) => [path, drift.files.get(path) as string] as const)])
  writeFiles(changed, io.cwd)
  for (const [path, todo] of drift.orphaned) io.err(`${shownPath(path, io.cwd)} ${todo}\n`)
  for (const path of changed.keys()) io.out(`${shownPath(path, io.cwd)}\n`)
  io.out(`${changed.size} of ${drift.files.size + others.size} files written.\n`)
  return exitCode.fine
}

function compare(project: Project, io: Io): ExitCode {
  const drift = drifted(project, io)
  if (drift.findings.length > 0) return refuseLedger(drift, io)
  const { stale, orphaned } = drift
  if (stale.length + orphaned.size === 0) {
    io.out('All generated files are up to date.\n')
    return exitCode.fine
  }
  for (const path of stale) io.err(`${shownPath(path, io.cwd)} is stale or missing\n`)
  for (const [path, todo] of orphaned) io.err(`${shownPath(path, io.cwd)} ${todo}\n`)
  if (stale.length > 0) io.err('Run `npx error-codebook generate`.\n')
  return exitCode.findings
}

function drifted(project: Pick<Project, 'contracts'> & Partial<Project>, io: Io): Drift {
  const progress = progressLine(io)
  const drift = driftOf({ folder: io.cwd, ...project }, io.cwd, progress)
  progress.done()
  return drift
}

/** A ledger that loses an entry would be worse than none. */
function refuseLedger({ findings }: Drift, io: Io): ExitCode {
  io.err(textReport(findings, io))
  io.err('Nothing was written.\n')
  return exitCode.findings
}
