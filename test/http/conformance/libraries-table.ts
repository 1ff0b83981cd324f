import { outcomes } from '../../libraries/outcomes'
import type { Outcome } from '../../libraries/outcomes/outcome'

/** What becomes of each library's errors, with and without its mapper. `npm run test:ecosystem` proves it on the real libraries. */
export function librariesTable(): readonly string[] {
  return [
    '| library | failure | clinic | clinic, with the mapper | own contract | own contract, with the mapper |',
    '| --- | --- | --- | --- | --- | --- |',
    ...outcomes.flatMap(({ title, mapper, failures }) => [
      `| **${title}** | | | \`${mapper.clinic}\` | | \`${mapper.shop}\` |`,
      ...Object.entries(failures).map(([failure, outcome]) => tableRow(failure, outcome)),
    ]),
  ]
}

function tableRow(failure: string, { libraries, clinic, shop }: Outcome): string {
  const answers = [...clinic, ...shop].map((answer) => (typeof answer === 'number' ? answer : `\`${answer}\``))
  return `| ${[libraries.join(', '), failure, ...answers].join(' | ')} |`
}
