import createHttpError from 'http-errors'
import { describe, expect, test } from 'vitest'
import { clinic, HttpError, InternalError, SlotUnavailableError } from '../../../../src'
import { answer } from '../../../../src/server/internal/answer'
import { answerSettings } from '../../../../src/server/internal/answer-settings'
import { OrderMovedOnError } from '../../../contracts/shop/index'

const request = { native: undefined, method: 'GET', path: '/' }
const headers = { 'WWW-Authenticate': 'Bearer', 'X-Own': 'x' }
const given = (thrown: unknown, mappers: Parameters<typeof answerSettings>[0]['mappers'] = []) => {
  const { error, headers: sent } = answer(thrown, request, answerSettings({ mappers }))
  return [error.error, sent['WWW-Authenticate']]
}

describe("the headers of this server's own errors are sent, no others", () => {
  test('a row or an HttpError that has some', () => {
    expect(given(Object.assign(new SlotUnavailableError(), { headers }))).toEqual(['SLOT_UNAVAILABLE', 'Bearer'])
    expect(given(Object.assign(new HttpError(401), { headers }))).toEqual(['UNAUTHORIZED', 'Bearer'])
  })

  test("a library's error that a standard mapper knows, even if a mapper chooses its row", () => {
    const thrown = () => createHttpError(401, { headers })
    expect(given(thrown())).toEqual(['UNAUTHORIZED', 'Bearer'])
    expect(given(thrown(), [() => new SlotUnavailableError()])).toEqual(['SLOT_UNAVAILABLE', 'Bearer'])
  })

  test.each([
    ["a client's response", () => new Response('', { headers })],
    ["a client's error", () => Object.assign(new Error('401'), { statusCode: 401, headers })],
    ["another contract's error", () => Object.assign(new OrderMovedOnError(), { headers })],
    ["an upstream's HttpError", () => Object.assign(new HttpError(401, { reason: 'unlisted' }), { headers })],
  ])('%s, whatever a mapper makes of it', (_, make) => {
    expect(given(make(), [() => new SlotUnavailableError()])).toEqual(['SLOT_UNAVAILABLE', undefined])
    expect(given(make(), [(thrown) => new HttpError(401, { cause: thrown })])).toEqual(['UNAUTHORIZED', undefined])
    expect(given(make())).toEqual(['INTERNAL_ERROR', undefined])
  })
})

test('an error that cannot be composed is the fallback, with the reason as its cause', () => {
  const thrown = Object.defineProperty(new SlotUnavailableError(), 'message', {
    get() {
      throw new TypeError('no message')
    },
  })
  const { error } = answer(thrown, request, answerSettings({ codebook: clinic }))
  expect(error).toBeInstanceOf(InternalError)
  expect(error.cause).toEqual(new TypeError('no message'))
})
