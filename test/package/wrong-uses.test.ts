import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { projectFiles } from './support/paths'
import { compile, compilers } from './support/typescript'

/** A comment `TS2353: part of the text` expects that error in the next line. */
const expected = readFileSync(`${projectFiles}/types/wrong.mts`, 'utf8')
  .split('\n')
  .flatMap((text, index) => {
    const found = /^\s*\/\/ (TS\d+): (.*)$/.exec(text)
    return found ? [{ line: index + 2, code: found[1] as string, part: found[2] as string }] : []
  })

test.each(compilers)('%s refuses every wrong use, and says why', async (compiler) => {
  const { diagnostics } = await compile(inject('esmProject'), compiler, 'nodenext', ['wrong.mts'], '--skipLibCheck')
  const read = diagnostics.map(({ line, code, text }) => `wrong.mts:${line} ${code}: ${text}`)
  // For people: the errors as an editor shows them.
  console.log(`${compiler}\n\n${read.join('\n\n')}`)
  expect(diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual(
    expected.map(({ line, code }) => `${line} ${code}`),
  )
  for (const [index, { part }] of expected.entries()) expect.soft(read[index]).toContain(part)

  // What a person sees first of a long message is its end.
  const texts = diagnostics.map(({ text }) => text)
  const wrongKeys = texts.filter((text) => text.includes('is not an error of this union'))
  expect(wrongKeys.map((text) => text.split('\n').length)).toEqual([1, 1])
  const missing = texts.filter((text) => text.includes("'ErrorHandlers<"))
  expect(missing.map((text) => /\n {2}(?:Property '\w+' is|Type .* is) missing.*$/.test(text))).toEqual([true, true])
})
