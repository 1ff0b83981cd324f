import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Io } from '../../../../src/cli/io'
import { run } from '../../../../src/cli/run'
import { readReference } from '../../../support/reference'
import { temporaryFolder } from '../../../support/temporary-folder'

let folder: ReturnType<typeof temporaryFolder>
let [out, err] = ['', '']

beforeEach(() => {
  folder = temporaryFolder({ 'package.json': '{\n\t"name": "@acme/Web-Shop",\n\t"dependencies": { "hono": "4" }\n}\n' })
  out = err = ''
})
afterEach(() => folder.remove())

const file = (name: string) => readFileSync(join(folder.path, name), 'utf8')
const write = (name: string, text: string) => writeFileSync(join(folder.path, name), text)

/** Runs `init` in the folder. With answers, there is a person at a terminal who gives them. */
function init(args: readonly string[] = [], replies?: string[], questions: string[] = [], isTerminal = false) {
  const io: Io = {
    cwd: folder.path,
    env: {},
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    isTerminal,
    columns: 80,
    ...(replies === undefined
      ? {}
      : {
          ask: async (question: string) => {
            questions.push(question)
            return replies.shift() ?? ''
          },
        }),
  }
  return run(['init', ...args], io)
}

const errorsOf = (source: string) => Array.from(source.matchAll(/^ {4}(\w+): \{ code/gm), ([, name]) => name)

const generated = ['codebook.ts', 'errors.ts', 'index.ts', 'rows.ts']

describe('init without a terminal', () => {
  test('asks nothing, writes everything and says what comes next', async () => {
    expect(await init()).toBe(0)
    const written = ['contract.ts', 'error-codebook.config.ts', 'errors', 'package.json']
    expect(readdirSync(folder.path)).toEqual(expect.arrayContaining(written))
    expect(readdirSync(join(folder.path, 'errors')).sort()).toEqual(generated)
    expect(file('contract.ts')).toContain("name: 'web-shop'")
    expect(errorsOf(file('contract.ts'))).toEqual(['NOT_FOUND', 'VALIDATION_FAILED', 'INTERNAL_ERROR'])
    expect(file('error-codebook.config.ts')).toContain("contracts: [{ contract: './contract.ts', out: './errors' }]")
    expect(out).toContain('app.onError(honoErrorHandler({ codebook }))')
    expect(out).toContain('npm run errors')
    expect(err).toBe('')
  })

  test('takes name, framework, errors and folder from options', async () => {
    const errors = 'OUT_OF_STOCK 409 Too few pieces are left; CARD_DECLINED 402'
    const args = ['--name', 'shop', '--framework', 'express', '--errors', errors, '--out', 'lib/errors']
    expect(await init(args)).toBe(0)
    expect(file('contract.ts')).toContain("shop: { title: 'Shop', range: [1000, 1999] }")
    expect(file('contract.ts')).toContain(
      "OUT_OF_STOCK: { code: 1001, status: 409, recovery: 'correctable', meaning: 'Too few pieces are left' }, // guessed: recovery",
    )
    expect(file('contract.ts')).toContain(
      "CARD_DECLINED: { code: 1002, status: 402, recovery: 'terminal', meaning: 'Card declined' }",
    )
    expect(readdirSync(join(folder.path, 'lib/errors')).sort()).toEqual(generated)
    expect(out).toContain("import { codebook } from './lib/errors/index.js'")
    expect(out).toContain('expressErrorHandler')
  })

  test('adds no row for what the first errors serve as', async () => {
    await init(['--errors', 'BAD_REQUEST 400 A field is wrong; UNEXPECTED 500 We made a mistake'])
    expect(errorsOf(file('contract.ts'))).toEqual(['BAD_REQUEST', 'UNEXPECTED'])
    expect(file('contract.ts')).toContain("fallback: 'UNEXPECTED'")
    expect(file('contract.ts')).toContain("validation: 'BAD_REQUEST'")
  })

  test('generates into src where there is one, and without extensions for Next.js', async () => {
    mkdirSync(join(folder.path, 'src'))
    expect(await init(['--framework', 'next'])).toBe(0)
    expect(file('error-codebook.config.ts')).toContain(
      "out: './src/errors', targets: [{ target: 'typescript', extension: '' }]",
    )
    expect(file('src/errors/index.ts')).toContain("from './errors'")
  })
})

describe('init on a terminal', () => {
  test('asks for a name, a framework and two errors', async () => {
    const questions: string[] = []
    const replies = ['shop', 'koa', 'OUT_OF_STOCK 409 Too few pieces are left', 'CARD_DECLINED 402 The bank says no']
    expect(await init([], replies, questions)).toBe(0)
    expect(questions.map((each) => each.split(/[,:(]/)[0])).toEqual([
      'Name of the contract ',
      'Framework',
      'First error',
      'Second error',
    ])
    expect(errorsOf(file('contract.ts')).slice(0, 2)).toEqual(['OUT_OF_STOCK', 'CARD_DECLINED'])
    expect(out).toContain('koaErrorMiddleware')
  })

  test('asks again after an answer that it cannot read, and takes defaults for empty ones', async () => {
    const questions: string[] = []
    expect(await init([], ['My Shop', '', 'sanic', '', 'NOT AN ERROR', ''], questions)).toBe(0)
    expect(questions[1]).toMatch(/^"My Shop" is no name of a contract.*\nName of the contract/)
    expect(questions[3]).toMatch(/^"sanic" is none of the frameworks/)
    expect(questions[5]).toMatch(/^"NOT AN ERROR" is no error\. Write NAME STATUS meaning/)
    expect(file('contract.ts')).toContain("name: 'web-shop'")
    expect(errorsOf(file('contract.ts'))).toContain('NOT_FOUND')
  })

  test('asks nothing with --yes, and nothing that an option says', async () => {
    const questions: string[] = []
    await init(['--yes'], [], questions)
    await init(['--force', '--name', 'a', '--framework', 'h3', '--errors', 'A_B 404'], [], questions)
    expect(questions).toEqual([])
  })
})

describe('package.json', () => {
  test('gets scripts, and keeps its form', async () => {
    await init()
    expect(file('package.json')).toBe(
      '{\n\t"name": "@acme/Web-Shop",\n\t"dependencies": {\n\t\t"hono": "4"\n\t},\n\t"scripts": {\n\t\t"errors": "error-codebook generate",\n\t\t"errors:check": "error-codebook check"\n\t}\n}\n',
    )
  })

  test('keeps scripts of the same name', async () => {
    write('package.json', '{ "scripts": { "errors": "mine", "build": "tsc" } }')
    await init()
    expect(JSON.parse(file('package.json')).scripts).toEqual({
      errors: 'mine',
      build: 'tsc',
      'errors:check': 'error-codebook check',
    })
  })

  test('may be missing', async () => {
    const { path, remove } = temporaryFolder()
    folder.remove()
    folder = { path, remove }
    expect(await init()).toBe(0)
    expect(out).toContain('There is no package.json, so no script was added.')
  })
})

/** All files with their texts. */
function snapshot() {
  const entries = readdirSync(folder.path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]),
  )
}

describe('nothing is written', () => {
  const refused: readonly (readonly [
    title: string,
    files: Readonly<Record<string, string>>,
    args: string[],
    message: RegExp,
  ])[] = [
    ['over a contract', { 'contract.ts': 'mine' }, [], /contract\.ts exists already\. Pass --force/],
    [
      'beside another configuration',
      { 'error-codebook.config.json': '{}' },
      [],
      /error-codebook\.config\.json exists already/,
    ],
    [
      'over a file that was not generated',
      { 'errors/index.ts': 'mine' },
      [],
      /errors\/index\.ts exists already and is not generated\. Name another folder/,
    ],
    ['for a broken package.json', { 'package.json': '{\n "a": ,\n}' }, [], /package\.json.* is not valid JSON/],
    [
      'for a name that is none',
      {},
      ['--name', 'My Shop'],
      /"My Shop" is no name of a contract\. Write lower-case words/,
    ],
    ['for an unknown framework', {}, ['--framework', 'sanic'], /Allowed choices are next/],
    [
      'for errors of another form',
      {},
      ['--errors', 'OUT_OF_STOCK'],
      /"OUT_OF_STOCK" is no error\. Write NAME STATUS meaning/,
    ],
    ['for errors that no contract may have', {}, ['--errors', 'A_B 404; A.B 404'], /its class ABError|its class/],
    ['for a document that is missing', {}, ['--from', 'a.md'], /a\.md cannot be read: it does not exist/],
    [
      'for errors beside a document',
      { 'a.md': 'text' },
      ['--from', 'a.md', '--errors', 'A_B 404'],
      /Name either --from or --errors/,
    ],
    ['for a folder', { 'docs/a.md': '' }, ['--from', 'docs'], /docs is a folder\. Name a file/],
    ['for a binary document', { 'a.md': '\0\u0001' }, ['--from', 'a.md'], /a\.md is not text in UTF-8/],
  ]

  test.each(refused)('%s', async (_, files, args, message) => {
    for (const [name, text] of Object.entries(files)) {
      if (name.includes('/')) mkdirSync(join(folder.path, name, '..'), { recursive: true })
      write(name, text)
    }
    const before = snapshot()
    expect(await init(args)).toBe(2)
    expect(err).toMatch(message)
    expect(err).not.toMatch(/^\s+at /m)
    expect(snapshot()).toEqual(before)
    expect(out).toBe('')
  })

  test('where a folder cannot be made', async () => {
    write('errors', 'a file')
    const before = snapshot()
    expect(await init()).toBe(2)
    expect(err).toMatch(/errors\/\S+ cannot be written: a part of its path is a file|cannot be written/)
    expect(snapshot()).toEqual(before)
  })
})

test('--force replaces what exists, and a second run changes nothing else', async () => {
  write('contract.ts', 'mine')
  expect(await init(['--force'])).toBe(0)
  expect(file('contract.ts')).toContain('defineContract')
  const before = snapshot()
  expect(await init(['--force'])).toBe(0)
  expect(snapshot()).toEqual(before)
})

describe('init --from', () => {
  test('writes the contract of the clinic, and lists what it did not understand', async () => {
    write('api-errors.md', readReference('api-errors.md'))
    expect(await init(['--from', 'api-errors.md', '--name', 'clinic-booking'])).toBe(0)
    expect(errorsOf(file('contract.ts'))).toHaveLength(55)
    expect(file('contract.ts').split('\n')[0]).toContain('Read from api-errors.md by `error-codebook init`')
    expect(out).toContain('55 errors, 3 lifecycles, 4 rate limit tiers from api-errors.md\n')
    expect(out).toContain('fallback: INTERNAL_ERROR, picked for an unknown failure.\n')
    expect(out).toContain('validation: VALIDATION_FAILED, picked for a request with wrong fields.\n')
    expect(out).toMatch(/Not understood:\n {2}api-errors\.md:3 {2}prose is not read/)
    expect(out).toMatch(/api-errors\.md:216 {2}the arrow to cancelled is ambiguous/)
    expect(existsSync(join(folder.path, 'errors/lifecycles.ts'))).toBe(true)
  })

  test('without a row that fits as fallback writes the contract, says so, and generates nothing', async () => {
    write('a.md', '| Name | HTTP | Meaning |\n|-|-|-|\n| NOT_THERE | 404 | Nothing is there |\n')
    expect(await init(['--from', 'a.md'])).toBe(1)
    expect(out).toContain('fallback: no row fits for an unknown failure.')
    expect(err).toMatch(/contract\.ts[\s\S]*fallback is missing\. Add fallback/)
    expect(file('contract.ts')).toContain('// fallback: add the row of an unknown failure')
    expect(file('contract.ts')).not.toContain('INTERNAL_ERROR')
    expect(existsSync(join(folder.path, 'error-codebook.config.ts'))).toBe(true)
    expect(existsSync(join(folder.path, 'errors'))).toBe(false)
  })

  test('says on a terminal that it reads, if the document is large', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, index) => `| E_${index} | 404 | ${'Words of a meaning '.repeat(3)} |`,
    )
    write('a.md', `| Name | HTTP | Meaning |\n|-|-|-|\n| INTERNAL_ERROR | 500 | Broken |\n${rows.join('\n')}\n`)
    expect(await init(['--from', 'a.md', '--yes'], undefined, [], true)).toBe(0)
    expect(err).toBe('Reading a.md …\n')
    expect(out).toContain('10001 errors')
  })

  test('asks for no errors', async () => {
    write('a.md', '| Name | HTTP | Meaning |\n|-|-|-|\n| INTERNAL_ERROR | 500 | Broken |\n')
    const questions: string[] = []
    expect(await init(['--from', 'a.md'], ['shop', 'hono'], questions)).toBe(0)
    expect(questions).toHaveLength(2)
    expect(errorsOf(file('contract.ts').replaceAll('{ category', '{ code'))).toEqual(['INTERNAL_ERROR'])
  })
})
