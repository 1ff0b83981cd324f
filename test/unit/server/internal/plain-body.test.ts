import { expect, test } from 'vitest'
import { HttpError } from '../../../../src/core/http-error'
import { createError } from '../../../../src/generated/codebook'
import { type Answer, answer } from '../../../../src/server/internal/answer'
import { plainBody } from '../../../../src/server/internal/plain-body'

const request = { native: undefined, method: 'GET', path: '/', header: () => undefined }
const answered = (thrown: unknown): Answer => answer(thrown, request, {})

test.each([
  ['texts and numbers', createError('RATE_LIMIT_EXCEEDED', { retryAfter: 30 })],
  ['fields', createError('VALIDATION_FAILED', { errors: { email: ['Email is required'] } })],
  ['no row', new HttpError(404)],
])('the body of %s is what was written', (_, error) => {
  const answer = answered(error)
  expect(plainBody(answer)).toStrictEqual(JSON.parse(answer.content))
})

test('what JSON writes in its own way is given as JSON gives it back', () => {
  const from = new Date('2024-12-20T10:30:00Z')
  const wire = { message: 'Time slot taken', error: 'SLOT_UNAVAILABLE', status: 409, details: { from, to: undefined } }
  const body = plainBody({ ...answered(new HttpError(409)), wire, content: JSON.stringify(wire) })
  expect(body.details).toStrictEqual({ from: '2024-12-20T10:30:00.000Z' })
  expect(
    plainBody({ ...answered(new HttpError(409)), wire: { status: Number.NaN }, content: '{"status":null}' }),
  ).toEqual({
    status: null,
  })
})
