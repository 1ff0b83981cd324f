import { type Finding, faultFinding } from '../../evolve/finding'
import { lintContract } from '../../evolve/lint/lint-contract'
import type { LintRule } from '../../evolve/lint/rule'
import { lintRules } from '../../evolve/lint/rules'
import type { SourceUsage } from '../../evolve/lint/source-usage'
import { type CliCommand, projectOptions } from '../command'
import { exitCode } from '../exit-code'
import type { Io } from '../io'
import { loadProject, type Project, type ProjectContract } from '../load/load-project'
import { sourceFiles } from '../load/source-files'
import { located } from '../located'
import { paint } from '../paint'
import { progressLine } from '../progress'
import { type Format, reporters } from '../report'
import { resolved } from '../resolved'
import { codeFiles } from '../source/code-files'
import type { LintedContract } from '../source/linted-contract'
import { readUsage } from '../source/read-usage'
import { userTypescript } from '../source/user-typescript'

/** `lint`: finds what is sound, but likely wrong, in contracts and in the code that throws their rows. */
export const lint: CliCommand = {
  name: 'lint',
  summary: 'find what is likely wrong in a contract, and rows that code does not throw',
  options: [
    ...projectOptions,
    { flags: '--out <folder>', description: 'the folder of the generated files, with --contract' },
    {
      flags: '--src <glob...>',
      description: 'folders or globs of code that throws the rows; needs TypeScript 5.9 or 6',
    },
    { flags: '--format <format>', description: 'how findings are written', choices: Object.keys(reporters) },
    { flags: '--rules', description: 'list the rules and do nothing else' },
  ],
  examples: [
    ['lint', 'lints the contracts of error-codebook.config.ts'],
    ['lint --src src', 'also finds rows that nothing throws, and names that no row has'],
    ['lint --contract contract.ts --out src/errors --format github', 'annotates the lines, without a configuration'],
    ['lint --rules', 'lists the rules; the configuration sets each to error, warn or off'],
  ],
  async run(_, { config, contract, out, src, format = 'text', rules }, io) {
    if (rules === true) {
      io.out(ruleList(io))
      return exitCode.fine
    }
    const project = await loadProject(io.cwd, { config, contract, out } as { config?: string })
    const sound = project.contracts.filter(({ faults }) => faults.length === 0).map(soundContract)
    const source = src === undefined ? undefined : sourceUsage([src].flat() as string[], sound, project, io)
    const findings = [
      ...project.contracts.flatMap((each) => located(each.faults.map(faultFinding), each, io.cwd)),
      ...sound.flatMap((each) => located(lintContract(each.resolved, { rules: each.rules, source }), each, io.cwd)),
    ]
    findings.sort(byLine)
    io.out(reporters[format as Format](findings, io))
    return findings.some(isError) ? exitCode.findings : exitCode.fine
  },
}

/** By file, and by line in it. */
function byLine(a: Finding, b: Finding): number {
  const [fileOfA, fileOfB] = [a.file ?? '', b.file ?? '']
  return fileOfA === fileOfB ? (a.line ?? 0) - (b.line ?? 0) : fileOfA < fileOfB ? -1 : 1
}

const isError = ({ severity }: Finding): boolean => severity === 'error'

type SoundContract = ProjectContract & Pick<LintedContract, 'resolved'>

function soundContract(contract: ProjectContract): SoundContract {
  return {
    ...contract,
    resolved: resolved(contract),
  }
}

function linted({ resolved, targets, file }: SoundContract): LintedContract {
  return {
    resolved,
    generated: [...new Set(targets.filter(({ name }) => name === 'typescript').map(({ out }) => out))],
    sources: sourceFiles(file).map(({ path }) => path),
  }
}

function sourceUsage(
  patterns: readonly string[],
  contracts: readonly SoundContract[],
  { folder }: Project,
  io: Io,
): SourceUsage {
  const files = codeFiles(patterns, io.cwd)
  const progress = progressLine(io)
  try {
    return readUsage(userTypescript(folder), files, contracts.map(linted), { cwd: io.cwd, progress })
  } finally {
    progress.done()
  }
}

function ruleList(io: Io): string {
  const { bold, dim } = paint(io)
  return Object.entries<LintRule>(lintRules)
    .map(([name, { severity, finds, needsSource }]) => {
      const lines = wrapped(finds, Math.min(io.columns, 100) - indent.length)
      return [
        `${bold(name)}  ${severity}${needsSource ? dim(', with --src') : ''}`,
        ...lines.map((line) => indent + line),
      ]
    })
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

const indent = '  '

/** Words in lines of at most so many characters. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
