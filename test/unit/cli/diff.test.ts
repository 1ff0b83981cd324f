import { Ajv2020 } from 'ajv/dist/2020'
import { describe, expect, test } from 'vitest'
import schema from '../../../src/cli/report/findings.schema.json' with { type: 'json' }
import { type Consumer, diffRules } from '../../../src/evolve'
import { gitProject } from '../../support/git-project'
import { runCli } from '../../support/run-cli'
import { changed } from '../../support/sound-contract'
import { temporaryFolder } from '../../support/temporary-folder'

const before = changed(() => {})
const after = changed(({ errors }) => {
  Object.assign(errors.PARCEL_MOVED ?? {}, { code: 150, message: 'It moved on' })
})
const config = (more: { waivers?: object[]; consumers?: Consumer[] } = {}) =>
  `export default ${JSON.stringify({ contracts: [{ contract: './contract.json' }], ...more })}`
const fingerprint = 'code-changed errors.PARCEL_MOVED.code'

const project = (more?: Parameters<typeof config>[0]) =>
  gitProject({ 'contract.json': before, 'error-codebook.config.mjs': config(more) })

describe('diff', () => {
  test('finds nothing where nothing changed', async () => {
    const { code, out } = await project().run('diff')
    expect([code, out]).toEqual([0, 'No changes since HEAD.\n'])
  })

  test('names the file, the line, the place, the rule and whom a change hurts', async () => {
    const own = project()
    own.write('contract.json', after)
    const line =
      own
        .read('contract.json')
        .split('\n')
        .findIndex((each) => each.includes('"code": 150')) + 1
    const { code, out } = await own.run('diff', '--format', 'json')
    expect(code).toBe(1)
    const [moved, reworded] = JSON.parse(out).findings
    expect(moved).toEqual({
      rule: 'code-changed',
      place: 'errors.PARCEL_MOVED.code',
      file: 'contract.json',
      line,
      message: 'Code 103 became 150. Breaking for strict, partner and operator, risky for client',
      severity: 'error',
      verdicts: { client: 'risky', strict: 'breaking', partner: 'breaking', operator: 'breaking' },
    })
    expect([reworded.rule, reworded.severity]).toEqual(['message-changed', 'warn'])

    const text = await own.run('diff')
    expect(text.out).toContain('The smallest release is major.')
    expect(text.out).toContain(`{ fingerprint: '${fingerprint}', reason: '…', until: '…' }`)
    expect((await own.run('diff', '--format', 'github')).out).toContain(`::error file=contract.json,line=${line},`)
  })

  test('writes what the schema of findings describes, also for a change that hurts nobody', async () => {
    const own = project()
    own.write(
      'contract.json',
      changed(({ categories }) => Object.assign(categories, { van: { title: 'Van', range: [300, 399] } })),
    )
    const { code, out } = await own.run('diff', '--format', 'json')
    const written = JSON.parse(out)
    expect([code, written.findings[0].severity]).toEqual([0, 'info'])
    const validate = new Ajv2020().compile(schema)
    expect(validate(written)).toBe(true)
    written.findings[0].verdicts.client = 'harmless'
    expect(validate(written)).toBe(false)
  })

  test('fails only for consumers that the configuration names', async () => {
    const own = project({ consumers: ['client'] })
    own.write('contract.json', after)
    const { code, out } = await own.run('diff')
    expect([code, out.includes('The smallest release is minor.')]).toEqual([0, true])
  })

  test('a waiver accepts a change; one that is unused or out of date is an error', async () => {
    const own = project()
    own.write('contract.json', after)
    const waiver = { fingerprint, reason: 'No partner reads it', until: '2999-12-31' }
    own.write('error-codebook.config.mjs', config({ waivers: [waiver] }))
    const { code, out } = await own.run('diff')
    expect([code, out.includes('Waivers accept 1 of them.')]).toEqual([0, true])

    for (const wrong of [
      { ...waiver, until: '2020-01-01' },
      { ...waiver, fingerprint: 'row-removed errors.X' },
    ]) {
      const other = project({ waivers: [wrong] })
      other.write('contract.json', wrong.until === '2020-01-01' ? after : before)
      const found = await other.run('diff')
      expect(found.code).toBe(1)
      expect(found.out).toMatch(/expired-waiver|unused-waiver/)
    }
  })

  test('a branch is compared with where it began', async () => {
    const own = project()
    own.git('switch', '--quiet', '--create', 'mine')
    own.write(
      'contract.json',
      changed(({ errors }) => Object.assign(errors.DESK_BUSY ?? {}, { message: 'Busy' })),
    )
    own.commit('Reword')
    own.git('switch', '--quiet', 'main')
    own.write('contract.json', after)
    own.commit('Move a code')
    own.git('switch', '--quiet', 'mine')
    const { out } = await own.run('diff', 'main', '--format', 'json')
    expect(JSON.parse(out).findings.map(({ place }: { place: string }) => place)).toEqual(['errors.DESK_BUSY.message'])
  })

  test('without a contract in the base there is a hint, and no failure', async () => {
    const own = gitProject({ 'other.txt': 'nothing' })
    own.write('contract.json', before)
    const { code, err } = await own.run('diff', '--contract', 'contract.json')
    expect([code, err.includes('contract.json is not in HEAD')]).toEqual([0, true])
  })

  test('the ledger is a base for what it knows of the rows', async () => {
    const own = project()
    expect((await own.run('generate')).code).toBe(0)
    own.write('contract.json', after)
    const { out } = await own.run('diff', '--ledger', '--format', 'json')
    const places = JSON.parse(out).findings.map(({ place }: { place: string }) => place)
    expect(places).toEqual(['errors.PARCEL_MOVED.code'])
    const other = await project().run('diff', '--ledger')
    expect([other.code, other.err.includes('is not in the ledger')]).toEqual([0, true])
  })

  test('explain knows the names that the ledger remembers', async () => {
    const own = project()
    await own.run('generate')
    own.write(
      'contract.json',
      changed(({ errors, operations, lifecycles }) => {
        errors.MOVED_ON = errors.PARCEL_MOVED as never
        delete errors.PARCEL_MOVED
        const rename = (text: string) => text.replaceAll('PARCEL_MOVED', 'MOVED_ON')
        for (const table of [operations, lifecycles]) Object.assign(table, JSON.parse(rename(JSON.stringify(table))))
      }),
    )
    await own.run('generate')
    const { code, out } = await own.run('explain', 'PARCEL_MOVED')
    expect([code, out.includes('MOVED_ON')]).toEqual([0, true])
  })

  test('two files, and a generated contract.json', async () => {
    const folder = temporaryFolder({ 'old.json': JSON.stringify(before), 'new.json': JSON.stringify(after) })
    try {
      const { code, out } = await runCli(folder.path, ['diff', 'old.json', 'new.json'])
      expect([code, out.includes('2 changes since old.json')]).toEqual([1, true])
      expect((await runCli(folder.path, ['diff', 'old.json', 'old.json'])).code).toBe(0)
    } finally {
      folder.remove()
    }
  })

  test.each([
    [['diff', 'nothing-like-this'], /no file and no revision nothing-like-this/],
    [['diff', 'HEAD', '--published'], /Name one base/],
    [['diff', 'contract.json', 'missing.json'], /missing\.json cannot be read/],
  ] as const)('%j is refused with what to do', async (args, message) => {
    const { code, err } = await project().run(...args)
    expect(code).toBe(2)
    expect(err).toMatch(message)
    expect(err).not.toMatch(/\bat .*:\d+:\d+/)
  })

  test('an older contract with faults is named', async () => {
    const own = project()
    own.write('contract.json', { ...before, fallback: 'NOWHERE' })
    own.commit('Break it')
    own.write('contract.json', before)
    const { code, err } = await own.run('diff')
    expect([code, /contract\.json at HEAD has faults: fallback/.test(err)]).toEqual([2, true])
  })

  test('--rules prints the table that the code runs on', async () => {
    const { out } = await runCli('/', ['diff', '--rules'])
    for (const [name, { summary }] of Object.entries(diffRules)) {
      expect(out).toMatch(new RegExp(`^${name} .*${summary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'm'))
    }
  })
})
