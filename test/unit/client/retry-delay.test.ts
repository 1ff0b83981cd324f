import { describe, expect, test } from 'vitest'
import { HttpError, RateLimitExceededError, ServiceUnavailableError } from '../../../src'
import { parseErrorBody, retryDelay } from '../../../src/client'
import { clinicRows, makeError } from '../../support/rows'

/** Enough draws that a wrong bound of the jitter would show. */
const draws = (attempt: number, options?: Parameters<typeof retryDelay>[2]) =>
  Array.from({ length: 500 }, () => retryDelay(new ServiceUnavailableError(), attempt, options) ?? Number.NaN)

test('only a transient failure is repeated: each row by its recovery', () => {
  for (const [name, { recovery }] of clinicRows) {
    expect(retryDelay(makeError(name), 1) === undefined, name).toBe(recovery !== 'transient')
  }
})

test('a failure that no row names goes by its status; a network failure is transient', () => {
  const repeated = [0, 400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504].filter(
    (status) => retryDelay(new HttpError(status), 1) !== undefined,
  )
  expect(repeated).toEqual([0, 429, 502, 503, 504])
})

test('a request that is not idempotent is not repeated, whatever the server asks', () => {
  expect(retryDelay(new ServiceUnavailableError(), 1, { idempotent: false })).toBeUndefined()
  expect(retryDelay(new RateLimitExceededError({ retryAfter: 1 }), 1, { idempotent: false })).toBeUndefined()
})

describe('what the server asks for wins', () => {
  test('in milliseconds, over backoff and cap', () => {
    expect(retryDelay(new RateLimitExceededError({ retryAfter: 60 }), 1)).toBe(60_000)
    expect(retryDelay(new RateLimitExceededError({ retryAfter: 60 }), 9, { cap: 10, base: 1 })).toBe(60_000)
    expect(retryDelay(new RateLimitExceededError({ retryAfter: 0 }), 9)).toBe(0)
  })

  test('in the header of a response that no row names', () => {
    const error = parseErrorBody(undefined, { status: 503, headers: { 'retry-after': '3' } })
    expect(retryDelay(error, 1)).toBe(3000)
  })

  test('but not of a failure that waiting does not heal', () => {
    expect(retryDelay(parseErrorBody({ error: 'INTERNAL_ERROR', retry_after: 5 }), 1)).toBeUndefined()
  })

  test('and a wait without end is none', () => {
    for (const retry_after of [Number.POSITIVE_INFINITY, Number.MAX_VALUE]) {
      const delay = retryDelay(parseErrorBody({ error: 'RATE_LIMIT_EXCEEDED', retry_after }), 1) ?? 0
      expect(delay).toBeLessThan(Number.POSITIVE_INFINITY)
    }
  })
})

describe('backoff doubles, with full jitter', () => {
  test.each([
    [1, 500],
    [2, 1000],
    [3, 2000],
    [6, 16_000],
    [7, 30_000],
    [5000, 30_000],
  ])('attempt %i waits up to %i ms', (attempt, most) => {
    const delays = draws(attempt)
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...delays)).toBeLessThan(most)
    expect(Math.max(...delays)).toBeGreaterThan(most / 2)
    expect(Math.min(...delays)).toBeLessThan(most / 2)
  })

  test('base and cap are settings', () => {
    expect(Math.max(...draws(1, { base: 10 }))).toBeLessThan(10)
    expect(Math.max(...draws(9, { base: 10, cap: 20 }))).toBeLessThan(20)
    expect(Math.max(...draws(9, { base: 10, cap: 20 }))).toBeGreaterThan(10)
  })

  test('an attempt below 1 waits like the first', () => {
    expect(Math.max(...draws(0))).toBeLessThan(500)
    expect(Math.max(...draws(-5))).toBeGreaterThan(250)
  })
})
