import { expect, test } from 'vitest'
import { jsonApiEnvelope } from '../../../src/envelope'

const { mediaType, write, read } = jsonApiEnvelope

test('an error is written as the first error object, and each text of a field as one more', () => {
  expect(mediaType).toBe('application/vnd.api+json')
  const error = {
    name: 'INVALID_ORDER',
    code: 1004,
    message: 'The order has errors',
    status: 422,
    errors: { 'data.attributes.e/mail': ['E 1', 'E 2'], _: ['Empty'] },
    retryAfter: 3,
    details: { maximum: 10 },
  }
  const common = { status: '422', code: 'INVALID_ORDER', title: 'Unprocessable Entity' }
  expect(write(error, { requestId: 'r-1', timestamp: '2024-12-20T10:30:00Z', docs: 'https://example.com/e' })).toEqual({
    errors: [
      {
        links: { type: 'https://example.com/e' },
        ...common,
        detail: 'The order has errors',
        meta: {
          code: 1004,
          details: { maximum: 10 },
          retryAfter: 3,
          requestId: 'r-1',
          timestamp: '2024-12-20T10:30:00Z',
        },
      },
      { ...common, detail: 'E 1', source: { pointer: '/data/attributes/e~1mail' } },
      { ...common, detail: 'E 2', source: { pointer: '/data/attributes/e~1mail' } },
      { ...common, detail: 'Empty', source: { pointer: '' } },
    ],
  })
})

test('what an error lacks is not written', () => {
  expect(write({ name: 'A', message: 'M', status: 409 }, {})).toEqual({
    errors: [{ status: '409', code: 'A', title: 'Conflict', detail: 'M' }],
  })
})

test('another server may answer with the field errors alone, with titles, parameters and links as objects', () => {
  const body = {
    jsonapi: { version: '1.1' },
    errors: [
      { code: 'INVALID', status: '400', title: 'Invalid', detail: 'E', source: { pointer: '/data/attributes/email' } },
      { code: 'INVALID', detail: 'P', source: { parameter: 'page.size' }, links: { about: { href: 'x' } } },
    ],
  }
  expect(read(body, {})).toEqual({
    name: 'INVALID',
    status: 400,
    errors: { 'data.attributes.email': ['E'], 'page.size': ['P'] },
  })
  const titled = { errors: [{ code: 'GONE', title: 'It is gone', links: { about: { href: 'https://example.com' } } }] }
  expect(read(titled, {})).toEqual({ name: 'GONE', message: 'It is gone', docs: 'https://example.com' })
})
