import { expect, test, vi } from 'vitest'
import { contractSource, type RowForm } from '../../../bench/types/large-contract'
import { type TypeCost, typeCost } from '../../support/type-cost'

// These run the compiler.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** Measured, and a little slack: instantiations a row. Of 5,000 full rows it makes 0.8 million. */
const budget = { plain: 90, full: 160 }

test.each(Object.keys(budget) as RowForm[])('checking a contract is linear in its rows: %s', (form) => {
  const [small, large] = [250, 1000].map((rows) => typeCost(contractSource(rows, form))) as [TypeCost, TypeCost]
  expect([...small.complaints, ...large.complaints]).toEqual([])
  expect(large.instantiations).toBeLessThanOrEqual(1000 * budget[form])
  // Four times the rows; quadratic growth would be sixteen times.
  expect(large.instantiations / small.instantiations).toBeLessThan(4.2)
})
