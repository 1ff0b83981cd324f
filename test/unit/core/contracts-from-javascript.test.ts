import { describe, expect, test } from 'vitest'
import { type Contract, contractFaults, defineContract, formatFaults } from '../../../src/core'
import { generateTypescript } from '../../../src/generate/typescript'
import { teamContract } from '../../support/team-contract'

type Json = Record<string, unknown>

/** The team's contract with one member replaced, as plain JavaScript has it. */
const withMember = (path: string, value: unknown): Json => {
  const copy = structuredClone(teamContract) as unknown as Json
  const keys = path.split('.')
  const last = keys.pop() as string
  let parent = copy
  for (const key of keys) parent = parent[key] as Json
  parent[last] = value
  return copy
}

const firstPlace = (contract: unknown) => contractFaults(contract)[0]?.place

describe('what is no contract at all is one fault', () => {
  test.each([null, undefined, [], 7, 'shop', true, () => 1, Symbol('shop'), 1n])('%s', (value) => {
    const [fault, ...others] = contractFaults(value)
    expect(others).toEqual([])
    expect(fault).toMatchObject({ place: '', problem: expect.stringMatching(/ is not an object$/) })
    for (const refuse of [defineContract, generateTypescript] as ((contract: Contract) => unknown)[]) {
      expect(() => refuse(value as unknown as Contract)).toThrow(/^\[error-codebook\] The contract has 1 fault:/)
    }
  })

  test('an empty object lacks each required member', () => {
    expect(contractFaults({}).map(({ problem }) => problem)).toEqual(
      ['name', 'version', 'fallback', 'categories', 'errors'].map((key) => `${key} is missing`),
    )
  })
})

/** Members at every level. */
const paths = [
  'name',
  'version',
  'since',
  'versionHeader',
  'fallback',
  'validation',
  'categories',
  'categories.parcel',
  'categories.parcel.title',
  'categories.parcel.range',
  'errors',
  'errors.DESK_BUSY',
  'errors.DESK_BUSY.code',
  'errors.DESK_BUSY.status',
  'errors.DESK_BUSY.recovery',
  'errors.DESK_BUSY.meaning',
  'errors.DESK_BUSY.message',
  'errors.DESK_BUSY.carries',
  'errors.DESK_BUSY.details',
  'errors.DESK_BUSY.text',
  'errors.DESK_BUSY.audience',
  'errors.DESK_BUSY.deprecated',
  'errors.DESK_BUSY.meta',
  'lifecycles',
  'lifecycles.parcel',
  'lifecycles.parcel.initial',
  'lifecycles.parcel.statuses',
  'lifecycles.parcel.statuses.received',
  'lifecycles.parcel.transitions',
  'lifecycles.parcel.transitions.received',
  'lifecycles.parcel.requirements',
  'lifecycles.parcel.requirements.delivered',
  'lifecycles.parcel.refusals',
  'lifecycles.parcel.unknownStatus',
  'operations',
  'operations.moveParcel',
  'operations.moveParcel.method',
  'operations.moveParcel.path',
  'operations.moveParcel.success',
  'operations.moveParcel.errors',
  'operations.moveParcel.query',
  'operations.moveParcel.body',
  'rateLimits',
  'rateLimits.headers',
  'rateLimits.headers.limit',
  'rateLimits.windows',
  'rateLimits.tiers',
  'rateLimits.tiers.anyone',
  'pagination',
  'texts',
  'fieldMessages',
  'httpStatuses',
]

describe.each([null, Symbol('x'), 1n, () => 1, new Date(Number.NaN), Number.NaN])('%s instead of a member', (value) => {
  test.each(paths)('%s: the fault names the place', (path) => {
    const faults = contractFaults(withMember(path, value))
    expect(faults.length, path).toBeGreaterThan(0)
    expect(faults[0]?.place).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}`))
    expect(formatFaults(faults)).not.toMatch(/\n(?!- )/)
  })
})

test.each([
  'since',
  'versionHeader',
  'validation',
  'errors.DESK_BUSY.message',
  'errors.DESK_BUSY.details',
  'errors.DESK_BUSY.category',
  'errors.DESK_BUSY.deprecated',
  'errors.DESK_BUSY.meta',
  'errors.DESK_BUSY.text',
  'categories.parcel.ranges',
  'categories.parcel.status',
  'lifecycles',
  'lifecycles.parcel.requirements',
  'operations',
  'operations.moveParcel.query',
  'operations.moveParcel.body',
  'rateLimits',
  'pagination',
  'texts',
  'fieldMessages',
  'httpStatuses',
])('undefined counts as absent: %s', (path) => {
  const contract = withMember(path, undefined)
  expect(contractFaults(contract)).toEqual([])
  const files = generateTypescript(contract as unknown as Contract)
  expect(Object.values(files).join('\n')).not.toMatch(/: undefined,| undefined }/)
})

describe('an object that refers to itself is a fault, not a stack overflow', () => {
  const cyclic: Json = {}
  cyclic.again = { fields: cyclic }
  const list: Json = {}
  list.listOf = list

  test('fields', () => {
    const [fault] = contractFaults(withMember('errors.DESK_BUSY.details', cyclic))
    expect(fault).toMatchObject({
      place: expect.stringMatching(/details\.again\.fields\.again$/),
      problem: 'it contains itself',
    })
  })

  test('lists', () => {
    const [fault] = contractFaults(withMember('operations.moveParcel.body', { items: list }))
    expect(fault).toMatchObject({ place: 'operations.moveParcel.body.items.listOf', problem: 'it contains itself' })
  })

  test('fields that are very deep', () => {
    let field: unknown = 'integer'
    for (let depth = 0; depth < 10_000; depth++) field = { listOf: field }
    expect(contractFaults(withMember('errors.DESK_BUSY.details', { field }))[0]?.problem).toMatch(
      /deeper than 32 levels/,
    )
  })

  test('meta', () => {
    const meta: Json = {}
    meta.self = meta
    expect(firstPlace(withMember('errors.DESK_BUSY.meta', meta))).toBe('errors.DESK_BUSY.meta')
    expect(firstPlace(withMember('errors.DESK_BUSY.meta', { big: 1n }))).toBe('errors.DESK_BUSY.meta')
  })

  test('a row', () => {
    const row: Json = { ...teamContract.errors.DESK_BUSY }
    row.meaning = row
    expect(firstPlace(withMember('errors.DESK_BUSY', row))).toBe('errors.DESK_BUSY.meaning')
  })
})

test('names of the language are names like any other: none of them changes a prototype', () => {
  const contract = withMember('lifecycles.parcel.statuses', JSON.parse('{"__proto__": {"meaning": "Odd"}}'))
  const lifecycle = (contract.lifecycles as { parcel: Json }).parcel
  Object.assign(lifecycle, { initial: '__proto__', refusals: [{ refusal: 'PARCEL_MOVED' }] })
  lifecycle.transitions = JSON.parse('{"__proto__": []}')
  delete lifecycle.requirements
  expect(contractFaults(contract)).toEqual([])
  expect(generateTypescript(contract as unknown as Contract)['lifecycles.ts']).toContain("['__proto__']: []")
})

describe('a contract with 10,000 faults', () => {
  const many = (row: (index: number) => object) =>
    Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`ROW_${index}`, row(index)]))
  const base = { code: 150, status: 409, recovery: 'terminal', meaning: 'Wrong' }
  const withRows = (rows: object, more: Json = {}) =>
    ({ ...teamContract, errors: { ...teamContract.errors, ...rows }, ...more }) as unknown

  // Each of these takes minutes where rows are compared with each other.
  test.each([
    ['doubled codes', withRows(many(() => base)), 9_999],
    [
      'unknown categories',
      withRows(many((index) => ({ ...base, code: `C-${index}`, category: `cat${index}` }))),
      10_000,
    ],
    [
      'unknown rows to use instead',
      withRows(
        many((index) => ({
          ...base,
          code: `C-${index}`,
          category: 'desk',
          deprecated: { since: '1.0.0', use: `RAW_${index}` },
        })),
      ),
      10_000,
    ],
    [
      'wrong statuses',
      withRows(many((index) => ({ ...base, code: `C-${index}`, category: 'desk', status: 200 }))),
      10_000,
    ],
    [
      'texts of rows that do not exist',
      withRows(
        many((index) => ({ ...base, code: `C-${index}`, category: 'desk', text: true })),
        { texts: { de: Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`RAW_${index}`, 'Text'])) } },
      ),
      20_000,
    ],
  ])('%s: each is told', (_, contract, count) => {
    expect(contractFaults(contract)).toHaveLength(count)
  })
})
