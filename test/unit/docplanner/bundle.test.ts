import { expect, test } from 'vitest'
import { clinic } from '../../../src'
import { bundle } from '../../support/bundle'

// Those in ASCII, which a bundler leaves as they are.
const texts = Object.values(clinic.texts)
  .flatMap((byName) => Object.values(byName))
  .filter((text) => /^[ -~]+$/.test(text))

const textsIn = async (program: string) => {
  const code = await bundle(program, { format: 'esm', minify: true })
  return texts.filter((text) => code.includes(text))
}

test.each([
  ["import { docplannerAnswer } from '../../src/docplanner'; console.log(docplannerAnswer)"],
  [
    "import { docplannerCallback, defineDictionary, ownCodes } from '../../src/docplanner'; console.log(docplannerCallback, defineDictionary(ownCodes))",
  ],
])('%s: no text for patients, which Docplanner has by number', async (program) => {
  expect(await textsIn(program)).toEqual([])
})

test('the dictionary has them all', async () => {
  const program = "import { docplannerDictionary } from '../../src/docplanner'; console.log(docplannerDictionary())"
  expect(await textsIn(program)).toEqual(texts)
})
