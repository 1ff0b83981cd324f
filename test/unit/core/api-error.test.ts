import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import {
  DatabaseError,
  errorBody,
  HttpError,
  problemDetails,
  RateLimitExceededError,
  SlotUnavailableError,
  ValidationFailedError,
} from '../../../src'
import { categories } from '../../../src/contract'
import { type ApiError, type ErrorOptions, errorClass } from '../../../src/core'
import { errorBody as houseBody } from '../../../src/http'
import { clinicRows, makeError } from '../../support/rows'

test('an error of each row carries the facts of the table, and its class too', () => {
  for (const [name, { code, status, recovery, message, meaning }] of clinicRows) {
    const error = makeError(name)
    const [category] = Object.entries(categories).find(([, { range }]) => range[0] <= code && code <= range[1]) ?? []
    expect(error).toMatchObject({ error: name, code, status, recovery, category, message: message ?? meaning })
    expect({ ...error.constructor }).toMatchObject({ error: name, code, status })
    expect(error).toBeInstanceOf(Error)
  }
})

test('an error has no member that it was not given', () => {
  const error = new SlotUnavailableError()
  for (const member of [
    'errors',
    'retryAfter',
    'details',
    'internal',
    'cause',
    'expose',
    'statusMismatch',
    'received',
  ]) {
    expect(error, member).not.toHaveProperty(member)
  }
})

test('options that are undefined are options that are not there', () => {
  const error = new ValidationFailedError({
    message: undefined,
    errors: undefined,
    internal: undefined,
    expose: undefined,
  })
  expect(JSON.stringify(error)).toBe(JSON.stringify(new ValidationFailedError()))
  expect(error).not.toHaveProperty('errors')
})

test('an internal or cause that is null, false or 0 is kept', () => {
  for (const value of [null, false, 0, '']) {
    expect(new SlotUnavailableError({ internal: value })).toHaveProperty('internal', value)
    expect(new SlotUnavailableError({ cause: value })).toHaveProperty('cause', value)
  }
})

test('an empty message is a message', () => {
  expect(new SlotUnavailableError({ message: '' }).message).toBe('')
})

describe('retryAfter is written in whole seconds', () => {
  test.each([
    [0, 0],
    [0.2, 1],
    [60, 60],
    [59.01, 60],
  ])('%s as %s', (retryAfter, expected) => {
    expect(errorBody(new RateLimitExceededError({ retryAfter })).retry_after).toBe(expected)
  })

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%s is not written', (retryAfter) => {
    expect(errorBody(new RateLimitExceededError({ retryAfter }))).not.toHaveProperty('retry_after')
  })
})

const facts = { code: 102, status: 422, category: 'parcel', recovery: 'correctable', message: 'Too heavy' } as const
const TooHeavy = errorClass<ApiError, ErrorOptions<never, { limit: number; weight?: number | undefined }>>(
  'desk',
  'ParcelTooHeavyError',
  { ...facts, details: ['limit', 'weight'] },
)
const Moved = errorClass('desk', 'ParcelMovedError', { ...facts, status: 409 })
const SorterDown = errorClass<ApiError, ErrorOptions<never, { belt: number }>>('desk', 'SorterDownError', {
  ...facts,
  status: 503,
  details: ['belt'],
})

test('internal facts are kept for logs, and never on the wire', () => {
  for (const error of [
    new SlotUnavailableError({ internal: { diagnosis: 'secret' } }),
    new DatabaseError({ internal: { diagnosis: 'secret' }, expose: true }),
    new HttpError(404, { internal: { diagnosis: 'secret' } }),
  ]) {
    expect(error.internal).toEqual({ diagnosis: 'secret' })
    for (const wire of [error, errorBody(error), problemDetails(error)])
      expect(JSON.stringify(wire)).not.toContain('secret')
  }
})

describe("a team's own row", () => {
  test('sends the details that the row declares, and drops others', () => {
    const error = new TooHeavy({ details: { limit: 30, ...{ address: 'Hill 5' } } })
    expect(error.details).toEqual({ limit: 30 })
    expect(error.toJSON()).toHaveProperty('details', { limit: 30 })
    expect(new TooHeavy({ details: { limit: 30, weight: undefined } }).details).toEqual({ limit: 30 })
  })

  test('has no details if it declares none', () => {
    const error = new Moved({ message: 'Moved', ...{ details: { limit: 30 } } })
    expect(error).not.toHaveProperty('details')
    expect(error.toJSON()).not.toHaveProperty('details')
  })

  test('shows the details of a 5xx only if exposed', () => {
    expect(new SorterDown({ details: { belt: 2 } }).toJSON()).not.toHaveProperty('details')
    expect(new SorterDown({ details: { belt: 2 }, expose: true }).toJSON()).toHaveProperty('details', { belt: 2 })
  })

  test('writes details after retry_after and before the timestamp', () => {
    const error = new TooHeavy({ details: { limit: 1 }, ...{ errors: { a: ['b'] }, retryAfter: 1 } })
    expect(Object.keys(houseBody(error, { timestamp: true }))).toEqual([
      'message',
      'error',
      'status',
      'errors',
      'retry_after',
      'details',
      'timestamp',
    ])
  })
})

describe('an error in the hands of other code', () => {
  test('inspect shows the cause and the internal facts, for logs', () => {
    const shown = inspect(new DatabaseError({ cause: new Error('connection lost'), internal: { query: 'select' } }))
    expect(shown).toContain('DatabaseError')
    expect(shown).toContain('connection lost')
    expect(shown).toContain('select')
  })

  test('a frozen error is still written', () => {
    expect(errorBody(Object.freeze(new SlotUnavailableError()))).toMatchObject({ status: 409 })
  })

  test('a subclass may set its name in its constructor, as classes of old do', () => {
    class LastSlotError extends SlotUnavailableError {
      constructor() {
        super()
        // As `this.name = ...`, which code without our types writes.
        Object.assign(this, { name: 'TheLastSlotError' })
      }
    }
    expect(String(new LastSlotError())).toMatch(/^TheLastSlotError: /)
    expect(new LastSlotError().error).toBe('SLOT_UNAVAILABLE')
  })

  test('a subclass may name itself, and has the wire of its row', () => {
    class LastSlotError extends SlotUnavailableError {
      constructor(readonly day: string) {
        super({ message: 'The last slot is gone' })
        this.name = 'LastSlotError'
      }
    }
    const error = new LastSlotError('Monday')
    expect(error.name).toBe('LastSlotError')
    expect(errorBody(error)).toEqual({ message: 'The last slot is gone', error: 'SLOT_UNAVAILABLE', status: 409 })
  })
})
