import { type CliCommand, projectOptions } from '../command'
import { exitCode } from '../exit-code'
import { generatedFiles, shownPath } from '../generated-files'
import type { Io } from '../io'
import { loadProject, type Project } from '../load/load-project'
import { refuseFaulty } from '../refuse-faulty'
import { writeFiles } from '../write-files'

/** `generate`: writes what the configuration asks for. */
export const generate: CliCommand = {
  name: 'generate',
  summary: 'write the generated files of each contract',
  options: [
    ...projectOptions,
    { flags: '--out <folder>', description: 'the folder of the files, with --contract' },
    { flags: '--check', description: 'write nothing; list stale, missing and orphaned files and exit with 1' },
  ],
  examples: [
    ['generate', 'writes the files of error-codebook.config.ts'],
    ['generate --check', 'for CI: fails if a file is stale'],
    ['generate --contract contract.ts --out src/errors', 'needs no configuration'],
  ],
  async run(_, { config, contract, out, check }, io) {
    const project = await loadProject(io.cwd, { config, contract, out } as { config?: string })
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
  { contracts }: Pick<Project, 'contracts'>,
  io: Io,
  others: ReadonlyMap<string, string> = new Map(),
) {
  const changed = new Map(others)
  let total = others.size
  for (const contract of contracts) {
    const { files, stale, orphaned } = generatedFiles(contract)
    total += files.size
    for (const path of stale) changed.set(path, files.get(path) as string)
    for (const path of orphaned) io.err(`${shownPath(path, io.cwd)} is not generated any more. Delete it.\n`)
  }
  writeFiles(changed, io.cwd)
  for (const path of changed.keys()) io.out(`${shownPath(path, io.cwd)}\n`)
  io.out(`${changed.size} of ${total} files written.\n`)
  return exitCode.fine
}

function compare({ contracts }: Project, io: Io) {
  const found = contracts.map(generatedFiles)
  const stale = found.flatMap((each) => each.stale)
  const orphaned = found.flatMap((each) => each.orphaned)
  if (stale.length + orphaned.length === 0) {
    io.out('All generated files are up to date.\n')
    return exitCode.fine
  }
  for (const path of stale) io.err(`${shownPath(path, io.cwd)} is stale or missing\n`)
  for (const path of orphaned) io.err(`${shownPath(path, io.cwd)} is not generated any more\n`)
  io.err('Run `npx error-codebook generate`, and delete what it does not write.\n')
  return exitCode.findings
}
