import type { TypeCost } from '../../test/support/type-cost'
import { table } from '../report/table.mjs'
import type { RowForm } from './large-contract'

/** The cost of one contract. */
export interface Measured extends TypeCost {
  readonly rows: number
  readonly form: RowForm
}

const form = {
  plain: 'code, status, recovery, meaning',
  full: 'the same, two fields of details, a parameter in the message and in two locales',
}

const thousands = (count: number) => count.toLocaleString('en')

/** The section of docs/performance.md about types. */
export function typesSection(
  measured: readonly Measured[],
  generated: { rows: number; milliseconds: number },
  compiler: string,
): string {
  const timeOf500 = (each: Measured) =>
    measured.find(({ rows, form }) => rows === 500 && form === each.form)?.milliseconds ?? 0
  const lines = measured.map((each) => [
    thousands(each.rows),
    form[each.form],
    thousands(each.instantiations),
    Math.round(each.instantiations / each.rows).toString(),
    (each.milliseconds / timeOf500(each)).toFixed(1),
  ])
  return [
    '## What a large contract costs the compiler',
    `What TypeScript ${compiler} needs to check the file of a contract in \`defineContract\`. \`npm run bench:types\` measures again and writes this section. The budgets: a million instantiations for 5,000 rows with everything, and 15 times the time of 500 rows.`,
    table(['rows', 'with', 'type instantiations', 'a row', 'time, 500 rows = 1'], lines),
    `\`generateTypescript\` writes the files of ${thousands(generated.rows)} full rows in ${(generated.milliseconds / 1000).toFixed(1)} s on the machine that measured; the budget is 2 s.`,
  ].join('\n\n')
}
