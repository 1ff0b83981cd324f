import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { consumers, type DiffRuleName, diffRules } from '../../../../src/evolve'

const page = new URL('../../../../docs/evolution.md', import.meta.url)

test('docs/evolution.md has every rule; UPDATE_DOCS=1 writes them', () => {
  const rows = (Object.keys(diffRules) as DiffRuleName[]).map((name) => {
    const { summary, verdicts } = diffRules[name]
    return `| \`${name}\` | ${consumers.map((each) => verdicts[each]).join(' | ')} | ${summary} |`
  })
  const head = [`| rule | ${consumers.join(' | ')} | what it is |`, `| --- |${' --- |'.repeat(consumers.length + 1)}`]
  const table = [...head, ...rows].join('\n')
  const text = readFileSync(page, 'utf8')
  const expected = text.replace(
    /<!-- rules -->.*<!-- \/rules -->/s,
    () => `<!-- rules -->\n\n${table}\n\n<!-- /rules -->`,
  )
  if (process.env.UPDATE_DOCS) writeFileSync(page, expected)
  else expect(text).toBe(expected)
})
