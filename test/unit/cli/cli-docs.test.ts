import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { contract } from '../../../src/contract'
import * as evolve from '../../../src/evolve'
import { runCli } from '../../support/run-cli'
import { runExample } from '../../support/run-example'
import { temporaryFolder } from '../../support/temporary-folder'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const page = readFileSync(join(root, 'docs/cli.md'), 'utf8')

/** The text below a heading, up to the next one. */
const sectionOf = (heading: string) => page.split(/^## /m).find((section) => section.startsWith(`${heading}\n`)) ?? ''

const blocksOf = (heading: string, language: string) =>
  Array.from(sectionOf(heading).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)).flatMap(([, kind, text = '']) =>
    kind === language ? [text] : [],
  )

/** The arguments of each line, as a shell splits them. */
const linesOf = (heading: string) =>
  blocksOf(heading, 'sh')
    .join('')
    .split('\n')
    .filter((line) => line.startsWith('npx error-codebook '))
    .map((line) => {
      const [command = ''] = line.replace('npx error-codebook ', '').split(/ +# /)
      return Array.from(command.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, plain]) => quoted ?? plain ?? '')
    })

const folder = temporaryFolder({
  'error-codebook.config.json': JSON.stringify({
    contracts: [
      { contract: join(root, 'src/contract/index.ts#contract') },
      { contract: join(root, 'test/contracts/lab.ts') },
    ],
  }),
})
afterAll(() => folder.remove())

describe.each(['explain', 'graph'])('docs/cli.md, %s', (heading) => {
  test.each(linesOf(heading).map((args) => [args]))('%j', async (args) => {
    const { code, err } = await runCli(folder.path, args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('has lines to run', () => {
    expect(linesOf(heading).length).toBeGreaterThan(2)
  })
})

test('docs/cli.md shows the drawing as it is', async () => {
  const [drawing = 'none'] = blocksOf('graph', '')
  expect((await runCli(folder.path, ['graph', 'appointment'])).out).toContain(drawing)
})

test('the library is called as docs/cli.md says', async () => {
  const [code = ''] = blocksOf('explain', 'ts')
  const logged: unknown[] = []
  const modules = { 'error-codebook/evolve': evolve, 'error-codebook/contract': { contract } }
  await runExample(code, modules, { console: { log: (value: unknown) => logged.push(value) } })
  expect(logged).toEqual([contract.docs.SLOT_UNAVAILABLE.fix])
})
