import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HttpError, ServiceUnavailableError } from '../../../src'
import { createClient, fetchOrThrow, parseErrorBody, parseErrorResponse, type Rows, safe } from '../../../src/client'
import { rows } from '../../../src/generated/rows'
import { listen, type RunningServer } from '../../support/listen'

let server: RunningServer
let requests: number
beforeEach(async () => {
  requests = 0
  server = await listen((request, response) => {
    requests += 1
    if (request.url === '/busy') response.writeHead(503).end(JSON.stringify(new ServiceUnavailableError()))
    else if (request.url === '/then-gone' && requests > 1) response.destroy()
    else if (request.url === '/then-gone') response.writeHead(503).end(JSON.stringify(new ServiceUnavailableError()))
    else response.end('{"id":7}')
  })
})
afterEach(() => server.close())

const quick = { retries: 2, base: 1 }
const unread = { status: 0, reason: 'corrupt-answer', recovery: 'terminal', message: 'The answer has no status' }

test('an answer without a status is an answer, and is not sent for again', async () => {
  const call = vi.fn(async () => Response.error())
  const { error, response } = await safe(call, quick)
  expect(error).toBeInstanceOf(HttpError)
  expect(error).toMatchObject(unread)
  expect(response?.type).toBe('error')
  expect(call).toHaveBeenCalledOnce()
  expect(await parseErrorResponse(Response.error())).toMatchObject(unread)
  vi.stubGlobal('fetch', call)
  await expect(fetchOrThrow(server.url)).rejects.toMatchObject(unread)
  vi.unstubAllGlobals()
})

test('a body that came without a status is an answer too', () => {
  expect(parseErrorBody({ message: 'No' })).toMatchObject({ status: 0, reason: 'unlisted', recovery: 'terminal' })
})

test('a used Request does not hide the answer that came first', async () => {
  const request = new Request(`${server.url}/busy`, { method: 'POST', body: '{}' })
  const { error, response } = await safe(() => fetch(request), quick)
  expect(error).toBeInstanceOf(ServiceUnavailableError)
  expect(response?.status).toBe(503)
  expect(requests).toBe(1)
})

test('a clone of the Request is sent each time', async () => {
  const request = new Request(`${server.url}/busy`, { method: 'POST', body: '{}' })
  expect((await safe(() => fetch(request.clone()), quick)).error).toBeInstanceOf(ServiceUnavailableError)
  expect(requests).toBe(3)
})

test('a network that fails after an answer does not hide it, and is tried again', async () => {
  const { error } = await safe(() => fetch(`${server.url}/then-gone`), quick)
  expect(error).toBeInstanceOf(ServiceUnavailableError)
  expect(requests).toBe(3)
})

test('nor does it hide an answer that the call threw', async () => {
  const { error } = await safe(() => fetchOrThrow(`${server.url}/then-gone`), quick)
  expect(error).toBeInstanceOf(ServiceUnavailableError)
  expect(requests).toBe(3)
})

test('a caller that aborts is told so, whatever was answered before', async () => {
  const aborter = new AbortController()
  const { signal } = aborter
  const call = ({ number }: { number: number }) => {
    if (number === 2) aborter.abort()
    return fetch(`${server.url}/busy`, { signal })
  }
  expect((await safe(call, { ...quick, signal })).error).toMatchObject({ status: 0, message: 'Request aborted' })
})

test('a bug before the request or after the answer sends nothing again', async () => {
  const bug = new TypeError("Cannot read properties of undefined (reading 'id')")
  const before = await safe(() => {
    throw bug
  }, quick)
  const after = await safe(async () => {
    await fetch(server.url, { method: 'POST' })
    throw bug
  }, quick)
  for (const { error } of [before, after]) {
    expect(error).toMatchObject({ status: 0, recovery: 'terminal', cause: bug })
  }
  expect(requests).toBe(1)
})

test.each<[string, (url: string) => Promise<Response>]>([
  ['an address', () => fetch('http://')],
  ['a relative address, on a server', () => fetch('/api')],
  ['a scheme', () => fetch('foo://clinic.test/')],
  ['a port that fetch blocks', () => fetch('http://127.0.0.1:25/')],
  ['a header', (url) => fetch(url, { headers: { 'a b': 'c' } })],
  ['a body with GET', (url) => fetch(url, { method: 'GET', body: '{}' })],
  ['a method', (url) => fetch(url, { method: 'TRACE' })],
])('a request that fetch rejects as wrong is not retried: %s', async (_, send) => {
  const call = vi.fn(() => send(server.url))
  const { error } = await safe(call, quick)
  expect(error).toMatchObject({ status: 0, recovery: 'terminal', cause: expect.any(TypeError) })
  expect(call).toHaveBeenCalledOnce()
  expect(requests).toBe(0)
})

const { proxy: revoked, revoke } = Proxy.revocable({}, {})
revoke()
const anything: unknown = new Proxy(() => anything, {
  // A promise that resolves with it would wait for its `then`.
  get: (_, key) => (key === 'then' ? undefined : anything),
})

test.each<[string, unknown]>([
  ['undefined', undefined],
  ['null', null],
  ['a text', 'fine'],
  ['an axios response', { status: 200, data: {}, headers: {} }],
  ['a revoked Proxy', revoked],
  ['a Proxy that answers with itself', anything],
])('a call that resolves with no Response is terminal, and safe does not reject: %s', async (_, value) => {
  const call = vi.fn(async () => value as Response)
  const { ok, error } = await safe(call, quick)
  expect(ok).toBe(false)
  expect(error).toMatchObject({ recovery: 'terminal' })
  expect(call).toHaveBeenCalledOnce()
})

test('a fault of our own is an error with the status of the answer, and safe does not reject', async () => {
  const broken = rows.replace(/FILE_TOO_LARGE\{\S*/i, 'FILE_TOO_LARGE{broken') as Rows
  const body = { message: 'Too large', error: 'FILE_TOO_LARGE', details: { maximum: 10 } }
  const call = vi.fn(async () => Response.json(body, { status: 503 }))
  const { error } = await createClient(broken).safe(call, quick)
  expect(error).toMatchObject({ status: 503, recovery: 'terminal', cause: expect.any(SyntaxError) })
  expect(call).toHaveBeenCalledOnce()
})
