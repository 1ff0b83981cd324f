import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UsageError } from '../../../src/cli/usage-error'
import { writeFiles } from '../../../src/cli/write-files'
import { temporaryFolder } from '../../support/temporary-folder'

let folder: ReturnType<typeof temporaryFolder>

beforeEach(() => {
  folder = temporaryFolder({ 'a.ts': 'old' })
})
afterEach(() => folder.remove())

const write = (files: Readonly<Record<string, string>>) =>
  writeFiles(new Map(Object.entries(files).map(([name, text]) => [join(folder.path, name), text])), folder.path)

test('writes all, and makes the folders that they need', () => {
  write({ 'a.ts': 'new', 'deep/down/b.ts': 'text' })
  expect(readFileSync(join(folder.path, 'a.ts'), 'utf8')).toBe('new')
  expect(readFileSync(join(folder.path, 'deep/down/b.ts'), 'utf8')).toBe('text')
  expect(readdirSync(folder.path, { recursive: true }).sort()).toEqual(['a.ts', 'deep', 'deep/down', 'deep/down/b.ts'])
})

test('if one cannot be written, none is, and no folder stays', () => {
  writeFileSync(join(folder.path, 'file'), '')
  expect(() => write({ 'a.ts': 'new', 'deep/b.ts': 'text', 'file/c.ts': 'text' })).toThrow(UsageError)
  expect(() => write({ 'file/c.ts': 'text' })).toThrow(/^file\/c\.ts cannot be written: /)
  expect(readFileSync(join(folder.path, 'a.ts'), 'utf8')).toBe('old')
  expect(readdirSync(folder.path, { recursive: true }).sort()).toEqual(['a.ts', 'file'])
})

test('a folder in the place of a file gives one message', () => {
  mkdirSync(join(folder.path, 'folder.ts'))
  expect(() => write({ 'folder.ts': 'text' })).toThrow('folder.ts cannot be written: it is a folder.')
  expect(readdirSync(folder.path).sort()).toEqual(['a.ts', 'folder.ts'])
})
