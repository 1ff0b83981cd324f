import { describe, expect, test } from 'vitest'
import { parseRateLimit, rateLimitHeaders } from '../../../src'
import { rateLimits } from '../../../src/contract'
import { parseRateLimitFields, rateLimitFields } from '../../../src/http'

const state = { limit: 100, remaining: 87, reset: new Date(1_703_086_800_000) }
const { headers } = rateLimits

test("the headers are the reference's", () => {
  expect(rateLimitHeaders(state)).toEqual({
    'X-RateLimit-Limit': '100',
    'X-RateLimit-Remaining': '87',
    'X-RateLimit-Reset': '1703086800',
  })
})

test('a limit that was overrun shows 0, and a reset within a second is the next', () => {
  const late = new Date(state.reset.getTime() + 1)
  expect(rateLimitHeaders({ limit: 20, remaining: -3, reset: late })).toMatchObject({
    [headers.remaining]: '0',
    [headers.reset]: '1703086801',
  })
})

test('what is written is read again', () => {
  expect(parseRateLimit(rateLimitHeaders(state))).toEqual(state)
  expect(parseRateLimit(new Headers(rateLimitHeaders(state)))).toEqual(state)
})

test("a team's own names are written and read", () => {
  const names = { limit: 'X-Desk-Limit', remaining: 'X-Desk-Remaining', reset: 'X-Desk-Reset' }
  expect(Object.keys(rateLimitFields(names, state))).toEqual(Object.values(names))
  expect(parseRateLimitFields(names, rateLimitFields(names, state))).toEqual(state)
  expect(parseRateLimit(rateLimitFields(names, state))).toBeUndefined()
})

describe('the reset', () => {
  const resetOf = (reset: string) => parseRateLimit({ ...rateLimitHeaders(state), [headers.reset]: reset })?.reset

  test.each([
    '2023-12-20T15:40:00Z',
    '2023-12-20T15:40:00+00:00',
    '2023-12-20T16:40:00+01:00',
    '2023-12-20T15:40:00.000Z',
  ])('is read as an ISO 8601 date, as Docplanner sends it: %s', (reset) => expect(resetOf(reset)).toEqual(state.reset))

  test.each([
    '',
    'soon',
    '-1',
    '1e9',
    '1.5',
    '0x10',
    '2023-12-20',
    'Wed, 20 Dec 2023 15:40:00 GMT',
    '2023-99-99T00:00:00Z',
  ])('is none where it is malformed: %j', (reset) => expect(resetOf(reset)).toBeUndefined())
})

describe('no limit is known', () => {
  test.each(Object.values(headers))('without %s', (name) => {
    const { [name]: _, ...rest } = rateLimitHeaders(state)
    expect(parseRateLimit(rest)).toBeUndefined()
  })

  test.each(['', '-1', 'ten', '1.5', '100, 200', 'Infinity', '9'.repeat(20)])('with a limit of %j', (limit) => {
    expect(parseRateLimit({ ...rateLimitHeaders(state), [headers.limit]: limit })).toBeUndefined()
    expect(parseRateLimit({ ...rateLimitHeaders(state), [headers.remaining]: limit })).toBeUndefined()
  })
})
