import { describe, expect, test } from 'vitest'
import { ApiError, HttpError, isApiError, SlotUnavailableError, ValidationFailedError } from '../../../src'
import { parseErrorBody, parseErrorResponse } from '../../../src/client'
import { errors } from '../../../src/contract'
import { clinicRows } from '../../support/rows'

const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
const known = (members: object) => JSON.stringify({ message: 'x', error: 'SLOT_UNAVAILABLE', status: 409, ...members })

/** What a client may be sent that no row names: the text as it comes from the socket. */
const unnamed: readonly (readonly [label: string, text: string])[] = [
  ['an unknown name', '{"message":"Moved","error":"SLOT_MOVED","status":409}'],
  ['a name in lower case', '{"message":"x","error":"slot_unavailable","status":409}'],
  ['a name with a blank', '{"message":"x","error":"SLOT_UNAVAILABLE ","status":409}'],
  ["a name of JavaScript's own", '{"message":"x","error":"constructor","status":409}'],
  ['the name __proto__', '{"message":"x","error":"__proto__","status":409}'],
  ['the name toString', '{"message":"x","error":"toString","status":409}'],
  ['no error', '{"message":"Conflict"}'],
  ['an error that is null', '{"message":"x","error":null}'],
  ['an error that is a number', '{"message":"x","error":3003}'],
  ['an error that is an object', '{"message":"x","error":{"name":"SLOT_UNAVAILABLE"}}'],
  ['an error that is an array', '{"message":"x","error":["SLOT_UNAVAILABLE"]}'],
  ['an error that is true', '{"message":"x","error":true}'],
  ['HTML of a proxy', '<html><body><h1>502 Bad Gateway</h1></body></html>'],
  ['plain text', 'upstream connect error'],
  ['nothing', ''],
  ['white space', ' \n\t '],
  ['a truncated body', '{"message":"x","error":"SLOT_UNAVAILABLE","sta'],
  ['two bodies', `${known({})}${known({})}`],
  ['bytes that are no UTF-8', '\ufffd\ufffd{"error":"SLOT_UNAVAILABLE"}'],
  ['an empty array', '[]'],
  ['an array of a body', `[${known({})}]`],
  ['an empty object', '{}'],
  ['null', 'null'],
  ['true', 'true'],
  ['a number', '409'],
  ['a number that is too large', '1e999'],
  ['a name as text', '"SLOT_UNAVAILABLE"'],
  ['a prototype with a name', '{"__proto__":{"error":"SLOT_UNAVAILABLE","status":409}}'],
  ['a constructor with a prototype', '{"constructor":{"prototype":{"error":"SLOT_UNAVAILABLE"}}}'],
  ['10,000 nested arrays', deep(10_000)],
  ['10,000 nested arrays as an error', `{"error":${deep(10_000)}}`],
  ['10,000 nested arrays as errors', `{"message":"x","errors":${deep(10_000)},"details":${deep(10_000)}}`],
]

const statuses = [400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504, 599]

describe('rule 5: a body that no row names is an HttpError with the HTTP status', () => {
  test.each(unnamed)('%s', async (_, text) => {
    for (const status of statuses) {
      const error = await parseErrorResponse(new Response(text, { status }))
      expect(error).toBeInstanceOf(HttpError)
      expect(isApiError(error)).toBe(false)
      expect(error.status).toBe(status)
      expect(error.code).toBeUndefined()
      expect(error.message).not.toBe('')
    }
  })

  test('an unknown name is kept, with the message that came with it', () => {
    const error = parseErrorBody({ message: 'Moved', error: 'SLOT_MOVED', status: 409 }, { status: 409 })
    expect(error).toMatchObject({ error: 'SLOT_MOVED', message: 'Moved', status: 409, recovery: 'correctable' })
  })

  test("the HTTP status wins over the body's", () => {
    expect(parseErrorBody({ error: 'SLOT_MOVED', status: 200 }, { status: 502 }).status).toBe(502)
  })

  test('Object.prototype is as it was', () => {
    parseErrorBody(JSON.parse('{"__proto__":{"polluted":1},"errors":{"__proto__":["a"]},"details":{"__proto__":{}}}'))
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('rule 5: a body that JSON cannot make does not throw either', () => {
  const fail = () => {
    throw new Error('a trap that throws')
  }
  const { proxy: revoked, revoke } = Proxy.revocable({}, {})
  revoke()
  const bodies: [string, unknown][] = [
    ['undefined', undefined],
    ['a symbol', Symbol('x')],
    ['a bigint', 3003n],
    ['a function', () => ({ error: 'SLOT_UNAVAILABLE' })],
    ['getters that throw', Object.defineProperties({}, { error: { get: fail }, status: { get: fail } })],
    ['a message that throws', Object.defineProperty({ error: 'SLOT_MOVED' }, 'message', { get: fail })],
    ['errors that throw', { error: 'SLOT_MOVED', errors: new Proxy({}, { ownKeys: fail, get: fail }) }],
    ['a Proxy whose traps throw', new Proxy({}, { get: fail, has: fail, ownKeys: fail, getPrototypeOf: fail })],
    ['a revoked Proxy', revoked],
    ['headers that throw', {}],
  ]
  test.each(bodies)('%s', (label, body) => {
    const headers = label === 'headers that throw' ? { get: fail } : {}
    const error = parseErrorBody(body, { status: 502, headers })
    expect(error).toBeInstanceOf(HttpError)
    expect(error.status).toBe(502)
  })
})

describe('rule 5: a known name with members of the wrong type is the row, without them', () => {
  const wrong = [null, true, 0, -1, 1.5, 'text', '', [], [1], {}, { a: 1 }]

  test.each(['message', 'errors', 'retry_after', 'timestamp', 'details', 'code', 'category', 'recovery', 'unknown'])(
    '%s',
    async (member) => {
      for (const value of wrong) {
        const error = await parseErrorResponse(new Response(known({ [member]: value }), { status: 409 }))
        expect(error).toBeInstanceOf(SlotUnavailableError)
        expect(error).toMatchObject({ code: 3003, status: 409, category: 'appointment', recovery: 'correctable' })
        expect(typeof error.message).toBe('string')
        expect(['number', 'undefined']).toContain(typeof error.retryAfter)
        expect(error.retryAfter ?? 0).toBeGreaterThanOrEqual(0)
        for (const texts of Object.values(error.errors ?? {})) {
          expect(texts.length).toBeGreaterThan(0)
          for (const text of texts) expect(typeof text).toBe('string')
        }
      }
    },
  )

  test('a status of the wrong type leaves that of the response, or the row', () => {
    for (const status of [null, true, '409', 'x', -1, 1.5, [], {}]) {
      expect(parseErrorBody(JSON.parse(known({ status })), { status: 409 }).status).toBe(409)
    }
    expect(parseErrorBody({ error: 'SLOT_UNAVAILABLE' }).status).toBe(409)
  })

  test('faulty field errors are left out one by one', () => {
    const errors = { email: ['Taken', 5, null], phone: 'Too short', age: 7, name: [], city: { a: ['b'] } }
    const error = parseErrorBody({ message: 'x', error: 'VALIDATION_FAILED', status: 422, errors })
    expect(error).toBeInstanceOf(ValidationFailedError)
    expect(error.errors).toEqual({ email: ['Taken'], phone: ['Too short'] })
  })

  test('a retry_after that is no time to wait is none', () => {
    for (const text of ['-1', '1e999', '"soon"', 'null', '{}', '[]']) {
      const body = JSON.parse(`{"error":"RATE_LIMIT_EXCEEDED","status":429,"retry_after":${text}}`)
      expect(parseErrorBody(body).retryAfter, text).toBeUndefined()
    }
  })
})

describe('rule 5: a known name with a status that the table does not have', () => {
  test.each(clinicRows)("%s keeps the server's status and is flagged", (name, row) => {
    for (const status of statuses.filter((each) => each !== row.status)) {
      const error = parseErrorBody({ message: 'x', error: name, status: row.status }, { status })
      expect(error).toBeInstanceOf(ApiError)
      expect(isApiError(error, name)).toBe(true)
      expect(error).toMatchObject({ code: row.code, status, statusMismatch: true })
    }
  })

  test.each(clinicRows)('%s with its own status is not flagged', (name, { status }) => {
    expect(parseErrorBody({ message: 'x', error: name, status }, { status })).not.toHaveProperty('statusMismatch')
  })

  test('the class and other errors of the row keep the status of the table', () => {
    parseErrorBody({ error: 'SLOT_UNAVAILABLE' }, { status: 500 })
    expect(SlotUnavailableError.status).toBe(errors.SLOT_UNAVAILABLE.status)
    expect(parseErrorBody({ error: 'SLOT_UNAVAILABLE' }).status).toBe(errors.SLOT_UNAVAILABLE.status)
  })
})

describe('rule 5: a body of any size is data', () => {
  const many = 50_000

  test('fifty thousand fields', () => {
    const errors = Object.fromEntries(Array.from({ length: many }, (_, index) => [`field${index}`, ['wrong']]))
    const error = parseErrorBody({ message: 'x', error: 'VALIDATION_FAILED', errors }, { status: 422 })
    expect(error).toBeInstanceOf(ValidationFailedError)
    expect(Object.keys(error.errors ?? {}).length).toBe(many)
  }, 60_000)

  test('fifty thousand problems of one field', () => {
    const errors = Array.from({ length: many }, () => ({ detail: 'wrong', pointer: '#/name' }))
    expect(parseErrorBody({ message: 'x', error: 'VALIDATION_FAILED', errors }).errors?.name?.length).toBe(many)
  }, 60_000)
})
