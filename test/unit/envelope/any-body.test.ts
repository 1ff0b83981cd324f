import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  defineEnvelope,
  type Envelope,
  type EnvelopeFields,
  googleEnvelope,
  jsonApiEnvelope,
} from '../../../src/envelope'
import { anyContext, anyError, anyTemplate } from '../../support/any-envelope'
import { documentedEnvelopes } from '../../support/documented-envelopes'

const envelopes: readonly (readonly [string, Envelope])[] = [
  ...Object.entries(documentedEnvelopes).map(([name, template]) => [name, defineEnvelope(template)] as const),
  ['JSON:API', jsonApiEnvelope],
  ['Google', googleEnvelope],
]

const types: { readonly [Name in keyof Required<EnvelopeFields>]: (value: unknown) => boolean } = {
  name: isText,
  code: (value) => isText(value) || Number.isFinite(value),
  message: isText,
  status: Number.isFinite,
  errors: (value) => Object.values(value as object).every((texts) => Array.isArray(texts) && texts.every(isText)),
  retryAfter: Number.isFinite,
  details: (value) => typeof value === 'object' && value !== null,
  timestamp: isText,
  requestId: isText,
  docs: isText,
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

/** Whether nothing was read, or only values of the declared types. */
function expectFields(fields: EnvelopeFields | undefined) {
  for (const [name, value] of Object.entries(fields ?? {})) {
    if (!types[name as keyof EnvelopeFields]?.(value)) throw new Error(`${name} was read as ${fc.stringify(value)}`)
  }
}

/** A body with other values in some places. */
function spoilt(body: unknown, values: readonly unknown[], seed: number): unknown {
  let turn = seed
  const spoil = (value: unknown): unknown => {
    turn = (turn * 31 + 7) % 1_009
    if (turn % 4 === 0) return values[turn % values.length]
    if (Array.isArray(value)) return value.map(spoil)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, spoil(each)]))
  }
  return spoil(body)
}

test('reading never throws, whatever the body and the template, and gives values of the declared types', () => {
  const body = fc.oneof(
    fc.jsonValue(),
    fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withSparseArray: true }),
  )
  fc.assert(
    fc.property(anyTemplate, body, ({ template }, given) => {
      for (const [, { read }] of [...envelopes, ['any', defineEnvelope(template)] as const])
        expectFields(read(given, {}))
    }),
  )
})

test('a body that is almost right gives values of the declared types', () => {
  const spoils = fc.tuple(fc.array(fc.jsonValue(), { minLength: 1 }), fc.nat(1_000))
  fc.assert(
    fc.property(anyTemplate, anyError, anyContext, spoils, ({ template }, error, context, [values, seed]) => {
      for (const [, { write, read }] of [...envelopes, ['any', defineEnvelope(template)] as const]) {
        expectFields(read(spoilt(write(error, context), values, seed), {}))
      }
    }),
    { numRuns: 500 },
  )
})

describe.each(envelopes)('%s', (_name, { write, read }) => {
  const error = { name: 'A', code: 1, message: 'M', status: 422 }

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'Bad Gateway'],
    ['a number', 502],
    ['a list', []],
    ['an object', {}],
    ['the house form', { message: 'M', error: 'A', status: 422 }],
    ['problem details', { type: 'about:blank', title: 'Conflict', status: 409, detail: 'M' }],
    ['Laravel', { message: 'M', errors: { email: ['E'] } }],
  ])('%s is a body of another form', (_form, body) => {
    expect(read(body, {})).toBeUndefined()
  })

  test('what JSON cannot make is read or not, and never throws', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    const thrower = new Proxy([], {
      get() {
        throw new Error('trap')
      },
    })
    const cyclic: Record<string, unknown> = {}
    for (const key of ['error', 'errors', 'details', 'extensions', 'code', 'message']) cyclic[key] = cyclic
    let deep: unknown = 'bottom'
    for (let level = 0; level < 100_000; level++) deep = { error: deep, errors: [deep], details: deep }
    const getter = Object.defineProperty({}, 'error', { enumerable: true, get: () => thrower.length })
    const endless = new Proxy([], { get: (_target, key) => (key === 'length' ? 2 ** 53 - 1 : { '@type': 1 }) })
    for (const hostile of [proxy, thrower, cyclic, deep, getter, endless, new Array(2 ** 32 - 1)]) {
      for (const key of ['error', 'errors', 'details', 'message', 'code']) {
        expectFields(read({ [key]: hostile }, {}))
        expectFields(read({ error: { [key]: hostile } }, {}))
        expectFields(read({ ...(write(error, {}) as object), [key]: hostile }, {}))
      }
      expectFields(read(hostile, {}))
    }
  })

  test('reading a field named __proto__ changes no prototype', () => {
    const errors = JSON.parse('{ "__proto__": ["polluted"], "constructor": ["C"] }')
    const fields = read(JSON.parse(JSON.stringify(write({ ...error, errors }, {}))), {})
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    if (fields?.errors) expect(Object.entries(fields.errors)).toEqual(Object.entries(errors))
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype)
  })
})

test('of a list without end, the first 10,000 items are read', () => {
  const { read } = defineEnvelope({ code: '$name', errors: { $each: '$errors', field: '$field', reason: '$text' } })
  const errors = Array.from({ length: 20_000 }, (_, index) => ({ field: `f${index}`, reason: 'R' }))
  expect(Object.keys(read({ code: 'A', errors }, {})?.errors ?? {})).toHaveLength(10_000)
})
