import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { builtCli } from '../../support/built-cli'
import { temporaryFolder } from '../../support/temporary-folder'

const core = fileURLToPath(new URL('../../../src/core/define-contract.ts', import.meta.url))

const contract = `{
  name: 'shop', version: '1.0.0', fallback: 'SHOP_BROKEN',
  categories: { order: { title: 'Order', range: [1001, 1099] } },
  errors: { SHOP_BROKEN: { code: 1001, status: 500, recovery: 'transient', meaning: 'Unexpected' } },
}`
const config = `export default {
  contracts: [{ contract: './shop.ts', out: './errors', targets: ['contract.json'], documents: ['docs/*.md'] }],
}
`

let cli: ReturnType<typeof builtCli>
let folder: ReturnType<typeof temporaryFolder>
beforeAll(() => {
  cli = builtCli()
})
afterAll(() => cli.remove())
beforeEach(() => {
  folder = temporaryFolder({
    'error-codebook.config.ts': config,
    'shop.ts': `export const shop = ${contract}\n`,
    'docs/page.md': '# Errors\n',
  })
})
afterEach(() => folder.remove())

const file = (name: string) => join(folder.path, name)
const write = (name: string, text: string) => {
  mkdirSync(dirname(file(name)), { recursive: true })
  writeFileSync(file(name), text)
}

function run(args: readonly string[], user?: number) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli.main, ...args], {
    cwd: folder.path,
    encoding: 'utf8',
    ...(user === undefined ? {} : { uid: user, gid: user }),
  })
  return { status, stdout, stderr }
}

/** Every file with its text. */
const snapshot = () =>
  readdirSync(folder.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).size < 1_000_000)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path, readFileSync(path, 'utf8')])

/** Each command exits with 2, one message and no trace of a stack, and leaves every file as it was. */
function refuses(message: RegExp, commands: readonly (readonly string[])[] = [['generate'], ['check']], user?: number) {
  const before = snapshot()
  for (const command of commands) {
    const { status, stdout, stderr } = run(command, user)
    expect(stderr).toMatch(message)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^error .*\n$/)
    expect(stderr).not.toMatch(/\n\s+at |node:internal|dist\/cli/)
  }
  expect(snapshot()).toEqual(before)
}

test('without a fault, it works', () => {
  expect(run(['generate'])).toMatchObject({ status: 0, stderr: '' })
  expect(run(['check'])).toEqual({ status: 0, stdout: 'No findings.\n', stderr: '' })
})

describe('a contract', () => {
  test.each([
    [
      'that throws',
      "export const shop = 1\nthrow new Error('No database')\n",
      /shop\.ts:2 cannot be loaded: No database\. Fix the file\./,
    ],
    ['that throws no error', "throw 'nothing'\n", /shop\.ts throws nothing while it loads\. Fix the file\./],
    [
      'that does not parse',
      'export const shop = {\n  name: = 1,\n}\n',
      /shop\.ts:2 cannot be loaded: .*Unexpected token.*Fix the file\./,
    ],
    ['that exports nothing', 'const shop = 1\n', /shop\.ts exports no contract\. Export what defineContract/],
    ['that is empty', '', /shop\.ts exports no contract\. Export what defineContract/],
    [
      'that imports what is missing',
      "import './rows'\n",
      /shop\.ts cannot be loaded: .*rows.*Install the package, or correct the path of the import\./,
    ],
    [
      'that exports two',
      `export const a = ${contract}\nexport const b = ${contract}\n`,
      /shop\.ts exports a, b\. Name one: shop\.ts#a\./,
    ],
  ])('%s', (_, source, message) => {
    write('shop.ts', source)
    refuses(message)
  })

  test('whose imports form a circle', () => {
    write('shop.ts', `import { rows } from './rows'\nexport const first = 1\nexport const shop = { ...rows }\n`)
    write('rows.ts', `import { first } from './shop'\nexport const rows = [first]\n`)
    refuses(
      /shop\.ts cannot be loaded: .*before initialization\. Its imports form a circle: move what both need into a file/,
    )
  })

  test('that extends itself', () => {
    write('shop.ts', `export const shop = ${contract}\nshop.extends = [{ contract: shop, from: './shop' }]\n`)
    for (const command of ['generate', 'check']) {
      const { status, stdout, stderr } = run([command])
      expect(status).toBe(1)
      expect(`${stdout}${stderr}`).toContain('it extends itself. Remove it from extends.')
    }
  })

  test('that defineContract refuses', () => {
    const wrong = contract.replace('code: 1001', 'code: 2000')
    write(
      'shop.ts',
      `import { defineContract } from ${JSON.stringify(core)}\nexport const shop = defineContract(${wrong})\n`,
    )
    for (const command of ['generate', 'check']) {
      const { status, stdout, stderr } = run([command])
      expect(status).toBe(1)
      expect(`${stdout}${stderr}`).toMatch(
        /shop\.ts\n {2}5 {2}error {2}errors\.SHOP_BROKEN\.code: no category's range holds code 2000/,
      )
    }
  })

  test('that is a folder', () => {
    refuses(/^error docs is a folder\. Name a file\.\n$/, [
      ['generate', '--contract', 'docs'],
      ['check', '--contract', 'docs'],
    ])
  })

  test('that is missing, or of another kind', () => {
    refuses(/missing\.ts cannot be read: it does not exist\./, [['generate', '--contract', 'missing.ts']])
    refuses(/docs\/page\.md is no contract: name a \.ts/, [['check', '--contract', 'docs/page.md']])
  })

  test('in JSON that does not parse', () => {
    write('shop.json', '{\n  "name": "shop",\n}\n')
    refuses(/^error shop\.json:3 is not valid JSON/, [['generate', '--contract', 'shop.json']])
  })
})

describe('a configuration', () => {
  test.each([
    ['that throws', "throw new Error('No')\n", /error-codebook\.config\.ts:1 cannot be loaded: No\. Fix the file\./],
    ['that exports nothing', '\n', /error-codebook\.config\.ts has no default export/],
    ['without contracts', 'export default { contracts: [] }\n', /lists no contract\. Add one to contracts\./],
    [
      'with a pattern of documents that matches nothing',
      config.replace('docs/*.md', 'doc/*.md'),
      /^error documents: doc\/\*\.md matches no file\. Correct the pattern\.\n$/,
      [['check']],
    ],
  ])('%s', (_, source, message, commands?: string[][]) => {
    write('error-codebook.config.ts', source)
    refuses(message, commands)
  })

  test('that is missing', () => {
    refuses(/There is no error-codebook\.config\.ts here/, [['check', '--config', 'x.ts']].slice(1))
    refuses(/x\.ts cannot be read: it does not exist/, [
      ['check', '--config', 'x.ts'],
      ['generate', '--config', 'x.ts'],
    ])
  })
})

describe('a ledger', () => {
  test('with conflict markers', () => {
    write('error-codebook.lock', '# error-codebook ledger of shop\n<<<<<<< HEAD\n=======\n>>>>>>> other\n')
    refuses(/^error error-codebook\.lock:2 a merge left a conflict marker/, [
      ['generate'],
      ['check'],
      ['generate', '--check'],
    ])
  })

  test('that is a folder', () => {
    mkdirSync(file('error-codebook.lock'))
    refuses(/^error error-codebook\.lock is a folder\. Name a file\.\n$/)
  })
})

describe('a document', () => {
  test('of 50 MB', () => {
    write('docs/page.md', '`SHOP_BROKEN`\n'.repeat(50_000_000 / 14))
    refuses(/^error docs\/page\.md has 50 MB, and at most 20 MB are read\. Split it\.\n$/, [['check']])
  })

  test('of almost 20 MB is read', () => {
    write('docs/page.md', '`SHOP_BROKEN`\n'.repeat(19_000_000 / 14))
    expect(run(['generate']).status).toBe(0)
    expect(run(['check'])).toEqual({ status: 0, stdout: 'No findings.\n', stderr: '' })
  })
})

describe('without permission', () => {
  // Root may do everything.
  const user = process.getuid?.() === 0 ? 65_534 : undefined
  beforeEach(() => {
    chmodSync(folder.path, 0o755)
    if (user !== undefined) chownSync(folder.path, user, user)
  })
  afterEach(() => {
    chmodSync(folder.path, 0o755)
    chmodSync(file('docs/page.md'), 0o644)
  })

  test('to write the folder of the files', () => {
    chmodSync(folder.path, 0o555)
    refuses(/^error errors\/contract\.json cannot be written: you have no permission\.\n$/, [['generate']], user)
  })

  test('to write the ledger, no other file is written', () => {
    mkdirSync(file('errors'))
    if (user !== undefined) chownSync(file('errors'), user, user)
    chmodSync(folder.path, 0o555)
    refuses(/^error error-codebook\.lock cannot be written: you have no permission\.\n$/, [['generate']], user)
    expect(readdirSync(file('errors'))).toEqual([])
  })

  test('to read a document', () => {
    chmodSync(file('docs/page.md'), 0o000)
    const before = run(['generate'], user)
    expect(before.status).toBe(0)
    const { status, stderr } = run(['check'], user)
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'error docs/page.md cannot be read: you have no permission.\n',
    })
  })
})
