import { describe, expect, test } from 'vitest'
import { parseRateLimit, SlotUnavailableError } from '../../../src'
import { parseErrorBody, parseErrorResponse } from '../../../src/client'
import type { HeadersLike } from '../../../src/core'

const waitOf = (headers: HeadersLike) => parseErrorBody({}, { status: 429, headers }).retryAfter

describe('a header is found whatever the case of its name', () => {
  test.each<[string, HeadersLike]>([
    ["fetch's Headers", new Headers({ 'Retry-After': '60' })],
    ['a Map', new Map([['retry-after', '60']]) as never],
    ["Node's object", { 'retry-after': '60' }],
    ['an object as it was written', { 'Retry-After': '60' }],
    ['an object in capitals', { 'RETRY-AFTER': '60' }],
    ['an object without a prototype', Object.assign(Object.create(null), { 'retry-after': '60' })],
    ['a list of one', { 'retry-after': ['60'] }],
    ['an object with a header named get', { get: '1', 'retry-after': '60' }],
  ])('in %s', (_, headers) => {
    expect(waitOf(headers)).toBe(60)
  })
})

describe('no header is no value', () => {
  test.each<[string, HeadersLike]>([
    ['empty Headers', new Headers()],
    ['an empty object', {}],
    ['an undefined header', { 'retry-after': undefined }],
    ['a null header', { 'retry-after': null }],
  ])('in %s', (_, headers) => {
    expect(waitOf(headers)).toBeUndefined()
  })

  test('where no headers are given at all', () => {
    expect(parseErrorBody({}, { status: 429 }).retryAfter).toBeUndefined()
    expect(parseErrorBody({}, { status: 429, headers: undefined }).retryAfter).toBeUndefined()
    expect(parseErrorBody({}).retryAfter).toBeUndefined()
  })
})

test('a header that cannot be read is no value, and the rest of the answer counts', async () => {
  const headers = {
    get(name: string): string {
      throw new Error(`Failed to get response header "${name}"`)
    },
  }
  const body = { message: 'Taken', error: 'SLOT_UNAVAILABLE', status: 409 }
  expect(parseErrorBody(body, { status: 409, headers })).toBeInstanceOf(SlotUnavailableError)
  const response = Response.json(body, { status: 409 })
  Object.assign(response.headers, headers)
  expect(await parseErrorResponse(response)).toBeInstanceOf(SlotUnavailableError)
})

test('the names of a contract are found in lower case, as Node gives them', () => {
  const headers = { 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '87', 'x-ratelimit-reset': '1703086800' }
  expect(parseRateLimit(headers)).toEqual({ limit: 100, remaining: 87, reset: new Date('2023-12-20T15:40:00Z') })
})
