import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import {
  DatabaseError,
  errorBody,
  RateLimitExceededError,
  SlotUnavailableError,
  ValidationFailedError,
} from '../../../src'
import { categories } from '../../../src/contract'
import { errorClass } from '../../../src/core'
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
  for (const member of ['errors', 'retryAfter', 'details', 'cause', 'expose', 'statusMismatch']) {
    expect(error, member).not.toHaveProperty(member)
  }
})

test('options that are undefined are options that are not there', () => {
  const error = new ValidationFailedError({
    message: undefined,
    errors: undefined,
    details: undefined,
    expose: undefined,
  })
  expect(JSON.stringify(error)).toBe(JSON.stringify(new ValidationFailedError()))
  expect(error).not.toHaveProperty('errors')
})

test('a details or cause that is null, false or 0 is kept', () => {
  for (const value of [null, false, 0, '']) {
    expect(new SlotUnavailableError({ details: value })).toHaveProperty('details', value)
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

describe("a team's own row", () => {
  const publicDetails = errorClass('PARCEL_TOO_HEAVY', 102, 422, 'parcel', 'correctable', 'Too heavy', true)
  const privateDetails = errorClass('PARCEL_MOVED', 103, 409, 'parcel', 'terminal', 'It moved')
  const failing = errorClass('SORTER_DOWN', 903, 503, 'desk', 'transient', 'The sorter is down', true)

  test('shows its details only if the row declares them public', () => {
    expect(errorBody(new publicDetails({ details: { limit: 30 } }))).toHaveProperty('details', { limit: 30 })
    expect(errorBody(new privateDetails({ details: { limit: 30 } }))).not.toHaveProperty('details')
  })

  test('shows public details of a 5xx only if exposed', () => {
    expect(errorBody(new failing({ details: { belt: 2 } }))).not.toHaveProperty('details')
    expect(errorBody(new failing({ details: { belt: 2 }, expose: true }))).toHaveProperty('details', { belt: 2 })
  })

  test('writes details after retry_after and before the timestamp', () => {
    const error = new publicDetails({ details: 1, ...{ errors: { a: ['b'] }, retryAfter: 1 } })
    expect(Object.keys(errorBody(error, { timestamp: true }))).toEqual([
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
  test('inspect shows the cause and the details, for logs', () => {
    const shown = inspect(new DatabaseError({ cause: new Error('connection lost'), details: { query: 'select' } }))
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
