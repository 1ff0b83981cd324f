import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { compileBlocks, countPromises, runBlock } from './support/doc-block'
import { root } from './support/paths'

const page = readFileSync(join(root, 'docs/observability.md'), 'utf8')
/** Each program, with the output that is shown after it, if any. */
const programs = [...page.matchAll(/^```ts\n(.*?)^```\n(?:\n```json\n(.*?)^```)?/gms)].map(
  ([, code = '', json], index) => ({ code, json, file: `observability-${index + 1}` }),
)

test('docs/observability.md: every program compiles against the packed package', async () => {
  expect(await compileBlocks(inject('esmProject'), programs)).toEqual([])
})

test.each(programs)('docs/observability.md: $file does what its comments say, and prints what is shown', (program) => {
  expect(valuesOf(runBlock(inject('esmProject'), program))).toEqual(valuesOf(program.json ?? ''))
})

test('docs/observability.md: has programs, outputs and values to check', () => {
  expect(programs.map(({ json }) => json !== undefined)).toEqual([false, true, true, false])
  expect(countPromises(programs.map(({ code }) => code).join(''))).toBe(9)
})

/** The objects of a text that holds one after the other. */
function valuesOf(text: string): unknown[] {
  return text.trim() === '' ? [] : JSON.parse(`[${text.trim().replace(/\n(?=\{)/g, ',')}]`)
}
