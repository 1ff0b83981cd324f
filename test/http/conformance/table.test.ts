import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { adapterTable } from './table'

const file = new URL('../../../docs/adapters.md', import.meta.url)

test('docs/adapters.md says what the suite runs', () => {
  if (process.env.UPDATE_DOCS) writeFileSync(file, adapterTable())
  expect(readFileSync(file, 'utf8')).toBe(adapterTable())
})

test('every server has a driver, but for those that carry the body in a shape of their own', () => {
  const filesOf = (folder: string) =>
    readdirSync(new URL(folder, import.meta.url)).filter((name) => name.endsWith('.ts'))
  const drivers = filesOf('drivers/')
  const servers = filesOf('../../../src/server/').filter((name) => name !== 'default-codebook.ts')
  expect(servers.filter((name) => !drivers.includes(name))).toEqual(['orpc.ts', 'trpc.ts'])
})
