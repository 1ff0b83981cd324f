import { relative } from 'node:path'
import { withSeverities } from '../../evolve/check-rules'
import { type Finding, faultFinding } from '../../evolve/finding'
import { type CliCommand, projectOptions } from '../command'
import { documentFindings } from '../document-files'
import { type Drift, driftOf } from '../drift'
import { exitCode } from '../exit-code'
import { loadProject, type Project } from '../load/load-project'
import { located } from '../located'
import { progressLine } from '../progress'
import { type Format, reporters } from '../report'

/** `check`: finds faults, stale files, a ledger that another row has, and documents that say something else. */
export const check: CliCommand = {
  name: 'check',
  summary: 'find faults, stale files and documents that differ from the contract',
  options: [
    ...projectOptions,
    { flags: '--out <folder>', description: 'the folder of the generated files, with --contract' },
    { flags: '--documents <glob>', description: 'files that mention the rows; replaces those of the configuration' },
    { flags: '--format <format>', description: 'how findings are written', choices: Object.keys(reporters) },
  ],
  examples: [
    ['check', 'checks the contracts and documents of error-codebook.config.ts'],
    ['check --format github', 'for GitHub Actions: annotates the lines of the findings'],
    ["check --contract contract.ts --documents 'docs/**/*.md'", 'needs no configuration'],
  ],
  async run(_, { config, contract, out, documents, format = 'text' }, io) {
    const loaded = await loadProject(io.cwd, { config, contract, out } as { config?: string })
    const project = typeof documents === 'string' ? withDocuments(loaded, documents) : loaded
    const progress = progressLine(io)
    const drift = driftOf(project, io.cwd, progress)
    const findings = [
      ...project.contracts.flatMap((each) => located(each.faults.map(faultFinding), each, io.cwd)),
      ...drift.findings,
      ...withSeverities(driftFindings(drift, io.cwd), project.rules),
      ...documentFindings(project, drift, io.cwd, progress),
    ]
    progress.done()
    io.out(reporters[format as Format](findings, io))
    return findings.some(({ severity }) => severity === 'error') ? exitCode.findings : exitCode.fine
  },
}

function withDocuments(project: Project, pattern: string): Project {
  return { ...project, contracts: project.contracts.map((each) => ({ ...each, documents: [pattern] })) }
}

function driftFindings({ stale, orphaned, findings }: Drift, cwd: string): Finding[] {
  const finding = (rule: string, path: string, message: string): Finding => ({
    rule,
    place: '',
    file: relative(cwd, path),
    message,
    severity: 'error',
  })
  // A ledger that must not be written is told already.
  const refused = new Set(findings.flatMap(({ file }) => file ?? []))
  return [
    ...stale
      .filter((path) => !refused.has(relative(cwd, path)))
      .map((path) => finding('stale-file', path, 'It is stale or missing. Run `npx error-codebook generate`.')),
    ...Array.from(orphaned, ([path, message]) => finding('orphaned-file', path, `It ${message}`)),
  ]
}
