import { getRequestListener } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { Hono as QuickHono } from 'hono/quick'
import { Hono as TinyHono } from 'hono/tiny'
import { validator } from 'hono/validator'
import { describe, expect, onTestFinished, test } from 'vitest'
import { errorBody, HttpError, InternalError, type ProblemDetails, SlotUnavailableError } from '../../src'
import { apiVersion, versionHeader } from '../../src/contract'
import { honoApiHeaders, honoErrorHandler, honoNotFoundHandler } from '../../src/server/hono'
import { listen } from '../support/listen'
import { rawRequest } from '../support/raw-request'
import { exchange } from './conformance/exchange'

function house(app: Hono): Hono {
  app.onError(honoErrorHandler())
  app.notFound(honoNotFoundHandler(app))
  return app
}

async function serve(app: Hono) {
  const server = await listen(getRequestListener(app.fetch))
  onTestFinished(() => server.close())
  return server
}

describe('a path that no route serves', () => {
  test('is 404 with the house body', async () => {
    const { url } = await serve(house(new Hono().get('/appointments', (context) => context.json([]))))
    const response = await fetch(`${url}/appointment`)
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual(errorBody(new HttpError(404)))
    expect(response.headers.has('Allow')).toBe(false)
  })

  test('is 404 where the handler was given no app, whatever other methods serve', async () => {
    const app = new Hono().get('/', (context) => context.json(0))
    app.notFound(honoNotFoundHandler())
    const { url } = await serve(app)
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(404)
  })
})

describe.each([
  ['the default router', () => new Hono()],
  ['hono/quick', () => new QuickHono() as unknown as Hono],
  ['hono/tiny', () => new TinyHono() as unknown as Hono],
])('a path that other methods serve, with %s', (_, create) => {
  async function start() {
    const nested = create()
      .get('/:id', (context) => context.json(1))
      .delete('/:id', (context) => context.json(2))
    const app = create()
    app.use('*', honoApiHeaders())
    app.get('/appointments', (context) => context.json([]))
    app.post('/appointments', (context) => context.json({}, 201))
    app.put('/only/put', (context) => context.json(0))
    app.route('/doctors', nested)
    return serve(house(app))
  }
  const request = async (path: string, method: string) => {
    const response = await fetch((await start()).url + path, { method })
    return {
      status: response.status,
      allow: response.headers.get('Allow')?.split(', ').sort(),
      text: await response.text(),
    }
  }

  test('is 405 with the house body and Allow, HEAD beside GET', async () => {
    expect(await request('/appointments', 'DELETE')).toEqual({
      status: 405,
      allow: ['GET', 'HEAD', 'POST'],
      text: JSON.stringify(errorBody(new HttpError(405))),
    })
  })

  test('counts no HEAD where nothing serves GET', async () => {
    expect(await request('/only/put', 'POST')).toMatchObject({ status: 405, allow: ['PUT'] })
  })

  test('counts the routes of an app that is mounted, and parameters', async () => {
    expect(await request('/doctors/5', 'PATCH')).toMatchObject({ status: 405, allow: ['DELETE', 'GET', 'HEAD'] })
  })

  test('counts no middleware: a path that only middleware matches is 404', async () => {
    expect(await request('/nowhere', 'DELETE')).toMatchObject({ status: 404, allow: undefined })
  })

  test('a HEAD of what serves GET is served', async () => {
    expect(await request('/appointments', 'HEAD')).toEqual({ status: 200, allow: undefined, text: '' })
  })
})

describe('what a client sends', () => {
  const app = () => {
    const made = new Hono()
    made.post(
      '/validated',
      validator('json', (value) => value),
      (context) => context.json(context.req.valid('json')),
    )
    made.post('/plain', async (context) => context.json(await context.req.json()))
    made.post('/small', bodyLimit({ maxSize: 10 }), async (context) => context.json(await context.req.text()))
    return house(made)
  }
  const post = async (path: string, body: string) =>
    fetch((await serve(app())).url + path, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } })

  test('malformed JSON is 400 with the house body, by the validator', async () => {
    const response = await post('/validated', '{"doctor_id": hunter2')
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: 'BAD_REQUEST', status: 400 })
  })

  test('malformed JSON is 400 with the house body, by req.json', async () => {
    const response = await post('/plain', '{"doctor_id": hunter2')
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: 'BAD_REQUEST', status: 400 })
  })

  test('malformed JSON is never quoted', async () => {
    for (const path of ['/validated', '/plain']) {
      expect(await (await post(path, '{"doctor_id": hunter2')).text()).not.toContain('hunter2')
    }
  })

  test('a body that is too large is 413 with the house body', async () => {
    const response = await post('/small', '"12345678901"')
    expect(response.status).toBe(413)
    expect(await response.json()).toEqual(errorBody(new HttpError(413)))
    expect((await post('/small', '"1"')).status).toBe(200)
  })
})

describe('a SyntaxError', () => {
  const malformed = '{"name": hunter2'
  /** A service that answers with the same text, which is no JSON either. */
  const upstream = async () => {
    const server = await listen((_, response) => void response.end(malformed))
    onTestFinished(() => server.close())
    return server.url
  }

  const refusals: [name: string, read: (context: Context) => unknown][] = [
    ['req.json()', ({ req }) => req.json()],
    ['req.json() after req.text()', async ({ req }) => [await req.text(), await req.json()]],
    ['req.json() after req.arrayBuffer()', async ({ req }) => [await req.arrayBuffer(), await req.json()]],
    ['req.raw.json()', ({ req }) => req.raw.json()],
    ['req.raw.clone().json()', ({ req }) => req.raw.clone().json()],
    ['new Request(req.raw).json()', ({ req }) => new Request(req.raw).json()],
    ['new Request(url, req.raw).json()', ({ req }) => new Request('http://elsewhere', req.raw).json()],
    ['a clone of a copy', ({ req }) => new Request(req.raw.clone()).clone().json()],
  ]
  const failures: [name: string, fail: (context: Context) => unknown][] = [
    ['JSON.parse alone', () => JSON.parse(malformed)],
    ['JSON.parse after req.text()', async ({ req }) => [await req.text(), JSON.parse('{"name": 1')]],
    ['JSON.parse of req.text()', async ({ req }) => JSON.parse(await req.text())],
    ['JSON.parse after req.parseBody()', async ({ req }) => [await req.parseBody(), JSON.parse(malformed)]],
    ['JSON.parse after req.arrayBuffer()', async ({ req }) => [await req.arrayBuffer(), JSON.parse(malformed)]],
    ['JSON.parse after a caught req.json()', ({ req }) => req.json().catch(() => JSON.parse(malformed))],
    ['an answer of another service', async () => (await fetch(await upstream())).json()],
    [
      'an answer of another service to a copy',
      async ({ req }) => (await fetch(new Request(await upstream(), new Request(req.raw)))).json(),
    ],
    ['new Function', () => new Function('}')],
  ]

  describe.each([
    ['with honoApiHeaders', (app: Hono) => app.use(honoApiHeaders())],
    ['alone', (app: Hono) => app],
  ])('%s', (setup, prepare) => {
    const post = async (read: (context: Context) => unknown) => {
      const app = house(prepare(new Hono()) as Hono)
      app.post('/', async (context) => context.json((await read(context)) as object))
      const response = await fetch((await serve(app)).url, { method: 'POST', body: malformed })
      return response.json()
    }

    // Without the middleware, the request of Hono's server on Node cannot be watched.
    test.each(setup === 'alone' ? refusals.filter(([name]) => name !== 'req.raw.json()') : refusals)(
      'of %s is 400',
      async (_, read) => expect(await post(read)).toEqual(errorBody(new HttpError(400))),
    )

    test.each(failures)('of %s is a failure of the server', async (_, fail) =>
      expect(await post(fail)).toEqual(errorBody(new InternalError())),
    )
  })

  test.each(refusals)('of %s is 400 without a server of Node', async (_, read) => {
    const app = house(new Hono()).post('/', async (context) => context.json((await read(context)) as object))
    const response = await app.request('/', { method: 'POST', body: malformed })
    expect(await response.json()).toEqual(errorBody(new HttpError(400)))
  })
})

describe('HTTPException', () => {
  const answered = async (exception: () => Error) => {
    const app = house(new Hono())
    app.get('/', () => {
      throw exception()
    })
    const response = await fetch((await serve(app)).url)
    return { status: response.status, body: (await response.json()) as ProblemDetails, headers: response.headers }
  }

  test.each([400, 401, 403, 404, 409, 422, 429, 502, 504] as const)(
    '%i is that status, with no row',
    async (status) => {
      const { status: given, body } = await answered(() => new HTTPException(status))
      expect(given).toBe(status)
      expect(body).toEqual(errorBody(new HttpError(status)))
    },
  )

  test('the message of a 4xx is shown, that of a 5xx is not', async () => {
    expect((await answered(() => new HTTPException(400, { message: 'Look again' }))).body).toMatchObject({
      message: 'Look again',
    })
    const { body } = await answered(() => new HTTPException(502, { message: 'db-7.internal refused' }))
    expect(body).toEqual(errorBody(new HttpError(502)))
  })

  test('a 500 is InternalError, masked', async () => {
    const { body } = await answered(() => new HTTPException(500, { message: 'db-7.internal refused' }))
    expect(body).toEqual(errorBody(new InternalError()))
  })

  test('one with a response of its own keeps the headers of it, such as WWW-Authenticate', async () => {
    const res = new Response('Unauthorized', { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } })
    const { status, body, headers } = await answered(() => new HTTPException(401, { res }))
    expect(status).toBe(401)
    expect(body).toEqual(errorBody(new HttpError(401)))
    expect(headers.get('WWW-Authenticate')).toBe('Bearer')
  })
})

test('a response that a handler makes itself has the headers that every response has', async () => {
  const app = new Hono()
  app.use(honoApiHeaders())
  app.get('/made', () => new Response('x', { status: 202, headers: { 'X-Request-Id': 'theirs' } }))
  // The headers of what fetch gives cannot be set.
  app.get('/passed-on', () => fetch('data:text/plain,x'))
  const { port } = await serve(app)
  const version = { [versionHeader.toLowerCase()]: apiVersion }
  const made = await exchange(port, { path: '/made' })
  expect(made).toMatchObject({ status: 202, body: 'x', headers: { ...version, 'x-request-id': 'theirs' } })
  const passedOn = await exchange(port, { path: '/passed-on', headers: { 'X-Request-Id': 'req-42' } })
  expect(passedOn).toMatchObject({ status: 200, body: 'x', headers: { ...version, 'x-request-id': 'req-42' } })
})

test('a response that cannot be copied, such as a switch to a WebSocket, goes out as it is', async () => {
  // The one of the kind that Node can make.
  const uncopied = Response.error()
  const app = house(new Hono().use(honoApiHeaders()).get('/', () => uncopied) as unknown as Hono)
  expect(await app.request('/')).toBe(uncopied)
})

test('a failure after the handler has answered goes without what told of that answer', async () => {
  const app = new Hono()
  app.use(honoApiHeaders())
  app.use(async (_, next) => {
    await next()
    throw new SlotUnavailableError()
  })
  app.get('/', (context) => context.json({}, 201, { ETag: '"1"', 'Content-Encoding': 'identity', 'Set-Cookie': 'a=b' }))
  const { port } = await serve(house(app))
  const { status, headers, body } = await exchange(port, { path: '/' })
  expect([status, JSON.parse(body)]).toEqual([409, errorBody(new SlotUnavailableError())])
  expect([headers.etag, headers['content-encoding']]).toEqual([undefined, undefined])
  expect([headers['set-cookie'], headers['content-length']]).toEqual(['a=b', String(body.length)])
})

describe('headers that are sent already', () => {
  test('a stream that fails breaks the connection off, and the server goes on', async () => {
    const app = house(new Hono())
    app.get('/stream', (context) => {
      let pulled = 0
      return context.body(
        new ReadableStream({
          pull(controller) {
            if (pulled++ === 0) controller.enqueue(new TextEncoder().encode('the first half'))
            else controller.error(new SlotUnavailableError({ message: 'hunter2' }))
          },
        }),
      )
    })
    const { url, port } = await serve(app)
    const received = await rawRequest(port, ['GET /stream HTTP/1.1'])
    expect(received).toMatch(/^HTTP\/1\.1 200 /)
    expect(received).not.toContain('hunter2')
    // The chunk of length 0 that ends a whole answer is missing.
    expect(received).not.toMatch(/\r\n0\r\n\r\n$/)
    expect((await fetch(`${url}/nowhere`)).status).toBe(404)
  })
})
