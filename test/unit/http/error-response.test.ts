import { describe, expect, test } from 'vitest'
import {
  errorBody,
  errorHeaders,
  errorResponse,
  HttpError,
  problemDetails,
  RateLimitExceededError,
  SlotUnavailableError,
  versionHeaders,
} from '../../../src'
import { apiVersion, versionHeader } from '../../../src/contract'
import { clinicRows, makeError } from '../../support/rows'

test('every row is answered with its status and its house body', async () => {
  for (const [name, { status }] of clinicRows) {
    const response = errorResponse(makeError(name))
    expect(response.status).toBe(status)
    expect(await response.text()).toBe(JSON.stringify(errorBody(makeError(name))))
  }
})

test('the headers are the media type, no caching and the version', () => {
  expect(Object.fromEntries(errorResponse(new SlotUnavailableError()).headers)).toEqual({
    'content-type': 'application/json',
    'cache-control': 'no-store',
    [versionHeader.toLowerCase()]: apiVersion,
  })
})

test('an HttpError is answered like a row', async () => {
  const response = errorResponse(new HttpError(404), { timestamp: '2024-12-20T10:30:00Z' })
  expect(response.status).toBe(404)
  expect(await response.json()).toEqual({
    message: 'Not Found',
    error: 'NOT_FOUND',
    status: 404,
    timestamp: '2024-12-20T10:30:00Z',
  })
})

test('Retry-After says the same as the body', async () => {
  const response = errorResponse(new RateLimitExceededError({ retryAfter: 59.2 }))
  expect(response.headers.get('Retry-After')).toBe('60')
  expect(await response.json()).toMatchObject({ retry_after: 60 })
})

test.each([
  ['as they are written', { 'Cache-Control': 'private', [versionHeader]: '3.0.0', 'X-Request-Id': 'abc' }],
  ['in lower case', { 'cache-control': 'private', [versionHeader.toLowerCase()]: '3.0.0', 'x-request-id': 'abc' }],
])('headers given %s win over its own', (_, headers) => {
  const response = errorResponse(new SlotUnavailableError(), { headers })
  expect(response.headers.get('cache-control')).toBe('private')
  expect(response.headers.get(versionHeader)).toBe('3.0.0')
  expect(response.headers.get('x-request-id')).toBe('abc')
})

describe('format: problem', () => {
  test('is application/problem+json with the problem as its body', async () => {
    const options = { format: 'problem', typeBase: 'https://example.com/errors/', instance: '/appointments' } as const
    const response = errorResponse(new SlotUnavailableError(), options)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await response.json()).toEqual(problemDetails(new SlotUnavailableError(), options))
  })
})

test('errorHeaders are those of the response, for servers without a Response', () => {
  expect(errorHeaders(new RateLimitExceededError({ retryAfter: 5 }))).toEqual({
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'Retry-After': '5',
  })
  expect(errorHeaders(new SlotUnavailableError(), 'problem')).toHaveProperty('Content-Type', 'application/problem+json')
})

test('versionHeaders are the header and version of the contract', () => {
  expect(versionHeaders()).toEqual({ [versionHeader]: apiVersion })
})
