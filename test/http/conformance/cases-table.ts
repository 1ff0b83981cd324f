import { casesOf, faults } from './cases'
import type { Driver } from './driver'
import type { Subject } from './subjects/subject'

/** A column of the table: a framework, or a service. */
export type Column = Pick<Driver, 'name' | 'without' | 'itself'>

/** The cases of a contract by framework, with the reason for each "no" below. */
export function casesTable(subject: Subject, columns: readonly Column[]): readonly string[] {
  const reasons: string[] = []
  const noted = (text: string, reason: string | undefined) => {
    if (reason === undefined) return text
    if (!reasons.includes(reason)) reasons.push(reason)
    return `${text} [${reasons.indexOf(reason) + 1}]`
  }
  const cell =
    (name: string) =>
    ({ without }: Column) => {
      const reason = without[name]
      return noted(reason === undefined ? 'yes' : 'no', reason)
    }
  const header = line(['', ...columns.map(({ name, itself }) => noted(name, itself?.note))])
  const rows = [...casesOf(subject).map(({ name }) => name), ...Object.values(faults)].map((name) =>
    line([name, ...columns.map(cell(name))]),
  )
  return [
    header,
    line(['---', ...columns.map(() => '---')]),
    ...rows,
    '',
    ...reasons.map((reason, index) => `${index + 1}. ${reason}`),
  ]
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
