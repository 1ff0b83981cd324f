import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkRules, readLedger } from '../../../src/evolve'
import { temporaryFolder } from '../../support/temporary-folder'

const page = readFileSync(new URL('../../../docs/check.md', import.meta.url), 'utf8')

test('docs/check.md lists each rule with its default', () => {
  const rows = Object.entries(checkRules).map(
    ([name, { severity, finds }]) => `| \`${name}\` | ${severity} | ${finds} |`,
  )
  expect(page.slice(page.indexOf('| --- |')).trim().split('\n').slice(1)).toEqual(rows)
})

test('the program of docs/check.md runs', () => {
  const root = new URL('../../../', import.meta.url)
  const program = /```ts\n(\/\/ check-page\.ts\n.*?)```/s.exec(page)?.[1] ?? ''
  const contract = {
    name: 'shop',
    version: '1.0.0',
    fallback: 'SHOP_BROKEN',
    categories: { order: { title: 'Order', range: [1001, 1099] } },
    errors: { SHOP_BROKEN: { code: 1001, status: 500, recovery: 'transient', meaning: 'Unexpected' } },
  }
  const folder = temporaryFolder({
    'package.json': '{"type":"module"}',
    'check-page.ts': program.replace(
      "'error-codebook/evolve'",
      JSON.stringify(fileURLToPath(new URL('src/evolve/index.ts', root))),
    ),
    'contract.ts': `export const shop = ${JSON.stringify(contract)} as const`,
    'docs/errors.md': 'Error 1077 comes.\n',
    'error-codebook.lock': '# error-codebook ledger of shop\n1001 | SHOP_LOST | 500 | transient | - | Lost\n',
  })
  try {
    const tsx = fileURLToPath(new URL('node_modules/.bin/tsx', root))
    const output = execFileSync(tsx, ['check-page.ts'], { cwd: folder.path, encoding: 'utf8' })
    expect(output).toContain('code 1001 belongs to SHOP_LOST')
    expect(output).toContain('no row has code 1077')
  } finally {
    folder.remove()
  }
})

test('the ledger of docs/check.md can be read', () => {
  const block = /```\n(1001 .*?)```/s.exec(page)?.[1] ?? ''
  const { ledger, findings } = readLedger(block)
  expect(findings).toEqual([])
  expect(ledger.entries).toMatchObject([{}, { retired: '2.0.0' }, { earlierNames: ['TOO_MUCH'] }])
})
