import { expect, test } from 'vitest'
import type { Contract, ErrorRow } from '../../../../src/core'
import { lintContract, resolveContract } from '../../../../src/evolve'
import { cpuGrowthOf, mostCpuGrowth } from '../../../support/cpu-growth'

/** Every rule finds something about it, about many rows at once. */
function largeContract(rows: number): Contract {
  const names = Array.from({ length: rows }, (_, index) => `ROW_${index}`)
  const row = (index: number): ErrorRow => ({
    code: index,
    category: 'any',
    status: 404,
    recovery: 'transient',
    meaning: `row number ${index}.`,
    message: 'Number {number}',
    details: { number: 'integer' },
    text: true,
    ...(index % 2 === 0 ? { deprecated: { since: '1.0.0' } } : {}),
  })
  return {
    name: 'large',
    version: '1.0.0',
    fallback: 'FAILED',
    categories: { any: { title: 'Any', range: [-2, -1] } },
    errors: {
      ...Object.fromEntries(names.map((name, index) => [name, row(index)])),
      FAILED: { code: -1, status: 500, recovery: 'terminal', meaning: 'Broken' },
    },
    operations: { all: { method: 'GET', path: '/', summary: 'All', success: 200, errors: names } },
    texts: {
      en: Object.fromEntries(names.map((name) => [name, 'Number {number}.'])),
      de: Object.fromEntries(names.map((name) => [name, 'Etwas.'])),
    },
    lifecycles: {
      steps: {
        initial: 's0',
        statuses: Object.fromEntries(names.map((_, index) => [`s${index}`, { meaning: 'A step' }])),
        transitions: Object.fromEntries(
          names.map((_, index) => [`s${index}`, index + 1 < rows ? [`s${index + 1}`] : [`s${index}`]]),
        ),
        refusals: [{ refusal: 'FAILED' }],
        unknownStatus: 'FAILED',
      },
    },
  }
}

test('lint takes linear time in rows, statuses, texts and unknown names', () => {
  const workOf = (length: number) => {
    const rows = length / 16
    const contract = resolveContract(largeContract(rows))
    const unknown = Array.from({ length: rows }, (_, line) => ({
      contract: 'large',
      literal: `ROWS_${line}`,
      file: 'src/a.ts',
      line,
    }))
    const source = { made: new Map(), named: new Set<string>(), unknown }
    return () => lintContract(contract, { source })
  }
  expect(workOf(1600)().length).toBeGreaterThan(500)
  expect(cpuGrowthOf(workOf)).toBeLessThan(mostCpuGrowth)
})
