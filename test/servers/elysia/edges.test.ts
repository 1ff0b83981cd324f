import { node } from '@elysiajs/node'
import { Elysia, InternalServerError, NotFoundError, redirect, status, t } from 'elysia'
import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { errorBody, HttpError, InternalError, SlotUnavailableError, ValidationFailedError } from '../../../src'
import { apiVersion } from '../../../src/contract'
import { elysiaErrorPlugin } from '../../../src/server/elysia'
import { OrderMovedOnError } from '../../contracts/shop/index'
import { secret } from '../../support/secrets'

const plain = () => new Elysia().use(elysiaErrorPlugin())

const ask = (app: { handle(request: Request): Promise<Response> }, path: string, init?: RequestInit) =>
  app.handle(new Request(`http://localhost${path}`, init))

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

const throwing = (thrown: unknown) =>
  plain().get('/', () => {
    throw thrown
  })

test.each([
  ['DELETE', '/doctors/5', 'GET, HEAD, PUT'],
  ['PUT', '/files/a/b.png', 'POST'],
  ['POST', '/visits/5', 'GET, HEAD'],
  ['POST', '/visits', 'GET, HEAD'],
  ['PATCH', '/child/v1.2', 'GET, HEAD'],
  ['DELETE', '/doctors/5/visits', null],
  ['GET', '/live', null],
])('%s %s is told %s', async (method, path, allow) => {
  const app = new Elysia({ adapter: node() })
    .use(elysiaErrorPlugin())
    .get('/doctors/:id', () => 'x')
    .put('/doctors/:id', () => 'x')
    .get('/visits/:id?', () => 'x')
    .post('/files/*', () => 'x')
    .use(new Elysia({ prefix: '/child' }).get('/v1.2', () => 'x'))
    .ws('/live', {})
  const response = await ask(app, path, { method })
  expect([response.status, response.headers.get('Allow')]).toEqual([allow === null ? 404 : 405, allow])
})

describe("a schema's failures", () => {
  test("a field's own message, and the parts of a request that are no body", async () => {
    const query = t.Object({ page: t.Number({ error: 'Page must be a number' }) })
    const response = await ask(
      plain().get('/', ({ query }) => query, { query }),
      '/?page=x',
    )
    const errors = { page: ['Page must be a number'] }
    expect(await response.json()).toEqual(errorBody(new ValidationFailedError({ errors })))
  })

  test('a schema of another library', async () => {
    const body = z.object({ root: z.string(), items: z.array(z.object({ name: z.string() })) })
    const app = plain().post('/', ({ body }) => body, { body })
    const response = await ask(app, '/', post({ root: 5, items: [{}] }))
    const errors = {
      root: ['Invalid input: expected string, received number'],
      'items.0.name': ['Invalid input: expected string, received undefined'],
    }
    expect(await response.json()).toEqual(errorBody(new ValidationFailedError({ errors })))
  })

  test('a schema that validates later', async () => {
    const body = z.object({ name: z.string().refine(async (name) => name !== 'x', 'Taken') })
    const response = await ask(
      plain().post('/', ({ body }) => body, { body }),
      '/',
      post({ name: 'x' }),
    )
    expect(await response.json()).toEqual(errorBody(new ValidationFailedError({ errors: { name: ['Taken'] } })))
  })

  test('a file that is not of its type', async () => {
    const app = plain().post('/', ({ body }) => body.photo.name, {
      body: t.Object({ photo: t.File({ type: 'image/png' }) }),
    })
    const body = new FormData()
    body.set('photo', new File(['hunter2'], 'photo.png', { type: 'image/png' }))
    const response = await ask(app, '/', { method: 'POST', body })
    const errors = { photo: ['Invalid file type'] }
    expect(await response.json()).toEqual(errorBody(new ValidationFailedError({ errors })))
  })

  test('a cookie whose signature is not ours', async () => {
    const app = new Elysia({ cookie: { secrets: secret, sign: ['session'] } }).use(elysiaErrorPlugin())
    app.get('/', ({ cookie: { session } }) => session?.value as string)
    const response = await ask(app, '/', { headers: { Cookie: 'session=forged.AAAA' } })
    expect(await response.text()).toBe(JSON.stringify(errorBody(new HttpError(400))))
  })

  test('a response that does not fit its schema is a failure of ours', async () => {
    const response = await ask(
      plain().get('/', () => secret as never, { response: t.Number() }),
      '/',
    )
    expect(await response.text()).toBe(JSON.stringify(errorBody(new InternalError())))
  })
})

test.each([
  ['status(404)', () => status(404), new HttpError(404)],
  ['status(409) with a text', () => status(409, 'Taken'), new HttpError(409, { message: 'Taken' })],
  ['status(503) with a text', () => status(503, secret), new HttpError(503)],
  ['status(500)', () => status(500, secret), new InternalError()],
  ['NotFoundError', () => new NotFoundError(), new HttpError(404)],
  ['NotFoundError with a text', () => new NotFoundError('No doctor'), new HttpError(404, { message: 'No doctor' })],
  ['InternalServerError', () => new InternalServerError(secret), new InternalError()],
  [
    'a foreign error with the code of one of Elysia',
    () => Object.assign(new Error(secret), { code: 'NOT_FOUND', status: 404 }),
    new HttpError(404),
  ],
])('what Elysia has for it: %s', async (_, make, error) => {
  const response = await ask(throwing(make()), '/')
  expect(response.status).toBe(error.status)
  expect(await response.json()).toEqual(errorBody(error))
})

test('a response that is thrown goes out as it is, and nobody is told', async () => {
  const onError = vi.fn()
  const app = new Elysia().use(elysiaErrorPlugin({ onError })).get('/', () => {
    throw redirect('http://localhost/sign-in')
  })
  const response = await ask(app, '/')
  expect([response.status, response.headers.get('Location')]).toEqual([302, 'http://localhost/sign-in'])
  expect(onError).not.toHaveBeenCalled()
})

test('what a parser throws keeps its row', async () => {
  const parse = () => {
    throw new SlotUnavailableError()
  }
  const app = plain().post('/', ({ body }) => body, { parse })
  expect(await (await ask(app, '/', post({}))).json()).toEqual(errorBody(new SlotUnavailableError()))
})

test('a foreign error that a parser throws is the fallback, and the log has the original', async () => {
  const onError = vi.fn()
  const thrown = new OrderMovedOnError({ message: secret })
  const parse = () => {
    throw thrown
  }
  const app = new Elysia().use(elysiaErrorPlugin({ onError })).post('/', ({ body }) => body, { parse })
  expect(await (await ask(app, '/', post({}))).json()).toEqual(errorBody(new InternalError()))
  expect(onError.mock.calls[0]?.[0].cause).toBe(thrown)
})

test('a thrown null keeps the headers of the response, where Elysia itself fails', async () => {
  const app = new Elysia().use(elysiaErrorPlugin({ rateLimit: () => ({ limit: 20, remaining: 7, reset: new Date() }) }))
  app.get('/', () => {
    throw null
  })
  const response = await ask(app, '/', { headers: { 'X-Request-Id': 'req-42' } })
  expect(response.headers.get('X-RateLimit-Remaining')).toBe('7')
  expect(response.headers.get('X-Request-Id')).toBe('req-42')
  expect(await response.json()).toEqual(errorBody(new InternalError()))
})

describe.each([
  ['the Web standard adapter', () => new Elysia()],
  ['the node adapter', () => new Elysia({ adapter: node() })],
])('what a handler set before a failure, on %s', (_, create) => {
  const app = create()
    .use(elysiaErrorPlugin())
    .get('/headers', ({ set }) => {
      Object.assign(set.headers, {
        'content-type': 'text/html',
        'CACHE-CONTROL': 'public',
        'x-own': 'yes',
        ETag: '"1"',
      })
      throw new SlotUnavailableError()
    })
    .get('/cookies', ({ cookie }) => {
      cookie.first?.set({ value: '1' })
      cookie.second?.set({ value: '2' })
      throw new SlotUnavailableError()
    })
    .get('/circular', ({ cookie, set }) => {
      set.headers.etag = '"1"'
      cookie.first?.set({ value: '1' })
      cookie.second?.set({ value: '2' })
      const circular: Record<string, unknown> = {}
      circular.self = circular
      return circular
    })

  test('gives way to the headers of the error, in whatever case', async () => {
    const { status, headers } = await ask(app, '/headers')
    const given = ['Content-Type', 'Cache-Control', 'X-Own', 'ETag'].map((name) => headers.get(name))
    expect([status, ...given]).toEqual([409, 'application/json', 'no-store', 'yes', null])
  })

  test.each([
    ['before it threw', '/cookies', new SlotUnavailableError()],
    ['before Elysia failed to write what it returned', '/circular', new InternalError()],
  ])('goes out where it is cookies: %s', async (_, path, error) => {
    const response = await ask(app, path)
    const { status, headers } = response
    const given = ['Content-Type', 'Cache-Control', 'ETag'].map((name) => headers.get(name))
    expect([status, ...given]).toEqual([error.status, 'application/json', 'no-store', null])
    expect(headers.getSetCookie().map((cookie) => cookie.split(';')[0])).toEqual(['first=1', 'second=2'])
    expect(await response.json()).toEqual(errorBody(error))
  })
})

test('the log has the id that the handler has seen, whatever Elysia has made of the headers since', async () => {
  const ids: unknown[] = []
  const app = new Elysia()
    .use(elysiaErrorPlugin({ onError: (_, { requestId }) => ids.push(requestId) }))
    .get('/', ({ cookie, set }) => {
      ids.push(set.headers['X-Request-Id' as string])
      cookie.first?.set({ value: '1' })
      cookie.second?.set({ value: '2' })
      const circular: Record<string, unknown> = {}
      circular.self = circular
      return circular
    })
  ids.push((await ask(app, '/')).headers.get('X-Request-Id'))
  expect(ids).toEqual([expect.any(String), ids[0], ids[0]])
})

test('a hook that fails before the plugin has given the response its headers', async () => {
  const app = new Elysia()
    .onRequest(() => {
      throw new SlotUnavailableError()
    })
    .use(elysiaErrorPlugin())
    .get('/', () => 'x')
  const response = await ask(app, '/', { headers: { 'X-Request-Id': 'visit-42' } })
  const given = ['Content-Type', 'X-API-Version', 'X-Request-Id'].map((name) => response.headers.get(name))
  expect([response.status, ...given]).toEqual([409, 'application/json', apiVersion, 'visit-42'])
  expect(await response.json()).toEqual(errorBody(new SlotUnavailableError()))
})

test("the plugin's hooks do not make Elysia prepare parts of the context that no handler reads", () => {
  const { inference } = plain() as unknown as { readonly inference: object }
  expect(inference).toMatchObject({ body: false, cookie: false, headers: false, query: false })
})

describe('a SyntaxError', () => {
  const malformed = '{"name": hunter2'
  const answered = async (read: (request: Request) => unknown) => {
    const app = plain().post('/', ({ request }) => read(request) as Promise<unknown>, { parse: 'none' })
    return (await ask(app, '/', post(malformed))).json()
  }

  test.each<[string, (request: Request) => unknown]>([
    ['request.json()', (request) => request.json()],
    ['request.clone().json()', (request) => request.clone().json()],
    ['new Request(request).json()', (request) => new Request(request).json()],
  ])('of %s is 400', async (_, read) => expect(await answered(read)).toEqual(errorBody(new HttpError(400))))

  test.each<[string, (request: Request) => unknown]>([
    ['JSON.parse', () => JSON.parse(malformed)],
    ['an answer', async (request) => [await request.text(), await new Response(malformed).json()]],
  ])('of %s is a failure of the server', async (_, fail) =>
    expect(await answered(fail)).toEqual(errorBody(new InternalError())),
  )
})

describe("an app's own error class keeps its status", () => {
  class WithStatus extends Error {
    readonly status = 418
  }
  class WithResponse extends Error {
    toResponse() {
      return Response.json({ message: this.message }, { status: 418 })
    }
  }
  class WithFailure extends WithStatus {
    async toResponse() {
      throw new Error('hunter2')
    }
  }

  test.each([
    ['a status', WithStatus],
    ['a `toResponse()`', WithResponse],
    ['a `toResponse()` that fails', WithFailure],
  ])('%s', async (_, Failure) => {
    const app = plain().get('/', () => {
      throw new Failure('hunter2')
    })
    const response = await ask(app, '/')
    expect([response.status, await response.json()]).toEqual([418, errorBody(new HttpError(418))])
  })
})
