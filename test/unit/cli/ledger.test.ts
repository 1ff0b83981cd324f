import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Contract } from '../../../src/core'
import { runCli } from '../../support/run-cli'
import { temporaryFolder } from '../../support/temporary-folder'

type Rows = Contract['errors']

const row = { status: 409, recovery: 'correctable' } as const
const base: Rows = {
  BROKEN: { code: 1001, status: 500, recovery: 'transient', meaning: 'Unexpected' },
  SOLD_OUT: { ...row, code: 1002, meaning: 'No piece is left' },
}

const shop = (errors: Rows, version = '1.0.0'): Contract => ({
  name: 'shop',
  version,
  fallback: 'BROKEN',
  categories: { order: { title: 'Order', range: [1001, 1099] } },
  errors,
})

let folder: ReturnType<typeof temporaryFolder>
const file = (name: string) => join(folder.path, name)
const read = (name = 'error-codebook.lock') => readFileSync(file(name), 'utf8')
const write = (name: string, value: unknown) =>
  writeFileSync(file(name), typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`)
const cli = (...args: string[]) => runCli(folder.path, args)
const configOf = (...contracts: readonly object[]) => ({
  contracts: contracts.map((each) => ({ targets: ['contract.json'], ...each })),
})

beforeEach(() => {
  folder = temporaryFolder()
  write('error-codebook.config.json', configOf({ contract: './shop.json', out: './errors' }))
  write('shop.json', shop(base))
})
afterEach(() => folder.remove())

describe('generate', () => {
  test('writes the ledger, and only when it changes', async () => {
    expect(await cli('generate')).toMatchObject({
      code: 0,
      out: expect.stringContaining('error-codebook.lock\n2 of 2 files'),
    })
    expect(read()).toContain('1002 | SOLD_OUT | 409 | correctable | - | No piece is left\n')
    expect(await cli('generate')).toMatchObject({ code: 0, out: '0 of 2 files written.\n' })
    write('error-codebook.lock', read().replaceAll('\n', '\r\n'))
    expect(await cli('generate')).toMatchObject({ code: 0, out: '0 of 2 files written.\n' })
  })

  test('--check finds a missing and a stale ledger, and writes none', async () => {
    expect(await cli('generate', '--check')).toMatchObject({
      code: 1,
      err: expect.stringContaining('error-codebook.lock is stale or missing'),
    })
    expect(existsSync(file('error-codebook.lock'))).toBe(false)
    await cli('generate')
    expect(await cli('generate', '--check')).toMatchObject({ code: 0 })
    write('shop.json', shop({ ...base, LATE: { ...row, code: 1003, meaning: 'Too late' } }))
    expect((await cli('generate', '--check')).err).toContain('error-codebook.lock is stale or missing')
  })

  test('retires a removed row, and refuses its code and its name for another one', async () => {
    await cli('generate')
    write('shop.json', shop({ BROKEN: base.BROKEN as Rows[string] }, '2.0.0'))
    await cli('generate')
    expect(read()).toContain('1002 | SOLD_OUT | 409 | correctable | - | No piece is left | retired 2.0.0\n')
    const before = read()
    for (const errors of [
      { BROKEN: base.BROKEN, NEW: { ...row, code: 1002, meaning: 'New' } },
      { BROKEN: base.BROKEN, SOLD_OUT: { ...row, code: 1007, meaning: 'New' } },
    ] as Rows[]) {
      write('shop.json', shop(errors, '2.1.0'))
      const { code, err } = await cli('generate')
      expect(code).toBe(1)
      expect(err).toMatch(/shop\.json\n {2}\d+ {2}error {2}errors\.\w+\.code: .*SOLD_OUT.*retired in 2\.0\.0/)
      expect(err).toContain('Nothing was written.')
      expect(read()).toBe(before)
      expect(JSON.parse(read('errors/contract.json')).version).toBe('2.0.0')
      expect((await cli('check')).out).toContain('retired in 2.0.0')
    }
  })

  test('writes none where the configuration wants none', async () => {
    write('error-codebook.config.json', configOf({ contract: './shop.json', out: './errors', ledger: false }))
    expect((await cli('generate')).out).not.toContain('lock')
    expect(existsSync(file('error-codebook.lock'))).toBe(false)
  })

  test('writes one for each of several contracts, and tells of one that nothing uses', async () => {
    await cli('generate')
    write('lab.json', { ...shop(base), name: 'lab' })
    write(
      'error-codebook.config.json',
      configOf({ contract: './shop.json', out: './a' }, { contract: './lab.json', out: './b' }),
    )
    const { code, err, out } = await cli('generate')
    expect({ code, err }).toEqual({
      code: 0,
      err: 'error-codebook.lock is the ledger of no contract here. Rename it to the ledger of its contract, or delete it.\n',
    })
    expect(out).toMatch(/error-codebook\.shop\.lock\n.*error-codebook\.lab\.lock\n/s)
    expect((await cli('check')).out).toContain('orphaned-file')
    rmSync(file('error-codebook.lock'))
    expect(await cli('check')).toMatchObject({ code: 0, out: 'No findings.\n' })
  })
})

test("the faults of several contracts hide no other, and their ledgers are nobody else's", async () => {
  write('a.mjs', `export const a = ${JSON.stringify(shop(base))}`)
  write('b.mjs', `export const b = ${JSON.stringify({ ...shop(base), name: 'lab' })}`)
  write(
    'error-codebook.config.json',
    configOf({ contract: './a.mjs', out: './a' }, { contract: './b.mjs', out: './b' }),
  )
  expect(await cli('generate')).toMatchObject({ code: 0 })
  const refused =
    "throw Object.assign(new TypeError(), { faults: [{ place: 'version', problem: 'it is old', fix: 'Raise it.' }] })"
  write('c.mjs', refused)
  write('d.mjs', refused)
  write(
    'error-codebook.config.json',
    configOf({ contract: './c.mjs', out: './a' }, { contract: './d.mjs', out: './b' }),
  )
  const { code, out } = await cli('check')
  expect(code).toBe(1)
  expect(out).toMatch(/^c\.mjs\n .*it is old.*\n\nd\.mjs\n .*it is old.*\n\n2 errors\n$/)
})

describe('is refused and left untouched', () => {
  const refused = async (message: RegExp) => {
    const before = read()
    for (const command of [['generate'], ['generate', '--check'], ['check']]) {
      const { code, err } = await cli(...command)
      expect(code).toBe(2)
      expect(err).toMatch(message)
      expect(read()).toBe(before)
    }
  }

  test('with conflict markers', async () => {
    await cli('generate')
    write('error-codebook.lock', `${read()}<<<<<<< HEAD\n1003 | A | 409 | terminal | - | A\n=======\n>>>>>>> b\n`)
    await refused(
      /^error error-codebook\.lock:6 a merge left a conflict marker\. .* Further lines: 8, 9\. The file was left as it is\.\n$/,
    )
  })

  test('with a line that is no entry', async () => {
    await cli('generate')
    write('error-codebook.lock', read().replace('| 409 |', '|'))
    await refused(/^error error-codebook\.lock:5 .*Restore the line/)
  })

  test('with the ledger of another contract', async () => {
    await cli('generate')
    write('shop.json', { ...shop(base), name: 'store' })
    await refused(/is the ledger of shop, not of store\. .*change the first line/)
  })

  test('that two contracts share', async () => {
    await cli('generate')
    write('lab.json', { ...shop(base), name: 'lab' })
    const both = { ledger: './error-codebook.lock', out: './errors' }
    write(
      'error-codebook.config.json',
      configOf({ contract: './shop.json', ...both }, { contract: './lab.json', ...both }),
    )
    await refused(/error-codebook\.lock is the ledger of two contracts\. Give each its own\.\n$/)
  })
})

describe('two branches that take one number', () => {
  const git = (...args: string[]) => {
    try {
      const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
      execFileSync('git', [...identity, ...args], { cwd: folder.path, encoding: 'utf8', stdio: 'pipe' })
      return 0
    } catch (failure) {
      return (failure as { status: number }).status
    }
  }
  const commit = async (errors: Rows) => {
    write('shop.json', shop(errors))
    expect(await cli('generate')).toMatchObject({ code: 0 })
    git('add', '-A')
    expect(git('commit', '-m', 'Change')).toBe(0)
  }
  const mine = { LATE: { ...row, code: 1003, meaning: 'Too late' } }
  const theirs = { EARLY: { ...row, code: 1003, meaning: 'Too early' } }

  beforeEach(async () => {
    git('init', '-b', 'main')
    await commit(base)
  })

  /** Merges, and gives what git says. Where rows have files of their own, git merges the contract without a conflict. */
  const merge = async () => {
    git('checkout', '-b', 'other')
    await commit({ ...base, ...theirs })
    git('checkout', 'main')
    await commit({ ...base, ...mine })
    return git('merge', 'other')
  }

  test('git reports the conflict, check refuses it, and then names both', async () => {
    expect(await merge()).toBe(1)
    expect(read()).toMatch(/^<{7} HEAD\n1003 \| LATE .*\n={7}\n1003 \| EARLY .*\n>{7} other$/m)
    write('shop.json', shop({ ...base, ...mine, EARLY: { ...theirs.EARLY, code: 1004 } }))
    expect(await cli('check')).toMatchObject({
      code: 2,
      err: expect.stringContaining('error-codebook.lock:6 a merge left'),
    })
    write('error-codebook.lock', read().replace(/^[<=>]{7}.*\n/gm, ''))
    const { code, out } = await cli('check')
    expect(code).toBe(1)
    expect(out).toMatch(
      /error-codebook\.lock\n {2}7 {2}error {2}code 1003 is taken twice: by LATE \(line 6\) and by EARLY/,
    )
    write('error-codebook.lock', read().replace(/^1003 \| EARLY.*\n/m, ''))
    expect(await cli('generate')).toMatchObject({ code: 0 })
    expect(await cli('check')).toMatchObject({ code: 0 })
    expect(read()).toMatch(/1003 \| LATE .*\n1004 \| EARLY /)
  })

  test('check names both where git was told to keep the lines of both', async () => {
    write('.gitattributes', 'error-codebook.lock merge=union\nshop.json merge=ours\nerrors/** merge=ours\n')
    git('config', 'merge.ours.driver', 'true')
    git('add', '-A')
    git('commit', '-m', 'Merge lines')
    expect(await merge()).toBe(0)
    const { code, out } = await cli('check')
    expect(code).toBe(1)
    expect(out).toContain('code 1003 is taken twice: by LATE (line 6) and by EARLY')
  })

  test('check names both if the contract has both rows', async () => {
    await commit({ ...base, ...mine })
    write('shop.json', shop({ ...base, ...mine, ...theirs }))
    const { code, out } = await cli('check')
    expect(code).toBe(1)
    expect(out).toContain('errors.EARLY.code: LATE already has code 1003. The next free code of order is 1004.')
  })
})
