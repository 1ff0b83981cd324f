import { getEventListeners, once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { LockTimeoutError, RateLimitExceededError, SlotUnavailableError } from '../../../src'
import { type Attempt, safe } from '../../../src/client'
import { listen, type RunningServer } from '../../support/listen'

let server: RunningServer | undefined
afterEach(async () => {
  vi.restoreAllMocks()
  await server?.close()
})

/** A server that fails so often with this error, then succeeds; and the requests that it got. */
async function failing(times: number, error: LockTimeoutError | RateLimitExceededError | SlotUnavailableError) {
  const requests: IncomingMessage[] = []
  server = await listen((request, response) => {
    requests.push(request)
    const failed = requests.length <= times
    response.writeHead(failed ? error.status : 201, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(failed ? error : { data: { id: requests.length } }))
  })
  const { url } = server
  return { requests, book: (headers: Record<string, string>) => fetch(url, { method: 'POST', headers }) }
}

const quick = { base: 1, cap: 20_000 }

describe('safe with retries', () => {
  test('repeats what is transient, under one key', async () => {
    const { requests, book } = await failing(2, new LockTimeoutError())
    const numbers: number[] = []
    const result = await safe(
      'bookAppointment',
      ({ number, headers }) => {
        numbers.push(number)
        return book(headers)
      },
      { retries: 2, ...quick },
    )
    expect(result).toMatchObject({ ok: true, data: { data: { id: 3 } } })
    expect(numbers).toEqual([1, 2, 3])
    const keys = requests.map(({ headers }) => headers['idempotency-key'])
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
    expect(new Set(keys).size).toBe(1)
  })

  test('takes another key for another call', async () => {
    const { requests, book } = await failing(0, new LockTimeoutError())
    for (let call = 0; call < 2; call++) await safe(({ headers }) => book(headers), { retries: 1 })
    expect(new Set(requests.map(({ headers }) => headers['idempotency-key'])).size).toBe(2)
  })

  test('makes no key for a call that is not retried', async () => {
    const { requests, book } = await failing(0, new LockTimeoutError())
    await safe(({ headers }) => book({ ...headers }))
    await safe(({ headers }) => book({ ...headers }), { retries: 2, idempotent: false })
    await safe(({ headers }) => book({ ...headers }), { retries: 0 })
    expect(requests.map(({ headers }) => headers['idempotency-key'])).toEqual([undefined, undefined, undefined])
  })

  const noRandom = {
    getRandomValues: () => {
      throw new Error('No native module')
    },
  }
  test.each([
    ['without', undefined],
    ['with half of', {}],
    ['with a throwing', noRandom],
  ])('works %s `crypto`, as in React Native', async (_, crypto) => {
    const { requests, book } = await failing(0, new LockTimeoutError())
    vi.stubGlobal('crypto', crypto)
    onTestFinished(() => void vi.unstubAllGlobals())
    for (let call = 0; call < 2; call++) await safe(({ headers }) => book(headers), { retries: 1 })
    const keys = requests.map(({ headers }) => headers['idempotency-key'])
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
    expect(new Set(keys).size).toBe(2)
  })

  test('takes the key it is given, for a call that is a repetition itself', async () => {
    const { requests, book } = await failing(0, new LockTimeoutError())
    for (let call = 0; call < 2; call++) await safe(({ headers }) => book(headers), { idempotencyKey: 'visit-42' })
    expect(requests.map(({ headers }) => headers['idempotency-key'])).toEqual(['visit-42', 'visit-42'])
  })

  test('gives up after so many, and gives the last error', async () => {
    const { requests, book } = await failing(9, new LockTimeoutError())
    const result = await safe(({ headers }) => book(headers), { retries: 2, ...quick })
    expect(result.error).toBeInstanceOf(LockTimeoutError)
    expect(requests).toHaveLength(3)
  })

  test('does not repeat without being told', async () => {
    const { requests, book } = await failing(9, new LockTimeoutError())
    await safe(({ headers }) => book(headers))
    expect(requests).toHaveLength(1)
  })

  test('does not repeat what a repetition cannot mend, nor a request that must not be repeated', async () => {
    const { requests, book } = await failing(9, new SlotUnavailableError())
    await safe(({ headers }) => book(headers), { retries: 5, ...quick })
    expect(requests).toHaveLength(1)
    const { requests: posted, book: post } = await failing(9, new LockTimeoutError())
    await safe(({ headers }) => post(headers), { retries: 5, idempotent: false, ...quick })
    expect(posted).toHaveLength(1)
  })

  test('cannot repeat a fetch that is under way', async () => {
    const { requests, book } = await failing(9, new LockTimeoutError())
    const result = await safe(book({}), { retries: 5, ...quick })
    expect(result.error).toBeInstanceOf(LockTimeoutError)
    expect(requests).toHaveLength(1)
  })

  test('does not wait for a server that asks for more than the cap', async () => {
    const { requests, book } = await failing(9, new RateLimitExceededError({ retryAfter: 3600 }))
    const result = await safe(({ headers }) => book(headers), { retries: 5 })
    expect(result.error?.retryAfter).toBe(3600)
    expect(requests).toHaveLength(1)
  })

  test('stops waiting when its signal aborts', async () => {
    const { requests, book } = await failing(9, new RateLimitExceededError({ retryAfter: 20 }))
    const aborter = new AbortController()
    const result = safe(({ headers }) => book(headers), { retries: 5, signal: aborter.signal })
    await vi.waitUntil(() => requests.length === 1)
    aborter.abort()
    expect((await result).error).toBeInstanceOf(RateLimitExceededError)
    expect(requests).toHaveLength(1)
  })

  test('waits for nothing when its signal aborted before the wait', async () => {
    const { requests, book } = await failing(9, new RateLimitExceededError({ retryAfter: 20 }))
    const aborter = new AbortController()
    const call = ({ headers }: Attempt) => book(headers).finally(() => aborter.abort())
    const result = await safe(call, { retries: 5, signal: aborter.signal })
    expect(result.error).toBeInstanceOf(RateLimitExceededError)
    expect(requests).toHaveLength(1)
  })

  test('leaves nothing on a signal that outlives the call', async () => {
    const { book } = await failing(2, new LockTimeoutError())
    const { signal } = new AbortController()
    const listening: number[] = []
    const call = ({ headers }: Attempt) => {
      listening.push(getEventListeners(signal, 'abort').length)
      return book(headers)
    }
    expect(await safe(call, { retries: 2, signal, ...quick })).toMatchObject({ ok: true })
    expect(listening).toEqual([0, 0, 0])
  })

  test('repeats a request that met no server', async () => {
    const closed = createServer().listen(0, '127.0.0.1')
    await once(closed, 'listening')
    const { port } = closed.address() as { port: number }
    await new Promise((resolve) => closed.close(resolve))
    let calls = 0
    const result = await safe(() => fetch(`http://127.0.0.1:${port}`, { method: 'GET' }).finally(() => calls++), {
      retries: 1,
      ...quick,
    })
    expect(result.error).toMatchObject({ status: 0, reason: 'no-answer', recovery: 'transient' })
    expect(calls).toBe(2)
  })
})

describe('a request that its caller aborts', () => {
  test('is terminal: whoever aborts wants no retry', async () => {
    const { requests, book } = await failing(9, new LockTimeoutError())
    const call = () => fetch((server as RunningServer).url, { signal: AbortSignal.abort() })
    expect(book).toBeDefined()
    const result = await safe(call, { retries: 3, ...quick })
    expect(result.error).toMatchObject({ status: 0, reason: 'no-answer', recovery: 'terminal' })
    expect(requests).toHaveLength(0)
  })

  test.each([
    ['a text', 'left'],
    ['an Error', new Error('unmounted')],
    ['an object', { name: 'Unmounted' }],
  ])('for a reason of its own too, where safe knows the signal: %s', async (_, reason) => {
    const aborter = new AbortController()
    const { signal } = aborter
    const hanging = await listen(() => aborter.abort(reason))
    const call = vi.fn(() => fetch(hanging.url, { signal }))
    const result = await safe(call, { retries: 3, signal, ...quick })
    expect(result.error).toMatchObject({ status: 0, message: 'Request aborted', recovery: 'terminal' })
    expect(result.error?.cause).toBe(reason)
    expect(call).toHaveBeenCalledOnce()
    await hanging.close()
  })

  test('but one that ran out of time is transient', async () => {
    const hanging = await listen(() => {})
    const result = await safe(fetch(hanging.url, { signal: AbortSignal.timeout(20) }))
    expect(result.error).toMatchObject({ status: 0, reason: 'no-answer', recovery: 'transient' })
    await hanging.close()
  })

  test('and is not repeated by safe, where the time was for all attempts', async () => {
    const hanging = await listen(() => {})
    const signal = AbortSignal.timeout(20)
    const call = vi.fn(() => fetch(hanging.url, { signal }))
    const result = await safe(call, { retries: 3, signal, ...quick })
    expect(result.error).toMatchObject({ status: 0, reason: 'no-answer', recovery: 'transient' })
    expect(call).toHaveBeenCalledOnce()
    await hanging.close()
  })
})
