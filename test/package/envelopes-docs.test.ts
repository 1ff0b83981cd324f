import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { contractFaults } from '../../src/core'
import { defineEnvelope } from '../../src/envelope'
import { shop } from '../contracts/shop'
import { compileBlocks, promisedOutput, runBlock } from './support/doc-block'
import { root } from './support/paths'

const page = readFileSync(join(root, 'docs/envelopes.md'), 'utf8')
const blocks = [...page.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = '']) => code)
const programs = blocks
  .filter((code) => code.startsWith('import'))
  .map((code, index) => ({ code, file: `envelopes-${index + 1}` }))
const sourceValue = (source: string): unknown => new Function(`return (${source})`)()

test('docs/envelopes.md: every program compiles against the packed package', async () => {
  expect(programs.length).toBeGreaterThan(0)
  expect(await compileBlocks(inject('esmProject'), programs)).toEqual([])
})

test.each(programs)('docs/envelopes.md: $file prints what its comments say', (program) => {
  const lines = runBlock(inject('esmProject'), program).trimEnd().split('\n')
  expect(lines).toEqual(promisedOutput(program.code))
})

test('docs/envelopes.md: every member of a contract is sound', () => {
  const members = blocks.filter((code) => code.startsWith('// in a contract'))
  expect(members.length).toBe(2)
  for (const member of members) {
    expect(
      contractFaults({ ...shop, ...(sourceValue(`{${member.split('\n').slice(1).join('\n')}}`) as object) }),
    ).toEqual([])
  }
})

test('docs/envelopes.md: every template of the table writes a body that it reads', () => {
  const rows = [...page.matchAll(/^\| [\w ]+ \| `(\{.*\})` \|$/gm)].map(([, source = '']) => sourceValue(source))
  expect(rows.length).toBe(4)
  for (const template of rows) {
    const envelope = defineEnvelope(template as never)
    const error = { name: 'TAKEN', code: 5, message: 'Taken', status: 409 }
    expect(envelope.read(envelope.write(error, {}), {})).toMatchObject({ name: 'TAKEN', message: 'Taken' })
  }
})
