import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parseErrorBody } from '../../../src/client'

const waitOf = (value: unknown, body: object = {}) =>
  parseErrorBody(body, { status: 429, headers: { 'Retry-After': value as string } }).retryAfter

beforeEach(() => void vi.useFakeTimers({ now: new Date('2024-12-20T10:30:00.400Z'), toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

describe('Retry-After is seconds, or an HTTP date seen from now', () => {
  test.each([
    ['0', 0],
    ['60', 60],
    // No RFC has it, some servers do: whole seconds, and not too early.
    ['1.5', 2],
    ['Fri, 20 Dec 2024 10:31:00 GMT', 60],
    ['Fri, 20 Dec 2024 10:30:01 GMT', 1],
    ['Friday, 20-Dec-24 10:31:00 GMT', 60],
    ['Fri Dec 20 10:31:00 2024', 60],
    [' 60 ', 60],
    ['60, 60', 60],
    ['60,120', 60],
    ['Fri, 20 Dec 2024 10:31:00 GMT, Fri, 20 Dec 2024 10:31:00 GMT', 60],
  ])('%s is %s', (value, seconds) => {
    expect(waitOf(value)).toBe(seconds)
  })

  test('a header that came as a number is read', () => {
    expect(waitOf(60)).toBe(60)
  })
})

test.each([
  ['', undefined],
  ['-5', undefined],
  ['+5', undefined],
  ['1e3', undefined],
  ['0x10', undefined],
  ['60 seconds', undefined],
  ['soon', undefined],
  ['GMT', undefined],
  ['5 GMT', undefined],
  ['2024-12-20T10:31:00Z', undefined],
  ['9'.repeat(400), undefined],
  [null, undefined],
  [undefined, undefined],
  ['5s', undefined],
  ['1.5.2', undefined],
  // In the past: back off, or a wrong clock causes a storm.
  ['Fri, 20 Dec 2024 10:30:00 GMT', undefined],
  ['Fri, 20 Dec 2019 10:30:00 GMT', undefined],
  ['Fri Dec 20 10:29:00 2024', undefined],
])('%s is nothing', (value, seconds) => {
  expect(waitOf(value)).toBe(seconds)
})

describe("the body's retry_after", () => {
  test('wins over the header', () => expect(waitOf('60', { retry_after: 5 })).toBe(5))
  test('wins even where it is 0', () => expect(waitOf('60', { retry_after: 0 })).toBe(0))
  test('leaves the header where it is no time to wait', () => {
    for (const retry_after of ['soon', null, {}, []]) expect(waitOf('60', { retry_after })).toBe(60)
  })
})

describe('RateLimit, where nothing else says', () => {
  const limited = (header: string, others = {}) =>
    parseErrorBody({}, { status: 429, headers: { RateLimit: header, ...others } }).retryAfter

  test.each([
    ['"hour";r=0;t=1200', 1200],
    ['"hour";r=0;t=1200, "day";r=5;t=7200', 1200],
    ['"hour";r=5;t=1200, "day"; r=0; t=7200', 7200],
    // Both have run out: before the later one opens, a retry only fails again.
    ['"hour";r=0;t=1200, "day";r=0;t=7200', 7200],
    ['"day";r=0;t=7200, "hour";r=0;t=1200', 7200],
    ['"hour";t=1200;r=0', 1200],
    ['"hour"; pk=:YQ==:; t=1200; r=0 , "day";r=5;t=7200', 1200],
    ['"hour";r=5;t=1200', undefined],
    ['"hour";r=0', undefined],
    ['"hour";r=05;t=1200', undefined],
  ])('%s is %s', (header, seconds) => {
    expect(limited(header)).toBe(seconds)
  })

  test('Retry-After wins', () => expect(limited('"day";r=0;t=7200', { 'Retry-After': '5' })).toBe(5))
})

describe("the server's own clock", () => {
  const at = (date: string, value = 'Fri, 20 Dec 2024 12:31:00 GMT') =>
    parseErrorBody({}, { status: 503, headers: { Date: date, 'Retry-After': value } }).retryAfter

  test('corrects a wrong one of the client', () => {
    expect(at('Fri, 20 Dec 2024 12:30:00 GMT')).toBe(60)
    expect(at('Fri, 20 Dec 2019 10:30:00 GMT', 'Fri, 20 Dec 2019 10:31:00 GMT')).toBe(60)
  })
  test('that cannot be read does not count', () => expect(at('now')).toBe(7260))
})

describe('X-RateLimit-Reset, where nothing else says', () => {
  const reset = (value: unknown, remaining: unknown = 0) =>
    parseErrorBody(
      {},
      {
        status: 429,
        headers: { 'X-RateLimit-Remaining': remaining as string, 'X-RateLimit-Reset': value as string },
      },
    ).retryAfter

  test.each([
    ['1734690660', 60],
    [1734690660, 60],
    ['2024-12-20T10:31:00Z', 60],
    ['60', 60],
    ['0', 0],
    ['1734690000', undefined],
    ['2019-12-20T10:31:00Z', undefined],
    ['-5', undefined],
    ['soon', undefined],
    [undefined, undefined],
  ])('%s is %s', (value, seconds) => expect(reset(value)).toBe(seconds))

  test('is no reason to wait while requests remain', () => {
    expect(reset('1734690660', 3)).toBeUndefined()
    expect(reset('1734690660', null)).toBeUndefined()
  })
})
