import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { problemDetails, SlotUnavailableError, ValidationFailedError } from '../../../src'
import { parseErrorBody } from '../../../src/client'
import { categories } from '../../../src/contract'
import { type Contract, createParser, packRows } from '../../../src/core'
import { clinicRows, makeError } from '../../support/rows'
import { teamContract } from '../../support/team-contract'

test('every row comes back from its own body as the class, with the facts of the table', () => {
  for (const [name, { code, status, recovery, message, meaning }] of clinicRows) {
    const sent = makeError(name, { retryAfter: 7, errors: { field: ['wrong'] }, expose: true })
    const error = parseErrorBody(JSON.parse(JSON.stringify(sent)), { status })
    const [category] = Object.entries(categories).find(([, { range }]) => range[0] <= code && code <= range[1]) ?? []
    expect(error).toMatchObject({ error: name, code, status, recovery, category, message: message ?? meaning })
    expect(error).toMatchObject({ retryAfter: 7, errors: { field: ['wrong'] } })
    expect(error).toBeInstanceOf(makeError(name).constructor)
    expect(error.name).toBe(makeError(name).name)
  }
})

test('every row comes back from its problem details', () => {
  for (const [name, { code, status }] of clinicRows) {
    const problem = problemDetails(makeError(name), { typeBase: 'https://example.com/errors/' })
    const error = parseErrorBody(JSON.parse(JSON.stringify(problem)), { status })
    expect(error).toMatchObject({ error: name, code, message: makeError(name).message })
  }
})

test('the details of a row that declares some come back, and no others', () => {
  const parse = createParser(packRows(teamContract))
  const details = { limit: 20, weight: 31 }
  expect(parse({ error: 'PARCEL_TOO_HEAVY', details }).details).toEqual(details)
  expect(parse({ error: 'PARCEL_MOVED', details }).details).toBeUndefined()
  expect(parse({ error: 'PARCEL_LOST', details }).details).toEqual(details)
  expect(parseErrorBody({ error: 'SLOT_UNAVAILABLE', details: { free: ['11:00'] } }).details).toBeUndefined()
})

test('what a client reads is marked as received', () => {
  expect(parseErrorBody({ error: 'SLOT_UNAVAILABLE' })).toMatchObject({ received: true })
  expect(new SlotUnavailableError()).not.toHaveProperty('received')
})

describe('the text of an error', () => {
  test.each([
    [{ message: 'a', detail: 'b', title: 'c' }, 'a'],
    [{ detail: 'b', title: 'c' }, 'b'],
    [{ title: 'c' }, 'c'],
    [{ message: '', detail: 'b' }, 'b'],
    [{ message: 5, detail: null, title: 'c' }, 'c'],
  ])('of %j is %s', (body, text) => {
    expect(parseErrorBody(body, { status: 409 }).message).toBe(text)
    expect(parseErrorBody({ ...body, error: 'SLOT_UNAVAILABLE' }, { status: 409 }).message).toBe(text)
  })

  test('is never empty', () => {
    expect(parseErrorBody({ error: 'SLOT_UNAVAILABLE' }).message).not.toBe('')
    expect(parseErrorBody({}, { status: 502 }).message).not.toBe('')
    expect(parseErrorBody(undefined).message).not.toBe('')
  })
})

describe('field errors', () => {
  const fieldsOf = (errors: unknown) => parseErrorBody({ error: 'VALIDATION_FAILED', errors }).errors

  test("of the house's and Laravel's map", () => {
    expect(fieldsOf({ email: ['a', 'b'], 'items.0.name': ['c'] })).toEqual({ email: ['a', 'b'], 'items.0.name': ['c'] })
    expect(fieldsOf({ email: 'a' })).toEqual({ email: ['a'] })
  })

  test("of RFC 9457's array", () => {
    const problems = [
      { detail: 'must be a positive integer', pointer: '#/age' },
      { detail: 'is too long', pointer: '#/items/0/name' },
      { detail: 'is no name', pointer: '/items/0/name' },
      { detail: 'is no member', pointer: '#/a~1b/c~0d' },
      { detail: 'is encoded', pointer: '#/%C3%BC/100%25' },
      { detail: 'is no fragment', pointer: '/100%25' },
      { detail: 'is badly encoded', pointer: '#/100%/%E0%A4%A' },
      // What is said of the whole stands where validationError puts it.
      { detail: 'is no order', pointer: '#' },
      { detail: 'is too early', pointer: '' },
      { detail: 'is too late' },
      { detail: 'is odd', pointer: { at: 5 } },
    ]
    expect(fieldsOf(problems)).toEqual({
      age: ['must be a positive integer'],
      'items.0.name': ['is too long', 'is no name'],
      'a/b.c~d': ['is no member'],
      'ü.100%': ['is encoded'],
      '100%25': ['is no fragment'],
      '100%.%E0%A4%A': ['is badly encoded'],
      _: ['is no order', 'is too early', 'is too late', 'is odd'],
    })
  })

  test("of Docplanner's empty array are none", () => {
    expect(fieldsOf([])).toBeUndefined()
  })

  test.each([undefined, null, true, 5, 'text', {}, { email: [] }, { email: null }, [null], [5], [{}]])(
    'of %j are none',
    (errors) => {
      expect(fieldsOf(errors)).toBeUndefined()
    },
  )

  test('named like members of an object are fields like any other', () => {
    const errors = JSON.parse('{"__proto__":["a"],"constructor":["b"],"toString":["c"]}')
    const fields = fieldsOf(errors) ?? {}
    expect(Object.entries(fields)).toEqual([
      ['__proto__', ['a']],
      ['constructor', ['b']],
      ['toString', ['c']],
    ])
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype)
  })

  test.each(['email', 'items.0.name', 'a/b', 'a~b', '~1', 'städte', '_'])(
    '%s goes through problem details and back',
    (field) => {
      const problem = problemDetails(new ValidationFailedError({ errors: { [field]: ['wrong'] } }))
      expect(fieldsOf(JSON.parse(JSON.stringify(problem.errors)))).toEqual({ [field]: ['wrong'] })
    },
  )
})

describe('the status', () => {
  test("is the response's, then the body's, then the row's", () => {
    expect(parseErrorBody({ error: 'SLOT_UNAVAILABLE', status: 410 }, { status: 409 }).status).toBe(409)
    expect(parseErrorBody({ error: 'SLOT_UNAVAILABLE', status: 410 }).status).toBe(410)
    expect(parseErrorBody({ error: 'SLOT_UNAVAILABLE' }).status).toBe(SlotUnavailableError.status)
    expect(parseErrorBody({ status: 410 }).status).toBe(410)
    expect(parseErrorBody({}).status).toBe(0)
  })

  test('of a body alone is no HTTP status unless it is a whole number', () => {
    for (const status of [true, 'x', -1, 1.5, {}, [], [1]]) {
      expect(parseErrorBody({ error: 'SLOT_UNAVAILABLE', status }), JSON.stringify(status)).toMatchObject({
        status: 409,
      })
    }
  })
})

describe("a team's own parser", () => {
  const parse = createParser(packRows(teamContract))

  test('knows each of its rows, and none of ours', () => {
    for (const [name, { code, status, recovery }] of Object.entries(teamContract.errors)) {
      const category = code < 200 ? 'parcel' : 'desk'
      expect(parse({ error: name })).toMatchObject({ error: name, code, status, recovery, category })
    }
    expect(parse({ error: 'SLOT_UNAVAILABLE', status: 409 }).code).toBeUndefined()
  })

  test('knows the rows of any sound contract', () => {
    for (const category of ['own', 'own-words', 'own_words2']) {
      const contract: Contract = {
        ...teamContract,
        categories: { [category]: { title: 'Own', range: [1, 999] } },
      }
      const known = createParser(packRows(contract))
      expect(known({ error: 'PARCEL_MOVED' }), category).toMatchObject({ code: 103, status: 409, category })
      expect(known({ error: 'DESK_BUSY' }), category).toMatchObject({ code: 901, status: 429, category })
    }
  })
})

test('a console shows a parsed row by its name alone', () => {
  expect(inspect(parseErrorBody({ error: 'SLOT_UNAVAILABLE', message: 'Taken' }, { status: 409 }))).toMatch(
    /^\[SlotUnavailableError: Taken\] \{/,
  )
})
