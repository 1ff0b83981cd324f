import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { compileBlocks, countPromises, promisedOutput, runBlock } from './support/doc-block'
import { root } from './support/paths'

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = ''], index) => ({
  code,
  file: `readme-${index + 1}`,
}))

test('README: code comes before line 30, and the page is at most 130 lines', () => {
  const lines = readme.split('\n')
  expect(lines.indexOf('```ts')).toBeLessThan(30)
  expect(lines.length).toBeLessThanOrEqual(131)
})

test('README: has code blocks whose comments tell a value', () => {
  expect(blocks.length).toBeGreaterThanOrEqual(4)
  expect(countPromises(blocks.map(({ code }) => code).join(''))).toBeGreaterThan(6)
})

test('README: every block compiles against the packed package', async () => {
  expect(await compileBlocks(inject('esmProject'), blocks)).toEqual([])
})

test.each(blocks)('README: $file does what its comments say', (block) => {
  const output = runBlock(inject('esmProject'), block)
  expect(output.trim().split('\n').filter(Boolean)).toEqual(promisedOutput(block.code))
})

test('README: its table lists every entry of the package, and no other', () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: object }
  const entries = Object.keys(exports)
    .filter((entry) => !entry.endsWith('.json'))
    .map((entry) => entry.replace('.', 'error-codebook'))
  // A row may tell of several.
  const cells = [...readme.matchAll(/^\| (`error-codebook.*?`) \|/gm)].map(([, cell = '']) => cell)
  const listed = cells.flatMap((cell) => cell.split(', ')).map((entry) => entry.replaceAll('`', ''))
  expect(listed.sort()).toEqual(entries.sort())
})
