import { H3, toNodeHandler } from 'h3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { errorBody, HttpError, InternalError } from '../../../src'
import { withErrors } from '../../../src/server/fetch'
import { h3ErrorPlugin } from '../../../src/server/h3'
import { nextRouteHandler } from '../../../src/server/next'
import { listen } from '../../support/listen'

type Read = (request: Request) => unknown

const malformed = '{"name": hunter2'
const init = { method: 'POST', body: malformed }

const refusals: readonly [name: string, read: Read][] = [
  ['request.json()', (request) => request.json()],
  ['request.clone().json()', (request) => request.clone().json()],
  ['new Request(request).json()', (request) => new Request(request).json()],
  ['a clone of a copy', (request) => new Request(request.clone()).clone().json()],
]

const failures: readonly [name: string, fail: Read][] = [
  ['JSON.parse alone', () => JSON.parse(malformed)],
  ['JSON.parse of request.text()', async (request) => JSON.parse(await request.text())],
  ['JSON.parse after request.arrayBuffer()', async (request) => [await request.arrayBuffer(), JSON.parse(malformed)]],
  ['JSON.parse after a caught request.json()', (request) => request.json().catch(() => JSON.parse(malformed))],
  ['an answer of another service', async (request) => [await request.text(), await new Response(malformed).json()]],
]

const handler = (read: Read) => async (request: Request) => Response.json(await read(request))
const h3 = (read: Read) =>
  new H3({ silent: true, plugins: [h3ErrorPlugin()] }).post('/', ({ req }) => read(req) as Promise<unknown>)

describe.each<[name: string, ask: (read: Read) => Response | Promise<Response>]>([
  ['fetch', (read) => withErrors(handler(read))(new Request('http://localhost/', init))],
  ['Next.js', (read) => nextRouteHandler(handler(read))(new Request('http://localhost/', init))],
  ['h3', (read) => h3(read).request('/', init)],
  [
    'h3 on Node',
    async (read) => {
      const server = await listen(toNodeHandler(h3(read)))
      onTestFinished(() => server.close())
      return fetch(server.url, init)
    },
  ],
])('%s: a SyntaxError', (name, ask) => {
  // Node's Request takes no request of h3's server.
  const possible = name === 'h3 on Node' ? refusals.filter(([read]) => !read.startsWith('new Request')) : refusals

  test.each(possible)('of %s is 400', async (_name, read) =>
    expect(await (await ask(read)).json()).toEqual(errorBody(new HttpError(400))),
  )

  test.each(failures)('of %s is a failure of the server', async (_name, fail) =>
    expect(await (await ask(fail)).json()).toEqual(errorBody(new InternalError())),
  )
})

test('what request.json() returns and throws stays the same', async () => {
  const seen: unknown[] = []
  const ask = withErrors(async (request) => {
    seen.push(await request.json().catch((error) => error))
    return new Response()
  })
  await ask(new Request('http://localhost/', { method: 'POST', body: '{"a":1}' }))
  await ask(new Request('http://localhost/', init))
  expect(seen).toEqual([{ a: 1 }, expect.any(SyntaxError)])
})
