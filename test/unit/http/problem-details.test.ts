import { describe, expect, test } from 'vitest'
import {
  HttpError,
  problemDetails,
  RateLimitExceededError,
  SlotUnavailableError,
  ValidationFailedError,
} from '../../../src'
import { type ApiError, type ErrorOptions, errorClass } from '../../../src/core'
import { problemDetails as problemOf } from '../../../src/http'
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

test('details are a member, internal facts are not', () => {
  const Heavy = errorClass<ApiError, ErrorOptions<never, { limit: number }>>('desk', 'ParcelTooHeavyError', {
    code: 102,
    status: 422,
    category: 'parcel',
    recovery: 'correctable',
    message: 'Too heavy',
    details: ['limit'],
  })
  expect(problemOf(new Heavy({ details: { limit: 30 } }))).toHaveProperty('details', { limit: 30 })
  expect(problemOf(new SlotUnavailableError({ internal: { limit: 30 } }))).not.toHaveProperty('details')
})
