import { expect, inject, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { entries as built } from '../../tsup.config'
import { runNode } from './support/run-node'

type Entries = Record<string, { file: string; names: string[] }>

const subpaths = Object.keys(manifest.exports).filter((subpath) => !subpath.endsWith('.json'))

test('every entry that is built is one of package.json, and no other', () => {
  const names = Object.keys(built).map((name) => (name === 'index' ? '.' : `./${name}`))
  expect(names.sort()).toEqual([...subpaths].sort())
})

test('every entry imports in an ESM project', async () => {
  const entries = await runNode<Entries>(inject('esmProject'), 'entries.mjs')
  expect(Object.keys(entries)).toEqual(subpaths)
  for (const { file } of Object.values(entries)) expect(file).toMatch(/error-codebook\/dist\/[a-z0-9/-]+\.js$/)
})

test('every entry requires in a CommonJS project, with the same names', async () => {
  const esm = await runNode<Entries>(inject('esmProject'), 'entries.mjs')
  const cjs = await runNode<Entries>(inject('cjsProject'), 'entries.cjs')
  for (const { file } of Object.values(cjs)) expect(file).toMatch(/error-codebook\/dist\/[a-z0-9/-]+\.cjs$/)
  expect(namesOf(cjs)).toEqual(namesOf(esm))
})

test('the names that every entry exports change only on purpose', async () => {
  expect(namesOf(await runNode<Entries>(inject('esmProject'), 'entries.mjs'))).toMatchSnapshot()
})

/** The entries that load a package of the user's; the others take types from theirs at most. */
const loading = ['./rate-limit', './zod']

test('no entry but ./rate-limit and ./zod needs another package to be installed', async () => {
  const entries = await runNode<Entries>(inject('bareProject'), 'entries.mjs', ...loading)
  const required = await runNode<Entries>(inject('bareProject'), 'entries.cjs', ...loading)
  expect(Object.keys(entries)).toEqual(subpaths.filter((subpath) => !loading.includes(subpath)))
  expect(Object.keys(required)).toEqual(Object.keys(entries))
})

function namesOf(entries: Entries): Record<string, string[]> {
  return Object.fromEntries(Object.entries(entries).map(([subpath, { names }]) => [subpath, names]))
}
