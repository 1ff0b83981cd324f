import { expect, inject, test } from 'vitest'
import { compile, compilers } from './support/typescript'

/** Measured, and a little slack: a consumer's editor pays for each. Two thirds are `matchError`'s, which looks at every row. */
const budget = 3500

test.each(compilers)('a small consumer costs %s few type instantiations', async (compiler) => {
  const { output, diagnostics } = await compile(
    inject('esmProject'),
    compiler,
    'nodenext',
    ['small.mts'],
    '--extendedDiagnostics',
    '--skipLibCheck',
  )
  const count = Number(/^Instantiations:\s+(\d+)/m.exec(output)?.[1])
  console.log(`${compiler}: ${count} type instantiations, budget ${budget}`)
  expect(diagnostics).toEqual([])
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThanOrEqual(budget)
})
