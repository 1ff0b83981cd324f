import type { Contract, ErrorRow } from '../../src/core'

/** What the rows of a large contract have. */
export type RowForm = 'plain' | 'full'

const perCategory = 100
const firstCode = 10_000

/**
 * A sound contract with many rows: code, status, recovery and meaning. A full one adds two fields of details to each row, and a
 * parameter to its message and to its text in two locales.
 */
export function largeContract(rows: number, form: RowForm): Contract {
  const names = Array.from({ length: rows }, (_, index) => `ROW_${index}`)
  const categories = Array.from({ length: Math.ceil(rows / perCategory) }, (_, index) => {
    const first = firstCode + index * perCategory
    return [`group${index}`, { title: `Group ${index}`, range: [first, first + perCategory - 1] as const }] as const
  })
  const contract: Contract = {
    name: 'large',
    version: '1.0.0',
    fallback: 'ROW_0',
    categories: Object.fromEntries(categories),
    errors: Object.fromEntries(names.map((name, index) => [name, rowOf(index, form)])),
  }
  if (form === 'plain') return contract
  const texts = (filled: string, plain: string) =>
    Object.fromEntries(names.map((name, index) => [name, `${name}: ${hasDetails(index) ? filled : plain}.`]))
  return {
    ...contract,
    texts: { en: texts('at most {maximum}', 'broken'), de: texts('höchstens {maximum}', 'defekt') },
  }
}

function rowOf(index: number, form: RowForm): ErrorRow {
  const facts: ErrorRow = {
    code: firstCode + index,
    status: index === 0 ? 500 : 409,
    recovery: 'terminal',
    meaning: `Row ${index} is wrong`,
  }
  if (form === 'plain') return facts
  if (!hasDetails(index)) return { ...facts, text: true }
  const details = { maximum: 'integer', given: 'integer?' } as const
  return { ...facts, details, message: `At most {maximum} of row ${index}`, text: true }
}

/** The first row is the fallback, and nothing could fill its parameters. */
const hasDetails = (index: number) => index > 0

/** The same as a file that a team writes. */
export function contractSource(rows: number, form: RowForm): string {
  const contract = JSON.stringify(largeContract(rows, form), undefined, 2)
  return `import { defineContract } from 'error-codebook/core'\n\nexport const contract = defineContract(${contract})\n`
}
