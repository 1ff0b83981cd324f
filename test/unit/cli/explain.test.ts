import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { explanationSections } from '../../../src/cli/explanation-text'
import { explanationsOf } from '../../../src/cli/explanations'
import { processIo } from '../../../src/cli/io'
import { sectionsText } from '../../../src/cli/sections'
import { unknownError } from '../../../src/cli/unknown-error'
import { contract as clinic } from '../../../src/contract'
import { resolveContract } from '../../../src/core/resolve-contract'
import { type Explanation, explainer } from '../../../src/evolve'
import { displayWidth } from '../../../src/generate/columns/display-width'
import { shop } from '../../contracts/shop'
import { anyContract } from '../../support/any-contract/contract'
import { runCli } from '../../support/run-cli'
import { teamContract } from '../../support/team-contract'
import { temporaryFolder } from '../../support/temporary-folder'

const root = fileURLToPath(new URL('../../../', import.meta.url))

const config = (contracts: readonly object[]) => JSON.stringify({ contracts })
const twin = { ...teamContract, name: 'twin', texts: undefined }
const faulty = { ...teamContract, fallback: 'NO_SUCH_ROW' }
const folder = temporaryFolder({
  'shop.json': JSON.stringify(shop),
  'clinic.json': JSON.stringify(clinic),
  'two/team.json': JSON.stringify(teamContract),
  'two/twin.json': JSON.stringify(twin),
  'two/shop.json': JSON.stringify(shop),
  'two/error-codebook.config.json': config([
    { contract: './team.json', out: './src/team' },
    { contract: './twin.json' },
    { contract: './shop.json' },
  ]),
  'faulty/error-codebook.config.json': config([{ contract: './faulty.json' }]),
  'faulty/faulty.json': JSON.stringify(faulty),
})
afterAll(() => folder.remove())

const explain = (...args: string[]) => runCli(folder.path, ['explain', ...args])
const explainShop = (...args: string[]) => explain('--contract', 'shop.json', ...args)
const explainTwo = (...args: string[]) => runCli(join(folder.path, 'two'), ['explain', ...args])

const widest = (text: string) => Math.max(...text.split('\n').map(displayWidth))

describe('explain', () => {
  test('tells everything about an error', async () => {
    const { code, out, err } = await explainShop('OUT_OF_STOCK')
    expect([code, err]).toEqual([0, ''])
    for (const part of [
      'OUT_OF_STOCK (201), 409 Conflict',
      'Fewer pieces are left than the order asks for',
      'OutOfStockError',
      'stock (Stock)',
      'This article is sold out',
      'correctable. The caller changes something',
      'article: text, left: integer',
      'shop 1.3.0',
      '"details": {',
      "throw new OutOfStockError({ details: { article: 'text', left: 10 } })",
      "isApiError(result.error, 'OUT_OF_STOCK')",
      'placeOrder  POST /orders: Place an order',
      'There are not enough pieces left. Please take fewer.',
      'Davon ist nicht mehr genug da.',
    ]) {
      expect(out).toContain(part)
    }
  })

  test('tells causes, fix and lifecycles, and leaves out what the row lacks', async () => {
    const { out } = await explain('ROLE_REQUIRED')
    for (const title of ['Causes', 'Fix', 'Lifecycles that refuse with it', 'Operations that answer it']) {
      expect(out).toMatch(new RegExp(`^${title}$`, 'm'))
    }
    expect(out).toContain('appointment   to confirmed, unless by doctor')
    expect(out).not.toMatch(/Texts for end users|deprecated|audience/)
    expect((await explainShop('STORE_DOWN')).out).not.toMatch(/^(Causes|Fix|See|Lifecycles.*)$/m)
  })

  test('explains the clinic where there is no configuration', async () => {
    const { code, out } = await explain('3003')
    expect(code).toBe(0)
    expect(out).toMatch(/^SLOT_UNAVAILABLE \(3003\), 409 Conflict\n/)
    expect(out).toContain("from 'error-codebook'")
    expect(out).toContain("import { isApiError, safe } from 'error-codebook/client'")
  })

  test('imports from the folder of the generated files', async () => {
    expect((await explainTwo('parcel-desk/DESK_BUSY')).out).toContain("import { DeskBusyError } from './src/team'")
    expect((await explainTwo('twin/DESK_BUSY')).out).toContain("import { DeskBusyError } from './errors'")
  })

  test('finds an error in any contract, and shows both if two have it', async () => {
    const { out } = await explainTwo('101')
    expect(out.match(/^\w+ \(101\)/gm)).toEqual([
      'PARCEL_NOT_FOUND (101)',
      'PARCEL_NOT_FOUND (101)',
      'INVALID_ORDER (101)',
    ])
    expect(out).toMatch(/contract +parcel-desk 1\.4\.0/)
    expect(out).toMatch(/contract +twin 1\.4\.0/)
    const { explanations } = JSON.parse((await explainTwo('twin/101', '--json')).out) as { explanations: Explanation[] }
    expect(explanations.map(({ contract }) => contract)).toEqual(['twin'])
  })

  test('shows a row that another contract takes over once', async () => {
    const { out } = await runCli(root, ['explain', 'SLOT_UNAVAILABLE', '--json'])
    const { explanations } = JSON.parse(out) as { explanations: Explanation[] }
    expect(explanations.map(({ contract }) => contract)).toEqual(['clinic-booking'])
    expect((await runCli(root, ['explain', 'lab/SLOT_UNAVAILABLE'])).out).toContain('taken over from')
  })

  test.each([
    ['SlotUnavailableError'],
    ['slot', 'unavailable'],
    ['{"message":"x","error":"SLOT_UNAVAILABLE","status":409}'],
    ['2026-01-02T10:00:00Z', 'ERROR', 'SlotUnavailableError:', 'Time', 'slot', 'already', 'booked'],
  ])('finds it in %j %s', async (...args) => {
    expect((await explain(...args)).out).toMatch(/^SLOT_UNAVAILABLE /)
  })

  test('takes a negative code', async () => {
    const { out } = await runCli(root, ['explain', '-1013'])
    expect(out).toMatch(/^MISSING_PERMISSION \(-1013\)/)
  })

  test('--json has the same as data', async () => {
    const { out } = await explainShop('CARD_DECLINED', '--json')
    const { explanations } = JSON.parse(out) as { explanations: Explanation[] }
    const resolved = resolveContract(shop)
    const row = resolved.rows.find(({ name }) => name === 'CARD_DECLINED') as (typeof resolved.rows)[number]
    expect(explanations).toEqual([explainer(resolved)(row)])
  })

  test('--locale shows that text alone, or the nearest one', async () => {
    const { out } = await explainShop('CARD_DECLINED', '--locale', 'de-AT')
    expect(out).toContain('Ihre Bank hat die Karte abgelehnt')
    expect(out).not.toContain('Your bank refused the card')
    const { code, err } = await explainShop('CARD_DECLINED', '--locale', 'fr')
    expect([code, err]).toEqual([2, 'error There are no texts in fr. Name one of en, de.\n'])
    expect((await explainTwo('parcel-desk/DESK_BUSY', '--locale', 'de')).err).toContain('no texts for end users')
  })
})

test('a former name of the ledger is found, suggested and shown', () => {
  const contracts = [{ contract: resolveContract(shop), modules: {}, formerNames: { OUT_OF_STOCK: ['NOTHING_LEFT'] } }]
  expect(explanationsOf('NOTHING_LEFT', contracts)).toMatchObject([
    { name: 'OUT_OF_STOCK', formerNames: ['NOTHING_LEFT'] },
  ])
  expect(unknownError('NOTHNG_LEFT', contracts, 80).message).toContain('OUT_OF_STOCK')
  const [explanation] = explanationsOf('OUT_OF_STOCK', contracts)
  expect(sectionsText(explanationSections(explanation as Explanation, 80), 80, plainIo)).toMatch(
    /^ {2}was +NOTHING_LEFT$/m,
  )
})

describe('an input that means no error', () => {
  test.each([
    [['SLOT_UNAVAILBLE'], 'SLOT_UNAVAILABLE  3003, 409: Time slot already booked'],
    [['Time slot alredy booked'], 'SLOT_UNAVAILABLE  3003, 409: Time slot already booked'],
    [['{"message":"Email already registered","status":422}'], 'EMAIL_EXISTS'],
    [['3040'], 'The codes of appointment are 3000 to 3099.'],
    [['zzzzzz'], 'Give a code, a name, a class, or the text of an error.'],
    [['x'.repeat(50_000)], 'Give a code'],
    [['\u001b[31mred'], '“\\u001b[31mred”'],
  ])('%j exits with 2 and says what is near', async (args, part) => {
    const { code, out, err } = await explain(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err.replaceAll(/\s+/g, ' ')).toContain(part.replaceAll(/\s+/g, ' '))
    expect(widest(err)).toBeLessThanOrEqual(80)
  })

  test('in several contracts, a suggestion has the contract in front, and leaves out what is taken over', async () => {
    const { err } = await runCli(root, ['explain', 'SLOT_UNAVAILBLE'])
    expect(err).toContain('clinic-booking/SLOT_UNAVAILABLE')
    expect(err).not.toContain('lab/SLOT_UNAVAILABLE')
  })

  test('no input, a contract with faults, and a contract that is not there are refused', async () => {
    expect((await explain()).code).toBe(2)
    const { code, err } = await runCli(join(folder.path, 'faulty'), ['explain', 'DESK_BUSY'])
    expect(code).toBe(1)
    expect(err).toContain('NO_SUCH_ROW')
    expect(await explain('x', '--contract', 'none.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('none.json'),
    })
  })
})

const plainIo = { ...processIo(), isTerminal: false }

describe('no line is wider than the terminal', () => {
  test.each([80, 60])('of any row of the clinic and the shop in %i columns', (width) => {
    for (const contract of [clinic, shop]) {
      const resolved = resolveContract(contract)
      const explain = explainer(resolved)
      for (const row of resolved.rows) {
        const text = sectionsText(explanationSections(explain(row), width), width, plainIo)
        expect(widest(text), text).toBeLessThanOrEqual(width)
      }
    }
  })

  test('of any contract', async () => {
    await fc.assert(
      fc.property(anyContract, ({ contract }) => {
        const resolved = resolveContract(contract)
        for (const row of resolved.rows) {
          const text = sectionsText(explanationSections(explainer(resolved)(row), 80), 80, plainIo)
          expect(widest(text), text).toBeLessThanOrEqual(80)
          expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
        }
      }),
    )
  })

  test('with a terminal of another width, lines have 80 columns at most and 40 at least', async () => {
    const widths = [200, 60, 10, 0].map(async (columns) => {
      const { out } = await runCli(folder.path, ['explain', '3003'], { columns })
      return widest(out)
    })
    const [large = 0, small = 0, tiny = 0, unknown = 0] = await Promise.all(widths)
    expect(large).toBeLessThanOrEqual(80)
    expect(unknown).toBe(large)
    expect(small).toBeLessThanOrEqual(60)
    expect(tiny).toBeGreaterThan(10)
  })
})

test('colours are on a terminal only', async () => {
  const [plain, coloured, without] = await Promise.all(
    [{}, { isTerminal: true }, { isTerminal: true, env: { NO_COLOR: '1' } }].map((io) =>
      runCli(folder.path, ['explain', '3003'], io),
    ),
  )
  expect(coloured?.out).toContain('\u001b[1m')
  expect(plain?.out).not.toContain('\u001b')
  expect(without?.out).toBe(plain?.out)
})

test('--help has examples', async () => {
  const { code, out } = await explain('--help')
  expect(code).toBe(0)
  expect(out).toContain('npx error-codebook explain 3003')
})

test('the process itself answers', () => {
  const { status, stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/tsx'),
    [join(root, 'src/cli/main.ts'), 'explain', '3003'],
    { cwd: folder.path, encoding: 'utf8' },
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('SLOT_UNAVAILABLE')
})
