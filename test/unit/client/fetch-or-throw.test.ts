import { afterAll, beforeAll, expect, test } from 'vitest'
import { HttpError, SlotUnavailableError } from '../../../src'
import { fetchOrThrow } from '../../../src/client'
import { listen, type RunningServer } from '../../support/listen'

let server: RunningServer
beforeAll(async () => {
  server = await listen((request, response) => {
    if (request.url === '/ok') response.end('fine')
    else if (request.url === '/taken') response.writeHead(409).end(JSON.stringify(new SlotUnavailableError()))
    else response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad Gateway</h1>')
  })
})
afterAll(() => server.close())

test('a success is the response, unread', async () => {
  const response = await fetchOrThrow(`${server.url}/ok`, { method: 'POST' })
  expect(await response.text()).toBe('fine')
})

test('a failure is thrown: a row, or what no row names', async () => {
  await expect(fetchOrThrow(`${server.url}/taken`)).rejects.toBeInstanceOf(SlotUnavailableError)
  await expect(fetchOrThrow(`${server.url}/proxy`)).rejects.toMatchObject({ status: 502, reason: 'corrupt-answer' })
})

test('so is a request that meets no server, or that cannot be made', async () => {
  const closed = await listen(() => {})
  await closed.close()
  const failure = await fetchOrThrow(closed.url).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(HttpError)
  expect(failure).toMatchObject({ status: 0, reason: 'no-answer', cause: expect.any(TypeError) })
  await expect(fetchOrThrow('no address')).rejects.toBeInstanceOf(HttpError)
})

test('so is a request that its caller aborts, and that one is terminal, for whatever reason', async () => {
  const aborted = { status: 0, reason: 'no-answer', message: 'Request aborted', recovery: 'terminal' }
  for (const reason of [undefined, 'left', new Error('unmounted')]) {
    const signal = AbortSignal.abort(reason)
    await expect(fetchOrThrow(`${server.url}/ok`, { signal })).rejects.toMatchObject(aborted)
    await expect(fetchOrThrow(new Request(`${server.url}/ok`, { signal }))).rejects.toMatchObject(aborted)
  }
})
