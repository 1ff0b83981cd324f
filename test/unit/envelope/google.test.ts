import { describe, expect, test } from 'vitest'
import { createGoogleEnvelope, googleEnvelope } from '../../../src/envelope'

const type = (name: string) => `type.googleapis.com/google.rpc.${name}`

test('an error is written with a detail of each kind that it has', () => {
  const error = {
    name: 'INVALID_ORDER',
    code: 1004,
    message: 'The order has errors',
    status: 422,
    errors: { email: ['E 1', 'E 2'] },
    retryAfter: 3,
    details: { maximum: 10, reason: 'funds', id: '007' },
  }
  const { mediaType, write } = createGoogleEnvelope({ domain: 'shop.example.com' })
  expect(mediaType).toBe('application/json')
  expect(write(error, { requestId: 'r-1', docs: 'https://example.com/e', timestamp: '2024-12-20T10:30:00Z' })).toEqual({
    error: {
      code: 422,
      message: 'The order has errors',
      status: 'INVALID_ARGUMENT',
      details: [
        {
          '@type': type('ErrorInfo'),
          reason: 'INVALID_ORDER',
          domain: 'shop.example.com',
          metadata: { 'error-code': '1004', maximum: '10', reason: 'funds', id: '007' },
        },
        { '@type': type('RetryInfo'), retryDelay: '3s' },
        {
          '@type': type('BadRequest'),
          fieldViolations: [
            { field: 'email', description: 'E 1' },
            { field: 'email', description: 'E 2' },
          ],
        },
        { '@type': type('RequestInfo'), requestId: 'r-1' },
        { '@type': type('Help'), links: [{ description: 'About this error', url: 'https://example.com/e' }] },
      ],
    },
  })
})

test('what an error lacks is not written', () => {
  expect(googleEnvelope.write({ name: 'A', message: 'M', status: 409 }, {})).toEqual({
    error: { code: 409, message: 'M', status: 'ABORTED', details: [{ '@type': type('ErrorInfo'), reason: 'A' }] },
  })
})

test.each([
  [400, 'INVALID_ARGUMENT'],
  [401, 'UNAUTHENTICATED'],
  [403, 'PERMISSION_DENIED'],
  [404, 'NOT_FOUND'],
  [412, 'FAILED_PRECONDITION'],
  [429, 'RESOURCE_EXHAUSTED'],
  [500, 'INTERNAL'],
  [501, 'UNIMPLEMENTED'],
  [503, 'UNAVAILABLE'],
  [504, 'DEADLINE_EXCEEDED'],
])('HTTP %i is %s', (status, code) => {
  expect(googleEnvelope.write({ name: 'A', message: 'M', status }, {})).toMatchObject({ error: { status: code } })
})

describe('details', () => {
  test('a text stays a text, whatever it looks like', () => {
    const details = { number: '10', flag: 'true', json: '{"a":1}', quoted: '"x"', leading: '007', empty: '' }
    const body = JSON.parse(JSON.stringify(googleEnvelope.write({ name: 'A', message: 'M', status: 409, details }, {})))
    expect(googleEnvelope.read(body, {})?.details).toEqual(details)
  })

  test('a long number of another server keeps its digits', () => {
    const info = { '@type': type('ErrorInfo'), reason: 'A', metadata: { id: '12345678901234567890', n: 3 } }
    expect(googleEnvelope.read({ error: { details: [info] } }, {})?.details).toEqual({ id: '12345678901234567890' })
  })
})

test('errors of another domain are not read', () => {
  const ours = createGoogleEnvelope({ domain: 'a.example' })
  const theirs = createGoogleEnvelope({ domain: 'b.example' })
  const body = theirs.write({ name: 'A', message: 'M', status: 409 }, {})
  expect(ours.read(body, {})).toBeUndefined()
  expect(theirs.read(body, {})).toMatchObject({ name: 'A' })
  expect(googleEnvelope.read(body, {})).toMatchObject({ name: 'A' })
})

test('an answer without ErrorInfo names no error', () => {
  expect(googleEnvelope.read({ error: { code: 404, message: 'M', status: 'NOT_FOUND' } }, {})).toBeUndefined()
})

test.each([
  ['1.5s', 1.5],
  ['3s', 3],
  ['-3s', undefined],
  ['3', undefined],
  [3, undefined],
])('a retry delay of %j is %j seconds', (retryDelay, retryAfter) => {
  const details = [
    { '@type': type('ErrorInfo'), reason: 'A' },
    { '@type': type('RetryInfo'), retryDelay },
  ]
  expect(googleEnvelope.read({ error: { details } }, {})?.retryAfter).toBe(retryAfter)
})
