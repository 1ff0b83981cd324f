import { expect, test } from 'vitest'
import { HttpError } from '../../../../src/core/server-http-error'
import { createError } from '../../../../src/generated/codebook'
import { errorBody } from '../../../../src/http'
import { answer, answerBody } from '../../../../src/server/internal/answer'
import { answerSettings } from '../../../../src/server/internal/answer-settings'
import { plainBody } from '../../../../src/server/internal/plain-body'

const settings = answerSettings({})
const request = { native: undefined, method: 'GET', path: '/', header: () => undefined }

test.each([
  ['texts and numbers', createError('RATE_LIMIT_EXCEEDED', { retryAfter: 30 })],
  ['fields', createError('VALIDATION_FAILED', { errors: { email: ['Email is required'] } })],
  ['no row', new HttpError(404)],
  ['what JSON cannot hold', createError('VALIDATION_FAILED', { errors: { email: [9n as never] } })],
])('the body and the headers of %s are those that are written elsewhere', (_, error) => {
  const { body, status, headers } = answerBody(error, request, settings)
  const written = answer(error, request, settings)
  expect(body).toStrictEqual(JSON.parse(written.content))
  expect(body.status).toBe(status)
  expect(written.headers).toMatchObject(headers())
})

test('texts and numbers are handed on', () => {
  const body = errorBody(new HttpError(404))
  expect(plainBody(body)).toBe(body)
})

test('what JSON writes in its own way is given as JSON gives it back', () => {
  const from = new Date('2024-12-20T10:30:00Z')
  const body = { message: 'Time slot taken', error: 'SLOT_UNAVAILABLE', status: 409, details: { from, to: undefined } }
  expect(plainBody(body).details).toStrictEqual({ from: '2024-12-20T10:30:00.000Z' })
  expect(plainBody({ status: Number.NaN })).toEqual({ status: null })
})
