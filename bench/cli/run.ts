// Measures what commands take for contracts of 100 to 10,000 rows, prints it and writes its section of docs/performance.md.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import '../../scripts/ensure-built'
import { writeSection } from '../../scripts/doc-section'
import { commands } from '../../src/cli/commands'
import type { RowForm } from '../types/large-contract'
import { cliSection, type Measured } from './markdown'
import { writeProject } from './project'
import { type Usage, usageOf } from './usage'

const runs = 3
const measuredCommands = ['generate', 'check', 'lint'].filter((name) => commands.some((each) => each.name === name))

const folder = mkdtempSync(join(tmpdir(), 'error-codebook-bench-'))
const measured: Measured[] = []
for (const command of measuredCommands) {
  for (const form of ['plain', 'full'] as const) {
    for (const rows of [100, 1_000, 10_000]) measured.push({ command, rows, form, ...measure(command, rows, form) })
  }
}
rmSync(folder, { recursive: true })

const section = cliSection(measured)
writeSection('docs/performance.md', 'bench:cli', section)
process.stdout.write(`${section}\n`)

/** The least of several runs: other programs of the machine make a run slower, never faster. */
function measure(command: string, rows: number, form: RowForm): Usage {
  const usages = Array.from({ length: runs }, () => {
    // All files are new each time, so that `generate` writes them.
    writeProject(folder, rows, form)
    if (command !== 'generate') usageOf(folder, 'generate')
    return usageOf(folder, command)
  })
  return {
    seconds: Math.min(...usages.map(({ seconds }) => seconds)),
    megabytes: Math.min(...usages.map(({ megabytes }) => megabytes)),
  }
}
