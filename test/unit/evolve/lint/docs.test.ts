import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contract } from '../../../../src/contract'
import { lintContract, lintRules, resolveContract } from '../../../../src/evolve'
import type { LintRule } from '../../../../src/evolve/lint/rule'

const file = new URL('../../../../docs/lint.md', import.meta.url)
const [start, end] = ['UPDATE_DOCS=1. -->\n', '<!-- End of the rules. -->']

function table(): string {
  const rows = Object.entries<LintRule>(lintRules).map(
    ([name, { severity, finds, needsSource }]) =>
      `| \`${name}\` | ${severity} | ${finds}${needsSource ? ' Needs `--src`.' : ''} |`,
  )
  return ['', '| rule | default | what it finds |', '| --- | --- | --- |', ...rows, ''].join('\n')
}

test('docs/lint.md lists the rules as they are', () => {
  const page = readFileSync(file, 'utf8')
  const before = page.slice(0, page.indexOf(start) + start.length)
  const written = `${before}${table()}\n${page.slice(page.indexOf(end))}`
  if (process.env.UPDATE_DOCS) writeFileSync(file, written)
  expect(readFileSync(file, 'utf8')).toBe(written)
})

test('docs/lint.md says how many findings the clinic has', () => {
  expect(readFileSync(file, 'utf8')).toContain('console.log(findings.length) // 0')
  expect(lintContract(resolveContract(contract), { rules: { 'unlisted-row': 'off' } })).toEqual([])
})

test('each rule is explained in one sentence', () => {
  for (const { finds } of Object.values<LintRule>(lintRules)) expect(finds).toMatch(/^[A-Z][^.]*\.$/)
})
