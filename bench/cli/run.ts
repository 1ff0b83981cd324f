// Measures what commands take for contracts of 100 to 10,000 rows, prints it and writes its section of docs/performance.md.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import '../../scripts/ensure-built'
import { writeSection } from '../../scripts/doc-section'
import { commands } from '../../src/cli/commands'
import { cliSection, type Measured } from './markdown'
import { writeProject } from './project'
import { type Usage, usageOf } from './usage'

const runs = 5
const measuredCommands = ['generate', 'check', 'lint'].filter((name) => commands.some((each) => each.name === name))

const folder = mkdtempSync(join(tmpdir(), 'error-codebook-bench-'))
const measured: Measured[] = []
for (const rows of [100, 1_000, 10_000]) {
  for (const command of measuredCommands) {
    const usages: Usage[] = []
    for (let run = 0; run < runs; run++) {
      // All files are new each time, so that `generate` writes them.
      writeProject(folder, rows)
      if (command !== 'generate') usageOf(folder, 'generate')
      usages.push(usageOf(folder, command))
    }
    measured.push({ command, rows, ...least(usages) })
  }
}
rmSync(folder, { recursive: true })

measured.sort((a, b) => measuredCommands.indexOf(a.command) - measuredCommands.indexOf(b.command) || a.rows - b.rows)
const section = cliSection(measured)
writeSection('docs/performance.md', 'bench:cli', section)
process.stdout.write(`${section}\n`)

/** Other programs of the machine make a run slower, never faster. */
function least(usages: readonly Usage[]): Usage {
  return {
    seconds: Math.min(...usages.map(({ seconds }) => seconds)),
    megabytes: Math.min(...usages.map(({ megabytes }) => megabytes)),
  }
}
