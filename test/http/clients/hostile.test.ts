import { describe, expect, test } from 'vitest'
import { HttpError } from '../../../src'
import { fromAxiosError } from '../../../src/client/axios'
import { fromKyError } from '../../../src/client/ky'
import { fromFetchError } from '../../../src/client/ofetch'

const { proxy, revoke } = Proxy.revocable({}, {})
revoke()
const trap = () => {
  throw new Error('trap')
}
const throwing = (...names: string[]) =>
  Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, { get: trap }])))
const locked = new Response('{}').body as ReadableStream
locked.getReader()

/** What no library throws, but any code may. */
const values: readonly [string, unknown][] = [
  ['undefined', undefined],
  ['null', null],
  ['a text', 'boom'],
  ['a symbol', Symbol('boom')],
  ['a revoked Proxy', proxy],
  ['getters that throw', throwing('response', 'data', 'cause', 'name', 'statusCode', 'config')],
  ['a response with getters that throw', { response: throwing('status', 'headers', 'data', 'body', '_data') }],
  ['a stream that something else reads', { response: { status: 409, data: locked, body: locked, _data: locked } }],
  ['headers that are none', { response: { status: 409, headers: 5, data: '{}', body: null, _data: '{}' } }],
  ['a status that is none', { response: { status: 'x', data: proxy, body: proxy, _data: proxy } }],
]

describe.each(Object.entries({ fromAxiosError, fromKyError, fromFetchError }))('%s never throws', (_, parse) => {
  test.each(values)('%s', async (_name, value) => {
    expect(await parse(value)).toBeInstanceOf(HttpError)
  })

  test('and keeps the status of a body that cannot be read', async () => {
    const response = { status: 409, headers: {}, data: locked, body: locked, _data: locked }
    expect(await parse({ response })).toMatchObject({ status: 409, reason: 'corrupt-answer' })
  })
})
