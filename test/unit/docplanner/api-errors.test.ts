import { describe, expect, test } from 'vitest'
import { errorBody, HttpError, isApiError } from '../../../src'
import {
  docplannerAnswer,
  docplannerMediaTypes,
  docplannerRecovery,
  isDocplannerErrorType,
  parseDocplannerError,
  parseDocplannerRateLimit,
  parseDocplannerResponse,
} from '../../../src/docplanner'
import { readReference } from '../../support/reference'

const headers = { 'Content-Type': docplannerMediaTypes.error }
const texts = ['The end date must be at least 1 minute after the start date']

test("the type of an error is the reference's", () => {
  expect(readReference('docplanner-errors.md')).toContain(`Content-Type: ${docplannerMediaTypes.error}\n`)
})

describe('the content type tells whose error it is', () => {
  test.each([
    [docplannerMediaTypes.error, true],
    ['application/vnd.error+docplanner+json; charset=UTF-8', true],
    ['Application/Vnd.Error+Docplanner+JSON', true],
    [docplannerMediaTypes.success, false],
    ['application/json', false],
    ['text/html', false],
    [undefined, false],
  ])('%s: %s', (type, isOne) => {
    expect(isDocplannerErrorType({ 'content-type': type })).toBe(isOne)
    expect(isDocplannerErrorType(new Headers(type === undefined ? {} : { 'Content-Type': type }))).toBe(isOne)
  })
})

describe('a body in each of its shapes', () => {
  test.each([
    ['a list that is empty', { errors: [], message: 'Object not found' }, undefined],
    ['a list of texts', { errors: texts, message: 'Object not found' }, { _: texts }],
    ['a map', { errors: { 'slots[1].end': texts }, message: 'Object not found' }, { 'slots[1].end': texts }],
    ['no errors', { message: 'Object not found' }, undefined],
    ['null', { errors: null, message: 'Object not found' }, undefined],
  ])('%s', (_, body, errors) => {
    const error = parseDocplannerError(body, { status: 404, headers })
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ status: 404, message: 'Object not found', reason: 'unlisted' })
    expect(error.errors).toEqual(errors)
  })

  test.each([undefined, null, '', '<h1>Bad Gateway</h1>', 7, [], {}, { message: 5 }, { message: '' }])(
    '%j says nothing',
    (body) => {
      const error = parseDocplannerError(body, { status: 502 })
      expect(error).toBeInstanceOf(HttpError)
      expect(error).toMatchObject({ status: 502, message: 'HTTP 502', reason: 'corrupt-answer', recovery: 'transient' })
    },
  )

  test('that throws when it is read', () => {
    const body = {
      get message() {
        throw new Error('boom')
      },
    }
    expect(parseDocplannerError(body, { status: 400 })).toMatchObject({ status: 400, reason: 'corrupt-answer' })
  })
})

describe('it is never a row of ours', () => {
  test.each([
    ['a name of ours', { message: 'x', error: 'SLOT_UNAVAILABLE', status: 409 }, 409],
    ["a body like Laravel's", { message: 'x', errors: { email: texts } }, 422],
  ])('%s', (_, body, status) => {
    const error = parseDocplannerError(body, { status })
    expect(isApiError(error)).toBe(false)
    expect([error.status, error.code, error.category]).toEqual([status, undefined, undefined])
  })

  test('nor has it a number of ours, where it is answered on', () => {
    const error = parseDocplannerError({ message: 'Object not found' }, { status: 404, operation: 'bookSlot' })
    expect(docplannerAnswer(error).body).toEqual(errorBody(error))
  })
})

describe('what can be done', () => {
  test.each([
    // By operation, where a status means more than it says.
    [404, 'bookSlot', 'correctable'],
    [400, 'cancelBooking', 'terminal'],
    [409, 'confirmBooking', 'terminal'],
    [409, 'moveBooking', 'correctable'],
    // The same statuses for anything else.
    [404, undefined, 'terminal'],
    [404, 'cancelBooking', 'terminal'],
    [404, 'moveBooking', 'terminal'],
    [400, undefined, 'correctable'],
    [400, 'bookSlot', 'correctable'],
    [409, undefined, 'correctable'],
    // The others of the reference, and the 422 that it leaves out.
    [401, undefined, 'correctable'],
    [403, 'bookSlot', 'terminal'],
    [405, undefined, 'terminal'],
    [422, 'moveBooking', 'correctable'],
    [429, 'bookSlot', 'transient'],
    [500, undefined, 'transient'],
    [502, undefined, 'transient'],
    [503, 'bookSlot', 'transient'],
    [504, undefined, 'transient'],
  ] as const)('about a %i of %s: %s', (status, operation, recovery) => {
    expect(docplannerRecovery(status, operation)).toBe(recovery)
    const error = parseDocplannerError({ errors: [], message: 'No' }, { status, operation, headers })
    expect(error.recovery).toBe(recovery)
    expect(error.operation).toBe(operation)
  })

  test('a field that is wrong can be put right, whatever the operation', () => {
    const meta = { status: 400, operation: 'cancelBooking', headers } as const
    const bodies = [
      { message: 'x', errors: { reason: ['Too long'] } },
      { message: 'x', errors: [] },
    ]
    expect(bodies.map((body) => parseDocplannerError(body, meta).recovery)).toEqual(['correctable', 'terminal'])
  })

  test('an operation that only untyped code knows is like any other', () => {
    expect(docplannerRecovery(404, 'toString' as never)).toBe('terminal')
  })
})

describe('the rate limit', () => {
  const reset = '2026-11-23T05:00:00+01:00'
  const limited = {
    'X-RateLimit-Limit': '60',
    'X-RateLimit-Used': '58',
    'X-RateLimit-Remaining': '2',
    'X-RateLimit-Reset': reset,
  }

  test('is read, with an ISO 8601 reset', () => {
    const state = { limit: 60, used: 58, remaining: 2, reset: new Date(reset) }
    expect(parseDocplannerRateLimit(limited)).toEqual(state)
    expect(parseDocplannerRateLimit(new Headers(limited))).toEqual(state)
    expect(parseDocplannerError({}, { status: 404, headers: limited }).rateLimit).toEqual(state)
  })

  test.each([
    ['no -Used', undefined],
    ['a malformed -Used', 'many'],
  ])('with %s is reckoned', (_, used) => {
    expect(parseDocplannerRateLimit({ ...limited, 'X-RateLimit-Used': used })).toMatchObject({ used: 58 })
  })

  test.each(['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset'])('without %s is off', (name) => {
    expect(parseDocplannerRateLimit({ ...limited, [name]: undefined })).toBeUndefined()
    expect(parseDocplannerError({}, { status: 404, headers: { ...limited, [name]: undefined } })).not.toHaveProperty(
      'rateLimit',
    )
  })

  describe('says when a 429 may be repeated', () => {
    const soon = { ...limited, 'X-RateLimit-Reset': new Date(Date.now() + 100_000).toISOString() }
    const waitOf = (given: object, status = 429) =>
      parseDocplannerError({ message: 'Slower' }, { status, headers: given as typeof limited }).retryAfter

    test('by its reset', () => {
      expect(waitOf(soon)).toBeGreaterThan(90)
      expect(waitOf(soon)).toBeLessThanOrEqual(100)
      expect(waitOf({ ...limited, 'X-RateLimit-Reset': '2020-01-01T00:00:00Z' })).toBe(0)
    })

    test('by Retry-After first', () => expect(waitOf({ ...soon, 'Retry-After': '7' })).toBe(7))
    test('by nothing', () => expect(waitOf({})).toBeUndefined())
    test('but not another status', () => expect(waitOf(soon, 404)).toBeUndefined())
  })
})

describe('a Response', () => {
  test('is read in one line', async () => {
    const body = JSON.stringify({ errors: [], message: 'Unable to perform booking.' })
    const error = await parseDocplannerResponse(new Response(body, { status: 404, headers }), 'bookSlot')
    expect(error).toMatchObject({ status: 404, message: 'Unable to perform booking.', recovery: 'correctable' })
    expect(error.operation).toBe('bookSlot')
  })

  test.each(['', '{', '<h1>Bad Gateway</h1>', 'null'])('with %j for a body is none of its errors', async (body) => {
    const error = await parseDocplannerResponse(new Response(body, { status: 502 }))
    expect(error).toMatchObject({ status: 502, recovery: 'transient', reason: 'corrupt-answer' })
  })

  test('that was read already keeps its status', async () => {
    const response = new Response('{}', { status: 409 })
    await response.text()
    expect(await parseDocplannerResponse(response, 'moveBooking')).toMatchObject({
      status: 409,
      recovery: 'correctable',
    })
  })
})
