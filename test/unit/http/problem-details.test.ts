import { describe, expect, test } from 'vitest'
import {
  HttpError,
  problemDetails,
  RateLimitExceededError,
  SlotUnavailableError,
  ValidationFailedError,
} from '../../../src'
import { errorClass } from '../../../src/core'
import { clinicRows, makeError } from '../../support/rows'

const typeBase = 'https://example.com/errors/'

test('every row is a problem with its name, code, status and message', () => {
  for (const [name, { code, status, message, meaning }] of clinicRows) {
    expect(problemDetails(makeError(name), { typeBase })).toEqual({
      type: `${typeBase}${name.toLowerCase().replaceAll('_', '-')}`,
      title: name,
      status,
      detail: message ?? meaning,
      error: name,
      code,
    })
  }
})

test('without a typeBase the type is about:blank, and the title the reason phrase', () => {
  expect(problemDetails(new SlotUnavailableError())).toMatchObject({
    type: 'about:blank',
    title: 'Conflict',
    code: 3003,
  })
})

test('a failure that no row names has no type of its own and no code', () => {
  const problem = problemDetails(new HttpError(404), { typeBase })
  expect(problem).toEqual({
    type: 'about:blank',
    title: 'Not Found',
    status: 404,
    detail: 'Not Found',
    error: 'NOT_FOUND',
  })
})

test('the members stand in one order', () => {
  const error = new ValidationFailedError({ errors: { email: ['Taken'] }, ...{ retryAfter: 3 } })
  expect(Object.keys(problemDetails(error, { instance: '/patients/10' }))).toEqual([
    'type',
    'title',
    'status',
    'detail',
    'instance',
    'error',
    'code',
    'errors',
    'retry_after',
  ])
})

test('retry_after is whole seconds', () => {
  expect(problemDetails(new RateLimitExceededError({ retryAfter: 1.1 }))).toHaveProperty('retry_after', 2)
})

describe('field errors are a list of detail and JSON pointer', () => {
  test.each([
    ['email', '#/email'],
    ['items.0.name', '#/items/0/name'],
    ['a/b', '#/a~1b'],
    ['a~b', '#/a~0b'],
  ])('%s at %s', (field, pointer) => {
    const error = new ValidationFailedError({ errors: { [field]: ['one', 'two'] } })
    expect(problemDetails(error).errors).toEqual([
      { detail: 'one', pointer },
      { detail: 'two', pointer },
    ])
  })
})

test('extension members have names that RFC 9457 admits', () => {
  const error = new ValidationFailedError({ errors: { email: ['Taken'] }, ...{ retryAfter: 3 } })
  for (const member of Object.keys(problemDetails(error, { instance: '/' }))) expect(member).toMatch(/^[A-Za-z]\w{2,}$/)
})

test('public details are a member, private ones are not', () => {
  const Heavy = errorClass('PARCEL_TOO_HEAVY', 102, 422, 'parcel', 'correctable', 'Too heavy', true)
  expect(problemDetails(new Heavy({ details: { limit: 30 } }))).toHaveProperty('details', { limit: 30 })
  expect(problemDetails(new SlotUnavailableError({ details: { limit: 30 } }))).not.toHaveProperty('details')
})
