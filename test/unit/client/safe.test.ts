import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { HttpError, isApiError, SlotUnavailableError, success } from '../../../src'
import { parseErrorResponse, safe } from '../../../src/client'
import { listen, type RunningServer } from '../../support/listen'

let server: RunningServer
beforeAll(async () => {
  server = await listen((request, response) => {
    const json = { 'Content-Type': 'application/json' }
    if (request.url === '/ok') response.writeHead(201, json).end(JSON.stringify(success({ id: 42 })))
    else if (request.url === '/empty') response.writeHead(204).end()
    else if (request.url === '/zero') response.writeHead(200, json).end('')
    else if (request.url === '/taken') response.writeHead(409, json).end(JSON.stringify(new SlotUnavailableError()))
    else if (request.url === '/html')
      response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad Gateway</h1>')
    else if (request.url === '/page') response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Welcome</h1>')
    else if (request.url === '/half') response.writeHead(200, json).end('{"data":{"id":42}')
    else if (request.url === '/cut') {
      response.writeHead(200, { ...json, 'Content-Length': '1000' })
      response.write('{"data":', () => response.destroy())
    } else if (request.url === '/open') {
      response.writeHead(200, json)
      response.write('{"data":')
    } else if (request.url === '/moved') response.writeHead(302, { Location: '/ok' }).end()
  })
})
afterAll(() => server.close())

const call = (path: string, init?: RequestInit) => safe<{ data: { id: number } }>(fetch(server.url + path, init))

/** A port of this machine where nobody listens. */
async function closedPort(): Promise<number> {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  const { port } = holder.address() as { port: number }
  await new Promise((resolve) => holder.close(resolve))
  return port
}

describe('a success', () => {
  test('is its JSON', async () => {
    const result = await call('/ok')
    expect(result).toMatchObject({ ok: true, data: { data: { id: 42 } } })
    expect(result.response?.status).toBe(201)
    expect(result.error).toBeUndefined()
  })

  test('without a body is undefined', async () => {
    for (const path of ['/empty', '/zero']) expect(await call(path)).toMatchObject({ ok: true, data: undefined })
  })

  test('after a redirect is that of the last answer', async () => {
    expect(await call('/moved')).toMatchObject({ ok: true, data: { data: { id: 42 } } })
  })
})

describe('a failure', () => {
  test('is its row, with the response beside it', async () => {
    const result = await call('/taken')
    expect(result.ok).toBe(false)
    expect(result.error).toBeInstanceOf(SlotUnavailableError)
    expect(result.response?.status).toBe(409)
    expect(result.data).toBeUndefined()
  })

  test('is an HttpError where no row names it', async () => {
    const { error } = await call('/html')
    expect(error).toBeInstanceOf(HttpError)
    expect(error?.status).toBe(502)
  })

  test('is the union of the operation where one is named', async () => {
    const result = await safe('bookAppointment', fetch(`${server.url}/taken`))
    expect(result.ok ? undefined : result.error.error).toBe('SLOT_UNAVAILABLE')
    const lazy = await safe('bookAppointment', () => fetch(`${server.url}/taken`))
    expect(lazy.error).toBeInstanceOf(SlotUnavailableError)
  })
})

describe('an answer that is no JSON is an HttpError with its status', () => {
  test.each(['/page', '/half'])('%s', async (path) => {
    const result = await call(path)
    expect(result.ok).toBe(false)
    expect(result.error).toBeInstanceOf(HttpError)
    expect(result.error?.status).toBe(200)
    expect(result.error?.cause).toBeInstanceOf(Error)
    expect(result.error).toMatchObject({ message: 'The answer is not JSON', reason: 'corrupt-answer' })
    expect(result.response?.status).toBe(200)
  })
})

describe('an answer that is cut off is none, whatever its status promised', () => {
  test('by the network: a retry may help', async () => {
    const result = await call('/cut')
    expect(result.error).toMatchObject({ status: 0, reason: 'no-answer', recovery: 'transient' })
    expect(result.response?.status).toBe(200)
  })

  test('by its caller: it is over', async () => {
    const abort = new AbortController()
    const pending = safe(() => fetch(`${server.url}/open`, { signal: abort.signal }), {
      signal: abort.signal,
      retries: 3,
    })
    setTimeout(() => abort.abort(new Error('left the page')), 50)
    expect((await pending).error).toMatchObject({ status: 0, message: 'Request aborted', recovery: 'terminal' })
    const named = safe(fetch(`${server.url}/open`, { signal: AbortSignal.timeout(50) }))
    expect((await named).error).toMatchObject({ status: 0, message: 'Network failure', recovery: 'transient' })
  })
})

describe('read', () => {
  test('reads a success in its own way', async () => {
    const result = await safe('downloadFile', fetch(`${server.url}/page`), { read: (response) => response.text() })
    expect(result).toMatchObject({ ok: true, data: '<h1>Welcome</h1>' })
  })

  test('is not asked for a failure', async () => {
    const read = () => expect.unreachable('a 409 has no data')
    expect((await safe(fetch(`${server.url}/taken`), { read })).error).toBeInstanceOf(SlotUnavailableError)
  })

  test('what it throws is a corrupt answer, and an error of ours is itself', async () => {
    const failing = (thrown: unknown) =>
      safe(fetch(`${server.url}/ok`), {
        read: () => {
          throw thrown
        },
      })
    const own = new RangeError('no such field')
    expect((await failing(own)).error).toMatchObject({
      status: 201,
      message: 'The answer cannot be read',
      reason: 'corrupt-answer',
      cause: own,
    })
    expect((await failing(new SlotUnavailableError())).error).toBeInstanceOf(SlotUnavailableError)
  })

  test('a success that something else has read is corrupt, and not tried again', async () => {
    let calls = 0
    const result = await safe(
      async () => {
        calls += 1
        const response = await fetch(`${server.url}/ok`)
        await response.text()
        return response
      },
      { retries: 2, base: 1 },
    )
    expect(result.error).toMatchObject({ status: 201, reason: 'corrupt-answer' })
    expect(calls).toBe(1)
  })
})

describe('a network failure is an HttpError with status 0, and a retry may help', () => {
  test('a connection refused', async () => {
    const result = await safe(fetch(`http://127.0.0.1:${await closedPort()}/`))
    expect(result.error).toBeInstanceOf(HttpError)
    expect(result.error).toMatchObject({ status: 0, recovery: 'transient', message: 'Network failure' })
    expect(result.error?.cause).toBeInstanceOf(TypeError)
    expect(result.response).toBeUndefined()
  })

  test('an aborted request', async () => {
    const result = await call('/ok', { signal: AbortSignal.abort() })
    expect(result.error).toMatchObject({ status: 0 })
    expect(result.error?.cause).toHaveProperty('name', 'AbortError')
  })

  test.each([
    ['a string', () => Promise.reject('boom')],
    ['undefined', () => Promise.reject()],
    [
      'an Error at once',
      () => {
        throw new Error('boom')
      },
    ],
  ])('whatever was thrown: %s', async (_, failing) => {
    expect((await safe(failing)).error).toMatchObject({ status: 0 })
  })
})

describe('an error of ours that the call throws is handed on as it is', () => {
  const failing = (path: string) =>
    safe(async () => {
      const response = await fetch(server.url + path)
      if (!response.ok) throw await parseErrorResponse(response)
      return response
    })

  test('a row', async () => {
    const { error } = await failing('/taken')
    expect(isApiError(error, 'SLOT_UNAVAILABLE')).toBe(true)
  })

  test('a failure that no row names', async () => {
    const { error } = await failing('/html')
    expect(error).toMatchObject({ status: 502 })
  })
})

describe('read: a schema', () => {
  const answer = (body: unknown) => async () => Response.json(body)
  const schema = z.object({ id: z.number() })

  test('checks the data', async () => {
    expect((await safe(answer({ id: 7, name: 'x' }), { read: schema })).data).toEqual({ id: 7 })
  })

  test('a mismatch is a corrupt answer with the issues, and is not retried', async () => {
    let calls = 0
    const call = () => {
      calls++
      return answer({ id: 'seven' })()
    }
    const { error } = await safe(call, { read: schema, retries: 2, base: 1 })
    expect(error).toMatchObject({ status: 200, reason: 'corrupt-answer', recovery: 'terminal' })
    expect(error?.cause).toMatchObject({ issues: [{ path: ['id'] }] })
    expect(calls).toBe(1)
  })
})
