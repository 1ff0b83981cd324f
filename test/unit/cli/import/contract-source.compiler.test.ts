import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { contractSource, type Imported } from '../../../../src/cli/import'
import { starter } from '../../../../src/cli/init/starter'
import { readReference } from '../../../support/reference'
import { temporaryFolder } from '../../../support/temporary-folder'
import { typeCheck } from '../../../support/type-check'
import { fixture, importText } from './import-fixture'

// It runs the compiler.
vi.setConfig({ testTimeout: 60_000 })

const folder = temporaryFolder()
afterAll(() => folder.remove())

const forms = readdirSync(new URL('../../../fixtures/imports', import.meta.url)).filter((name) => name !== 'graphs')

const documents: Readonly<Record<string, Imported>> = {
  clinic: importText('api-errors.md', readReference('api-errors.md')),
  starter: starter('web-shop', []),
  ...Object.fromEntries(
    forms.filter((name) => name !== 'titles.md').map((name) => [name, importText(name, fixture(name))]),
  ),
  quotes: importText(
    'a.csv',
    `name,http,meaning\nINTERNAL_ERROR,500,Broken\nQUOTED_TEXT,404,"It's a \\ ""quote"" \${x} \u2028 */ // \`"\n`,
  ),
}

test('what is written compiles under strict settings', () => {
  const names = Object.entries(documents).map(([name, imported]) => {
    const file = `${name}.ts`
    writeFileSync(join(folder.path, file), contractSource(imported, 'A heading'))
    return file
  })
  expect(names.length).toBeGreaterThan(15)
  expect(typeCheck(folder.path, ...names)).toEqual([])
})

describe.each(Object.keys(documents))('the source of %s', (name) => {
  test('is the contract that was read', async () => {
    const { contract, remarks } = documents[name] as Imported
    const source = contractSource({ contract, remarks }, 'A heading')
    // `defineContract` gives what it is given.
    const text = source.replace(/^import .*$/m, 'const defineContract = (contract: object) => contract')
    const file = join(folder.path, `${name}-run.ts`)
    writeFileSync(file, text)
    const exported = (await import(/* @vite-ignore */ file)) as { readonly contract: unknown }
    expect(exported.contract).toEqual(contract)
    const marked = source.split('\n').filter((line) => line.includes('// guessed'))
    expect(marked).toHaveLength([...remarks.values()].filter((each) => each.startsWith('guessed')).length)
  })
})
