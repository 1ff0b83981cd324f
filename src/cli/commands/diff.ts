import { existsSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { type DiffRuleName, diffRules } from '../../evolve/diff/rules'
import { consumers } from '../../evolve/diff/verdict'
import type { Base } from '../base/base'
import { type Comparison, compareWith } from '../base/compare'
import { contractInFile, fileBase } from '../base/file'
import { gitBase, isRevision } from '../base/git'
import { ledgerBase } from '../base/ledger'
import { publishedBase } from '../base/published'
import { type CliCommand, projectOptions, type ReadOptions } from '../command'
import { type ExitCode, exitCode } from '../exit-code'
import type { Io } from '../io'
import { loadProject, type Project } from '../load/load-project'
import { refuseFaulty } from '../refuse-faulty'
import { type Format, reporters } from '../report'
import { UsageError } from '../usage-error'

/** `diff`: what changed since a base, and whom it hurts. */
export const diff: CliCommand = {
  name: 'diff',
  summary: 'say what changed since a base, and whom each change hurts',
  arguments: [
    ['[base]', 'a revision of git or a file; HEAD unless given'],
    ['[new]', 'a file to compare with the first one'],
  ],
  options: [
    ...projectOptions,
    { flags: '--published', description: 'the base is the version that npm gives out; asks the registry' },
    { flags: '--ledger', description: 'the base is the ledger, which knows the rows' },
    { flags: '--format <format>', description: 'how findings are written', choices: Object.keys(reporters) },
    { flags: '--rules', description: 'print the rules and their verdicts, and compare nothing' },
  ],
  examples: [
    ['diff', 'what changed since the last commit'],
    ['diff origin/main', 'what a pull request changes'],
    ['diff old.ts new.ts', 'two files, without a configuration'],
    ['diff --published', 'what the next release changes'],
    ['diff --rules', 'every rule, with its verdict for each consumer'],
  ],
  async run([base, next], options, io) {
    if (options.rules === true) return printRules(io)
    const { config, contract } = next === undefined ? options : { contract: next }
    const project = await loadProject(io.cwd, { config, contract } as { config?: string })
    const refused = refuseFaulty(project, io)
    if (refused !== undefined) return refused
    const found = baseOf(base, next, options, io, project)
    return report(await compareWith(found, project), found, options, io)
  },
}

function baseOf(
  word: string | undefined,
  next: string | undefined,
  options: ReadOptions,
  io: Io,
  project: Project,
): Base {
  const { published, ledger } = options
  if ([published === true, ledger === true, word !== undefined].filter(Boolean).length > 1) {
    throw new UsageError('Name one base: a revision or a file, --published, or --ledger.')
  }
  if (published === true) return publishedBase(project.folder)
  if (ledger === true) return ledgerBase(io.cwd)
  if (next !== undefined) return anyName(word as string, io.cwd)
  if (word !== undefined && existsSync(resolve(io.cwd, word.split('#')[0] as string)) && !isRevision(word, io.cwd)) {
    return fileBase(word, io.cwd)
  }
  return gitBase(word ?? 'HEAD', dirname(project.contracts[0]?.file ?? io.cwd))
}

/** Two files are compared whatever the names of their contracts are: another name is a change. */
function anyName(reference: string, folder: string): Base {
  return { name: reference, contractOf: () => contractInFile(reference, folder) }
}

function report(comparison: Comparison, base: Base, { format = 'text' }: ReadOptions, io: Io): ExitCode {
  const { findings, unknown, waived, changes, bump } = comparison
  const isText = format === 'text'
  for (const { file } of unknown) {
    io.err(
      `${relative(io.cwd, file)} is not in ${base.name}: there is nothing to compare it with yet. ` +
        'Once it is there, diff says what changed since.\n',
    )
  }
  if (!isText || findings.length > 0) io.out(reporters[format as Format](findings, io))
  if (isText) {
    const accepted = waived === 0 ? '' : ` Waivers accept ${waived} of them.`
    io.out(
      changes.length === 0
        ? `No changes since ${base.name}.\n`
        : `${changes.length} ${changes.length === 1 ? 'change' : 'changes'} since ${base.name}.${accepted} The smallest release is ${bump}.\n`,
    )
    const breaking = findings.find(({ severity, rule }) => severity === 'error' && rule in diffRules)
    if (breaking) {
      io.out(
        `To accept one, add it to waivers: { fingerprint: '${breaking.rule} ${breaking.place}', reason: '…', until: '…' }\n`,
      )
    }
  }
  return findings.some(({ severity }) => severity === 'error') ? exitCode.findings : exitCode.fine
}

function printRules(io: Io): ExitCode {
  const names = Object.keys(diffRules) as DiffRuleName[]
  const width = Math.max(...names.map((name) => name.length))
  io.out(`${'rule'.padEnd(width)}  ${consumers.map((name) => name.padEnd(8)).join('  ')}\n`)
  for (const name of names) {
    const { verdicts, summary } = diffRules[name]
    io.out(`${name.padEnd(width)}  ${consumers.map((each) => verdicts[each].padEnd(8)).join('  ')}  ${summary}\n`)
  }
  return exitCode.fine
}
