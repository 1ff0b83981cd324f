import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkRules, readLedger } from '../../../src/evolve'

const page = readFileSync(new URL('../../../docs/check.md', import.meta.url), 'utf8')

test('docs/check.md lists each rule with its default', () => {
  const rows = Object.entries(checkRules).map(
    ([name, { severity, finds }]) => `| \`${name}\` | ${severity} | ${finds} |`,
  )
  expect(page.slice(page.indexOf('| --- |')).trim().split('\n').slice(1)).toEqual(rows)
})

test('the ledger of docs/check.md can be read', () => {
  const block = /```\n(1001 .*?)```/s.exec(page)?.[1] ?? ''
  const { ledger, findings } = readLedger(block)
  expect(findings).toEqual([])
  expect(ledger.entries).toMatchObject([{}, { retired: '2.0.0' }, { earlierNames: ['TOO_MUCH'] }])
})
