import { expect, test } from 'vitest'
import { errorBody, HttpError, SlotUnavailableError, ValidationFailedError } from '../../../src'

test('a timestamp is written where one is asked for, at the end', () => {
  expect(errorBody(new SlotUnavailableError())).not.toHaveProperty('timestamp')
  expect(errorBody(new SlotUnavailableError(), { timestamp: false })).not.toHaveProperty('timestamp')
  expect(errorBody(new SlotUnavailableError(), { timestamp: undefined })).not.toHaveProperty('timestamp')
  const body = errorBody(new SlotUnavailableError(), { timestamp: '2024-12-20T10:30:00Z' })
  expect(Object.entries(body).at(-1)).toEqual(['timestamp', '2024-12-20T10:30:00Z'])
})

test('a body is a copy: changing it leaves the error', () => {
  const error = new ValidationFailedError({ errors: { email: ['Taken'] } })
  errorBody(error).message = 'changed'
  errorBody(error, { timestamp: true })
  expect(JSON.stringify(errorBody(error))).toBe(
    '{"message":"Validation failed","error":"VALIDATION_FAILED","status":422,"errors":{"email":["Taken"]}}',
  )
})

test('an empty field map is written as it was given', () => {
  expect(errorBody(new ValidationFailedError({ errors: {} }))).toHaveProperty('errors', {})
})

test('an HttpError has the same form', () => {
  expect(errorBody(new HttpError(404))).toEqual({ message: 'Not Found', error: 'NOT_FOUND', status: 404 })
})
