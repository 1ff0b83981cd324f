import { table } from '../report/table.mjs'
import type { RowForm } from '../types/large-contract'
import type { Usage } from './usage'

/** What one command took for one contract. */
export interface Measured extends Usage {
  readonly command: string
  readonly rows: number
  readonly form: RowForm
}

const forms = {
  plain: 'code, status, recovery, meaning',
  full: 'the same, two fields of details, a parameter in the message and in two locales',
}

/** The budgets for the largest contract. */
const budget = { seconds: 2, megabytes: 300 }

/** The section of docs/performance.md about the command line. */
export function cliSection(measured: readonly Measured[]): string {
  const lines = measured.map(({ command, rows, form, seconds, megabytes }) => [
    `\`${command}\``,
    rows.toLocaleString('en'),
    forms[form],
    seconds.toFixed(2),
    megabytes.toFixed(0),
    seconds <= budget.seconds && megabytes <= budget.megabytes ? 'met' : '**missed**',
  ])
  return [
    '## What the command line takes for a large contract',
    'The contract is a TypeScript file in `defineContract`. `check` also reads a Markdown table of all rows and an OpenAPI document that lists them. The least of three runs on Node ' +
      `${process.versions.node}, the start of Node included. \`npm run bench:cli\` measures again and writes this section. The budget: ${budget.seconds} s of processor time and ${budget.megabytes} MB for 10,000 rows.`,
    table(['command', 'rows', 'with', 'processor time in s', 'memory in MB', 'budget'], lines),
    'Reading the TypeScript of the contract takes most of the memory: the transpiler needs 40 times the size of the file. As JSON, the full contract of 10,000 rows takes half of it.',
  ].join('\n\n')
}
