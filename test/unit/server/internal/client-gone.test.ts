import { expect, test } from 'vitest'
import { HttpError } from '../../../../src'
import { type ClientGone, fromClientGone, goneFromNode, goneFromWeb } from '../../../../src/server/internal/client-gone'

const reset = () => Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
const abort = () => new DOMException('This operation was aborted', 'AbortError')

function webRequest(reason?: unknown): ClientGone {
  const controller = new AbortController()
  const request = new Request('http://localhost/', { signal: controller.signal })
  if (reason !== undefined) controller.abort(reason)
  return goneFromWeb(request)
}

test.each([
  ['a request of Node whose body broke off', goneFromNode({ readableAborted: true }), reset()],
  ['what multer and formidable say of it', goneFromNode({ readableAborted: true }), new Error('Request aborted')],
  ['what multer says of a closed connection', goneFromNode({ readableAborted: true }), new Error('Request closed')],
  ['a request of the Web whose body broke off', webRequest('gone'), reset()],
  ['what was ended with it', webRequest('gone'), abort()],
  ['the reason of its signal, which the platform chose', webRequest('gone'), 'gone'],
])('%s is 400, with what was thrown as the cause', (_, gone, thrown) => {
  const error = fromClientGone(thrown, { gone })
  expect(error).toBeInstanceOf(HttpError)
  expect(error).toMatchObject({ status: 400, cause: thrown })
})

test.each([
  ['an upstream that broke off, under a client of Node that waits', goneFromNode({ readableAborted: false }), reset()],
  ['the same words of an upstream', goneFromNode({ readableAborted: false }), new Error('Request aborted')],
  ['an upstream that broke off, under a client of the Web that waits', webRequest(), reset()],
  ['what a signal of the service ended', webRequest(), abort()],
  ['a bug that shows after the client went', webRequest('gone'), new TypeError('x is not a function')],
  ['nothing thrown, by a request that goes on', webRequest(), undefined],
  ['a request of which nothing is known', undefined, reset()],
])('%s is left alone', (_, gone, thrown) => {
  expect(fromClientGone(thrown, { gone })).toBeUndefined()
})
