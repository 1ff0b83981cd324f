import { describe, expect, test } from 'vitest'
import {
  createError,
  DatabaseError,
  HttpError,
  RateLimitExceededError,
  SlotUnavailableError,
  ValidationFailedError,
} from '../../../src'
import { parseErrorBody, safe } from '../../../src/client'
import { createParser } from '../../../src/core'
import { apiErrorMatchers, createApiErrorMatchers } from '../../../src/testing/vitest'
import { createError as createShopError, codebook as shop, rows as shopRows } from '../../contracts/shop/index'
import { clinicRows, makeError } from '../../support/rows'

expect.extend(apiErrorMatchers)

const taken = new SlotUnavailableError()
const faulty = new ValidationFailedError({ errors: { doctor_id: ['Doctor id is required'], type: ['Wrong'] } })

/** What a failing assertion tells, without the stack. */
function failureOf(assert: () => unknown): string {
  try {
    assert()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('The assertion passed')
}

test.each(clinicRows.map(([name]) => name))('%s is itself, and no other row', (name) => {
  const error = makeError(name)
  expect(error).toBeApiError(name)
  expect(error).toBeApiError()
  expect(parseErrorBody(JSON.parse(JSON.stringify(error)))).toBeApiError(name)
  const other = name === 'INTERNAL_ERROR' ? 'CONFIG_ERROR' : 'INTERNAL_ERROR'
  expect(error).not.toBeApiError(other)
  expect(() => expect(error).toBeApiError(other)).toThrow('Expected: 500')
})

test('fields that are given must be equal; others are not looked at', () => {
  expect(faulty).toBeApiError('VALIDATION_FAILED', { status: 422 })
  expect(faulty).toBeApiError('VALIDATION_FAILED', {
    message: expect.stringContaining('failed'),
    errors: { doctor_id: ['Doctor id is required'], type: [expect.any(String)] },
  })
  expect(new RateLimitExceededError({ retryAfter: 5 })).toBeApiError('RATE_LIMIT_EXCEEDED', { retryAfter: 5 })
  expect(new DatabaseError({ cause: 7, internal: { a: 1 } })).toBeApiError('DATABASE_ERROR', {
    internal: { a: 1 },
    cause: 7,
  })
  expect(faulty).not.toBeApiError('VALIDATION_FAILED', { errors: { doctor_id: ['Doctor id is required'] } })
  expect(taken).not.toBeApiError('SLOT_UNAVAILABLE', { retryAfter: 5 })
})

test('rejects, resolves, and inside of other expectations', async () => {
  await expect(Promise.reject(taken)).rejects.toBeApiError('SLOT_UNAVAILABLE')
  await expect(Promise.resolve(taken)).resolves.not.toBeApiError('DOUBLE_BOOKING')
  expect({ ok: false, error: taken }).toEqual({ ok: false, error: expect.toBeApiError('SLOT_UNAVAILABLE') })
  expect({ error: faulty }).toMatchObject({
    error: expect.toBeApiError('VALIDATION_FAILED', { errors: expect.objectContaining({ type: ['Wrong'] }) }),
  })
  expect({ error: taken }).not.toEqual({ error: expect.toBeApiError('DOUBLE_BOOKING') })
  expect([taken, faulty]).toContainEqual(expect.toBeApiError('VALIDATION_FAILED'))
  expect({ error: taken }).toEqual({ error: expect.not.toBeApiError('DOUBLE_BOOKING') })
})

test.each<[string, unknown, string]>([
  [
    'another row',
    createError('DOUBLE_BOOKING'),
    '409 DOUBLE_BOOKING (3004): Doctor already has appointment at that time',
  ],
  ['a failure that no row names', new HttpError(404), '404 NOT_FOUND that no row names: Not Found'],
  ['one without a name', parseErrorBody('', { status: 502 }), '502 that no row names: HTTP 502'],
  ['another error', new RangeError('Too far'), 'RangeError: Too far'],
  ['a body', taken.toJSON(), 'an object of Object'],
  ['nothing', undefined, 'undefined undefined'],
  ['a text', 'SLOT_UNAVAILABLE', 'string SLOT_UNAVAILABLE'],
  ['a bare object', Object.create(null), 'an object of no class'],
  ['a result', { ok: false, error: taken }, 'an object of Object. Its error is in .error'],
  [
    'a response',
    Response.json({}, { status: 409 }),
    'an object of Response. Read its error first: await parseErrorResponse(response)',
  ],
  [
    'a promise',
    safe(async () => new Response()),
    'an object of Promise. Await it first, with .rejects where it throws',
  ],
])('the failure tells both sides: %s', (_, value, received) => {
  expect(failureOf(() => expect(value).toBeApiError('SLOT_UNAVAILABLE'))).toBe(
    `Expected: 409 SLOT_UNAVAILABLE (3003)\nReceived: ${received}`,
  )
})

test('the failure tells what differs, and the runner shows how', () => {
  const wanted = { status: 409, message: 'Taken', retryAfter: 5 } as const
  expect(failureOf(() => expect(taken).toBeApiError('SLOT_UNAVAILABLE', wanted))).toBe(
    [
      'Expected: 409 SLOT_UNAVAILABLE (3003)',
      'Received: 409 SLOT_UNAVAILABLE (3003): Time slot already booked for this doctor',
      'message: expected "Taken", received "Time slot already booked for this doctor"',
      'retryAfter: expected 5, received undefined',
    ].join('\n'),
  )
  const difference = { actual: { message: taken.message }, expected: { message: 'Taken' } }
  const assert = () => expect(taken).toBeApiError('SLOT_UNAVAILABLE', { message: 'Taken' })
  expect(assert).toThrow(expect.objectContaining(difference))
})

test('the failure of a negation, of any row, and of a name that there is not', () => {
  expect(failureOf(() => expect(taken).not.toBeApiError('SLOT_UNAVAILABLE'))).toBe(
    'Expected: not 409 SLOT_UNAVAILABLE (3003)\nReceived: 409 SLOT_UNAVAILABLE (3003): Time slot already booked for this doctor',
  )
  expect(failureOf(() => expect(taken).not.toBeApiError('SLOT_UNAVAILABLE', { status: 409 }))).toContain(
    '\nstatus: expected not 409, received 409',
  )
  expect(failureOf(() => expect(5).toBeApiError())).toBe('Expected: any error of the contract\nReceived: number 5')
  // @ts-expect-error there is no such row
  expect(failureOf(() => expect(taken).toBeApiError('SLOT_UNAVAILABEL'))).toContain(
    'The contract has no error SLOT_UNAVAILABEL: use one of its names.',
  )
  // @ts-expect-error a negation is no pass for a name that there is not
  expect(failureOf(() => expect(taken).not.toBeApiError('SLOT_UNAVAILABEL'))).toContain('has no error SLOT_UNAVAILABEL')
})

describe('two contracts', () => {
  const own = createApiErrorMatchers(shop)
  const context = { isNot: false, customTesters: [], equals: Object.is, utils: { stringify: JSON.stringify } }
  const closed = createShopError('SERVICE_UNAVAILABLE')
  const body = JSON.parse(JSON.stringify(closed))

  test("a team's own contract has its own names", () => {
    const { message } = own.toBeApiError.call(context, taken, 'ORDER_MOVED_ON')
    expect(message()).toContain('Expected: 409 ORDER_MOVED_ON (103)')
    expect(() => own.toBeApiError.call(context, taken, 'SLOT_UNAVAILABLE')).toThrow('has no error SLOT_UNAVAILABLE')
    expect(own.toBeApiError.call(context, closed, 'SERVICE_UNAVAILABLE').pass).toBe(true)
    expect(own.toBeApiError.call(context, closed).pass).toBe(true)
    expect(own.toBeApiError.call(context, createParser(shopRows)(body), 'SERVICE_UNAVAILABLE').pass).toBe(true)
  })

  test("the other contract's row of the same name is not the row, and the failure says whose it is", () => {
    expect(closed).not.toBeApiError('SERVICE_UNAVAILABLE')
    expect(closed).not.toBeApiError()
    expect(failureOf(() => expect(closed).toBeApiError('SERVICE_UNAVAILABLE'))).toBe(
      'Expected: 503 SERVICE_UNAVAILABLE (9002)\n' +
        'Received: 503 SERVICE_UNAVAILABLE (904): The shop is closed for stocktaking. It is a row of shop, not of clinic-booking',
    )
    const clinics = own.toBeApiError.call(context, createError('SERVICE_UNAVAILABLE'), 'SERVICE_UNAVAILABLE')
    expect([clinics.pass, clinics.message()]).toEqual([
      false,
      expect.stringContaining('It is a row of clinic-booking, not of shop'),
    ])
  })
})

test("fields are compared by the runner's own testers too", () => {
  const at = (time: string) => new SlotUnavailableError({ internal: { at: new URL(`clinic:${time}`) } })
  const sameDay = (one: unknown, other: unknown) =>
    one instanceof URL && other instanceof URL ? one.href.slice(0, 17) === other.href.slice(0, 17) : undefined
  const assert = () =>
    expect(at('2024-12-21T09:30')).toBeApiError('SLOT_UNAVAILABLE', { internal: at('2024-12-21T10:00').internal })
  expect(assert).toThrow('internal: expected')
  expect.addEqualityTesters([sameDay])
  assert()
})
