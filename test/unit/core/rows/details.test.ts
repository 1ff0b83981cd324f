import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Contract, createParser, type Field, type Fields, packRows } from '../../../../src/core'
import { type PackedField, packFields } from '../../../../src/core/rows/details'
import { readDetails } from '../../../../src/core/rows/read-details'

const fieldName = fc.oneof(
  fc.stringMatching(/^[A-Za-z]\w{0,5}$/),
  fc.constantFrom('constructor', 'toString', 'length', 'map', 'then'),
)

/** A field in its long form that need not be optional, and a value that fits it. */
interface AnyField {
  readonly field: Exclude<Field, string>
  readonly value: unknown
}

const date = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((each) => each.toISOString())

const single: fc.Arbitrary<AnyField> = fc.oneof(
  fc.record({
    field: fc.constantFrom({ type: 'integer' as const }, { type: 'id' as const }),
    value: fc.maxSafeInteger(),
  }),
  fc.record({
    field: fc.constant({ type: 'number' as const }),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }),
  }),
  fc.record({ field: fc.constant({ type: 'boolean' as const }), value: fc.boolean() }),
  fc.record({ field: fc.constant({ type: 'text' as const }), value: fc.oneof(fc.string(), date) }),
  fc.record({ field: fc.constant({ type: 'instant' as const }), value: date }),
  fc.record({ field: fc.constant({ type: 'date' as const }), value: date.map((each) => each.slice(0, 10)) }),
  fc
    .uniqueArray(fc.string(), { minLength: 1, maxLength: 4 })
    .map((oneOf): AnyField => ({ field: { oneOf }, value: oneOf.at(-1) })),
  fc.constant<AnyField>({ field: { statusOf: 'parcel' }, value: 'sent' }),
)

const { any } = fc.letrec<{ any: AnyField; list: AnyField; fields: AnyField }>((tie) => ({
  any: fc.oneof({ depthSize: 'small' }, single, tie('list'), tie('fields')),
  list: fc
    .tuple(tie('any'), fc.integer({ min: 0, max: 3 }))
    .map(([{ field, value }, length]): AnyField => ({ field: { listOf: field }, value: Array(length).fill(value) })),
  fields: fc.dictionary(fieldName, fc.record({ each: tie('any'), optional: fc.boolean() }), { maxKeys: 4 }).map(
    (entries): AnyField => ({
      field: {
        fields: Object.fromEntries(
          Object.entries(entries).map(([name, { each, optional }]) => [
            name,
            optional ? { ...each.field, optional: true } : each.field,
          ]),
        ),
      },
      value: Object.fromEntries(Object.entries(entries).map(([name, { each }]) => [name, each.value])),
    }),
  ),
}))

const lifecycles: Contract['lifecycles'] = {
  parcel: {
    initial: 'received',
    statuses: { received: { meaning: 'Here' }, sent: { meaning: 'Gone' } },
    transitions: { received: ['sent'], sent: [] },
    refusals: [],
    unknownStatus: 'BROKEN',
  },
}

/** The packed form as a page has it: parsed from text. */
const packed = (fields: Fields) => JSON.parse(JSON.stringify(packFields(fields, lifecycles))) as PackedField

const parsed = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('any details that fit survive the wire', () => {
  fc.assert(
    fc.property(any, ({ field, value }) => {
      expect(readDetails(parsed({ it: value }), packed({ it: field }))).toEqual(parsed({ it: value }))
    }),
  )
})

test('what no field declares is dropped, at every level', () => {
  const fields: Fields = { a: { fields: { b: 'integer' } }, c: { listOf: { fields: { d: 'text?' } } } }
  const given = { a: { b: 1, x: 1 }, c: [{ d: 'e', y: 2 }, { z: 3 }], secret: 'x' }
  expect(readDetails(given, packed(fields))).toEqual({ a: { b: 1 }, c: [{ d: 'e' }, {}] })
})

test('null and nothing are alike for an optional field', () => {
  expect(readDetails({ a: null }, packed({ a: 'integer?', b: { listOf: 'text', optional: true } }))).toEqual({})
})

test('a name that every object inherits is no value', () => {
  const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty']
  const optional = Object.fromEntries(names.map((name) => [name, 'text?' as const]))
  expect(readDetails({}, packed(optional))).toEqual({})
  for (const name of names) expect(() => readDetails({}, packed({ [name]: 'text' }))).toThrow()
})

/** A contract with one row whose details have this field, read by a client. */
function clientOf(details: Fields) {
  const contract: Contract = {
    name: 'shop',
    version: '1.0.0',
    fallback: 'BROKEN',
    categories: { all: { title: 'All', recovery: 'terminal', status: 409 } },
    errors: {
      WRONG: { category: 'all', meaning: 'Wrong', details },
      BROKEN: { category: 'all', status: 500, meaning: 'Broken' },
    },
  }
  const parse = createParser(packRows(contract))
  return (sent: unknown) => {
    const { error, details, detailsMismatch } = parse(
      { message: 'Wrong', error: 'WRONG', status: 409, details: sent },
      { status: 409 },
    ) as {
      error: string
      details?: unknown
      detailsMismatch?: true
    }
    return { error, details, detailsMismatch }
  }
}

describe('details that do not fit are undefined, and flagged', () => {
  const misfit = { error: 'WRONG', details: undefined, detailsMismatch: true }
  const misfits: readonly (readonly [Field, readonly unknown[]])[] = [
    ['integer', [1.5, '1', true, null, undefined, {}, [], [1]]],
    ['number', ['1', false, {}, [1]]],
    ['boolean', [0, 'true', null, {}]],
    ['text', [1, true, {}, ['a']]],
    ['date', ['', 'never', 20241220, {}]],
    ['instant', ['soon', 1, []]],
    [{ oneOf: ['a', 'b'] }, ['c', 'A', 0, ['a'], {}]],
    [{ listOf: 'integer' }, ['1', 1, {}, ['1'], [1, null], { length: 1, 0: 1 }]],
    [{ fields: { b: 'integer' } }, [{}, { b: '1' }, [], 'b', 1, [{ b: 1 }]]],
  ]
  test.each(misfits)('%j', (field, values) => {
    const parse = clientOf({ it: field })
    for (const value of values) {
      expect(parse({ it: value }), JSON.stringify(value)).toEqual(misfit)
    }
  })

  test.each([['text'], [7], [true], [[]], [[{ it: 1 }]], [{ other: 1 }]])('%j instead of the details', (sent) => {
    expect(clientOf({ it: 'integer' })(sent)).toEqual(misfit)
  })

  test('any value that is no object of these fields', () => {
    const parse = clientOf({ it: { listOf: { fields: { n: 'integer', on: 'boolean' } } } })
    fc.assert(
      fc.property(fc.jsonValue(), (sent) => {
        const { details, detailsMismatch = false } = parse(sent)
        expect(details === undefined || Array.isArray((details as { it: unknown }).it)).toBe(true)
        expect(detailsMismatch).toBe(details === undefined && sent !== null)
      }),
    )
  })

  test('details that fit have no flag', () => {
    expect(clientOf({ it: 'integer' })({ it: 1 })).toEqual({
      error: 'WRONG',
      details: { it: 1 },
      detailsMismatch: undefined,
    })
  })
})

test('no details change a prototype', () => {
  const parse = clientOf({ it: { fields: { a: 'integer?' } } })
  const sent: unknown = JSON.parse('{"it": {"__proto__": {"polluted": 1}, "a": 1}, "__proto__": {"polluted": 1}}')
  const { details } = parse(sent) as { details: { it: object } }
  expect(details).toEqual({ it: { a: 1 } })
  expect(Object.getPrototypeOf(details)).toBe(Object.prototype)
  expect(Object.getPrototypeOf(details.it)).toBe(Object.prototype)
  expect({}).not.toHaveProperty('polluted')
})

test('a list of a million items and a tree of a hundred thousand levels cost what their size costs', () => {
  const parse = clientOf({ it: { listOf: 'integer' } })
  expect(parse({ it: Array(1_000_000).fill(1) }).detailsMismatch).toBeUndefined()
  expect(parse({ it: [...Array(1_000_000).fill(1), 'x'] }).detailsMismatch).toBe(true)
  let deep: unknown = 1
  for (let level = 0; level < 100_000; level++) deep = [deep]
  expect(parse({ it: deep }).detailsMismatch).toBe(true)
})
