import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as docplanner from '../../../src/docplanner'
import * as callback from '../../../src/docplanner/callback'
import * as dictionary from '../../../src/docplanner/dictionary'
import * as events from '../../../src/docplanner/events'
import { bundledFiles } from '../../support/docplanner/bundled-files'

const src = join(import.meta.dirname, '../../../src/docplanner')

/** Every name that an entry exports, types too. */
function exportsOf(file: string): string[] {
  const code = readFileSync(join(src, file), 'utf8')
  return [...code.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = '']) =>
    list
      .split(',')
      .map((name) => name.trim().replace(/^type /, ''))
      .filter(Boolean),
  )
}

describe('./docplanner exports all of its subpaths', () => {
  test.each(Object.entries({ callback, dictionary, events }))('%s', (name, values) => {
    expect(docplanner).toMatchObject({ ...values })
    const all = exportsOf('index.ts')
    const names = exportsOf(`${name}/index.ts`)
    expect(names).toEqual(expect.arrayContaining(Object.keys(values)))
    expect(names.filter((each) => !all.includes(each))).toEqual([])
  })
})

const serverCode =
  /^src\/(?:docplanner\/(?:callback|pull)\/|docplanner\/(?:answer|error-to-answer)\.|rate-limit\/|server\/(?!default-codebook\.))/

describe('./docplanner/dictionary loads no server code', () => {
  test.each([
    [
      'a page that shows the texts',
      `import { docplannerDictionary } from '../../../src/docplanner/dictionary'
       document.title = JSON.stringify(docplannerDictionary().map(({ texts }) => texts))`,
    ],
    [
      'a page that shows the text of a number',
      `import { docplannerDictionary, partnerErrorName } from '../../../src/docplanner/dictionary'
       document.title = docplannerDictionary().find(({ name }) => name === partnerErrorName(3003))?.texts.en ?? ''`,
    ],
    ['every export', "export * from '../../../src/docplanner/dictionary'"],
  ])('%s', async (_, program) => {
    const files = await bundledFiles(program)
    expect(files).toContain('src/docplanner/dictionary/entries.ts')
    expect(files.filter((file) => serverCode.test(file))).toEqual([])
  })

  test('the pattern finds the server code of a callback', async () => {
    const files = await bundledFiles("export { docplannerCallback } from '../../../src/docplanner/callback'")
    expect(files.filter((file) => serverCode.test(file))).toContain('src/docplanner/callback/receiver.ts')
  })
})

test('./docplanner/events loads neither server code nor the table of errors', async () => {
  const files = await bundledFiles("export { docplannerEvents } from '../../../src/docplanner/events'")
  expect(files).toContain('src/docplanner/events/parse-event.ts')
  expect(files.filter((file) => serverCode.test(file))).toEqual([])
})
