import { describe, expect, test } from 'vitest'
import { HttpError, isApiError, type WireBody } from '../../../src'
import { retryDelay } from '../../../src/client'
import { fromAxiosError } from '../../../src/client/axios'
import { fromKyError } from '../../../src/client/ky'
import { fromFetchError } from '../../../src/client/ofetch'
import { fromORPCError } from '../../../src/client/orpc'
import { fromActionResult } from '../../../src/client/react'
import { mutationRetry, queryRetry } from '../../../src/client/tanstack-query'
import { fromTRPCClientError } from '../../../src/client/trpc'
import { thrownValues } from '../../support/thrown-values'

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

const anything: unknown = new Proxy(() => anything, { get: () => anything })
const everything = [
  ...values,
  ['a Proxy that answers with itself', anything] as const,
  ...thrownValues.map(([label, make]) => [label, make()] as const),
  ['a wait that is no number', { recovery: 'transient', retryAfter: Symbol('soon') }] as const,
]

describe.each(everything)('no callback of a library throws or hangs: %s', (_, value) => {
  test('errors of calls', async () => {
    for (const parse of [fromAxiosError, fromKyError, fromFetchError, fromTRPCClientError, fromORPCError]) {
      expect(await parse(value)).toBeInstanceOf(HttpError)
    }
  })

  test('retries: TanStack Query calls these with whatever was thrown', () => {
    for (const { retry, retryDelay: delay } of [
      queryRetry({ retries: 3 }),
      mutationRetry({ retries: 3, idempotent: true }),
    ]) {
      expect(retry(0, value as Error)).toBe(false)
      expect(delay(0, value as Error)).toBeGreaterThanOrEqual(0)
    }
    expect(retryDelay(value as HttpError, 1)).toBeUndefined()
  })

  test('guards: throwOnError', () => {
    expect(isApiError(value)).toBe(false)
  })

  test('results of actions', () => {
    const isSuccess = value === undefined || value === null || value === ''
    const outcome = fromActionResult(value as { ok: true } | undefined) as { error?: unknown } | null | undefined
    if (!isSuccess && value !== anything) expect(outcome?.error).toBeInstanceOf(HttpError)
    expect(fromActionResult({ ok: false, error: value as WireBody }).error).toBeInstanceOf(Error)
  })
})
