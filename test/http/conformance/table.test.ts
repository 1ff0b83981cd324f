import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { adapterTable } from './table'

const file = new URL('../../../docs/adapters.md', import.meta.url)

test('docs/adapters.md says what the suite runs', () => {
  if (process.env.UPDATE_DOCS) writeFileSync(file, adapterTable())
  expect(readFileSync(file, 'utf8')).toBe(adapterTable())
})
