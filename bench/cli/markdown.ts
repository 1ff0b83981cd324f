import { table } from '../report/table.mjs'
import type { Usage } from './usage'

/** What one command took for one contract. */
export interface Measured extends Usage {
  readonly command: string
  readonly rows: number
}

/** The budgets for the largest contract. */
const budget = { seconds: 2, megabytes: 300 }

/** The section of docs/performance.md about the command line. */
export function cliSection(measured: readonly Measured[]): string {
  const lines = measured.map(({ command, rows, seconds, megabytes }) => [
    `\`${command}\``,
    rows.toLocaleString('en'),
    seconds.toFixed(2),
    megabytes.toFixed(0),
    seconds <= budget.seconds && megabytes <= budget.megabytes ? 'met' : '**missed**',
  ])
  return [
    '## What the command line takes for a large contract',
    'A TypeScript contract whose rows have two fields of details, a parameter in the message and texts in two locales; `check` also reads a Markdown table of all rows and an OpenAPI document that lists them. The least of five runs on Node ' +
      `${process.versions.node}, the start of Node included. \`npm run bench:cli\` measures again and writes this section. The budget: ${budget.seconds} s of processor time and ${budget.megabytes} MB for 10,000 rows.`,
    table(['command', 'rows', 'processor time in s', 'memory in MB', 'budget'], lines),
  ].join('\n\n')
}
