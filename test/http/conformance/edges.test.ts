import Fastify from 'fastify'
import { H3 } from 'h3'
import Koa from 'koa'
import { expect, onTestFinished, test } from 'vitest'
import { clinic, errorBody, HttpError, InternalError, SlotUnavailableError } from '../../../src'
import { apiVersion, versionHeader } from '../../../src/contract'
import { fastifyErrorPlugin, fastifyFrameworkErrors } from '../../../src/server/fastify'
import { withErrors } from '../../../src/server/fetch'
import { h3ErrorPlugin } from '../../../src/server/h3'
import { koaErrorMiddleware } from '../../../src/server/koa'
import { listen } from '../../support/listen'
import { exchange } from './exchange'

test.each([
  ['DELETE', '/doctors/5', 'GET, HEAD, PUT'],
  ['PUT', '/files/a/b.png', 'POST'],
  ['GET', '/scope/v1.2', 'PATCH'],
  ['POST', '/visits/5', 'GET, HEAD'],
  ['POST', '/visits', 'GET, HEAD'],
  ['DELETE', '/doctors/5/visits', null],
  ['GET', '/scope/v1x2', null],
  ['GET', '/files', null],
])('Fastify: %s %s is told %s', async (method, path, allow) => {
  const app = Fastify()
  app.register(fastifyErrorPlugin)
  app.register(async (scope) => {
    scope.route({ method: ['GET', 'PUT'], url: '/doctors/:id', handler: () => 'x' })
    scope.post('/files/*', () => 'x')
    scope.get('/visits/:id?', () => 'x')
  })
  app.register(async (scope) => scope.patch('/v1.2', () => 'x'), { prefix: '/scope' })
  onTestFinished(() => app.close())
  const response = await fetch((await app.listen({ port: 0, host: '127.0.0.1' })) + path, { method })
  expect([response.status, response.headers.get('Allow')]).toEqual([allow === null ? 404 : 405, allow])
})

test.each([
  ['GET', '/visits', 404, null],
  ['GET', '/nowhere', 404, null],
  ['DELETE', '/visits', 405, 'GET, HEAD, OPTIONS'],
])(
  'Fastify: %s %s, which hands over, is %i where CORS answers OPTIONS everywhere',
  async (method, path, ...expected) => {
    const app = Fastify()
    app.register(fastifyErrorPlugin)
    app.register(async (scope) => {
      scope.options('*', () => 'x')
      scope.get('/visits', (_, reply) => reply.callNotFound())
    })
    onTestFinished(() => app.close())
    const response = await fetch((await app.listen({ port: 0, host: '127.0.0.1' })) + path, { method })
    expect([response.status, response.headers.get('Allow')]).toEqual(expected)
  },
)

test.each([
  ['DELETE', '/doctors/5', 'GET, HEAD, PUT'],
  ['DELETE', '/nowhere', null],
])('h3: %s %s is told %s', async (method, path, allow) => {
  const app = new H3({ plugins: [h3ErrorPlugin()] }).get('/doctors/:id', () => 'x').put('/doctors/:id', () => 'x')
  const response = await app.request(path, { method })
  expect([response.status, response.headers.get('Allow')]).toEqual([allow === null ? 404 : 405, allow])
})

test('h3: the hooks that an app has already still run', async () => {
  const seen: string[] = []
  const app = new H3({ onRequest: (event) => void seen.push(event.url.pathname), plugins: [h3ErrorPlugin()] })
  expect((await app.request('/nowhere')).headers.get(versionHeader)).toBe(apiVersion)
  expect(seen).toEqual(['/nowhere'])
})

test.each([
  ['throws', () => Promise.reject(new SlotUnavailableError())],
  ['returns', () => new SlotUnavailableError()],
])('h3: a failure that a handler %s goes without what was set for its success', async (_, fail) => {
  const app = new H3({ silent: true, plugins: [h3ErrorPlugin()] }).get('/book', ({ res }) => {
    res.status = 201
    res.statusText = 'Booked'
    res.headers.set('Cache-Control', 'max-age=60')
    res.headers.set('Location', '/appointments/1')
    res.errHeaders.append('Set-Cookie', 'tried=1')
    res.errHeaders.append('Set-Cookie', 'seen=1')
    return fail()
  })
  const { status, statusText, headers } = await app.request('/book')
  expect([status, statusText]).toEqual([409, ''])
  expect(headers.get('Cache-Control')).toBe('no-store')
  expect(headers.has('Location')).toBe(false)
  expect(headers.getSetCookie()).toEqual(['tried=1', 'seen=1'])
})

test("Koa: what a body parser cannot read is the client's fault and is not quoted, a SyntaxError of our own is a failure of ours", async () => {
  let thrown: unknown
  const app = new Koa().use(koaErrorMiddleware()).use(() => {
    throw thrown
  })
  const server = await listen(app.callback())
  onTestFinished(() => server.close())
  const answered = async () => (await fetch(server.url)).json()
  thrown = Object.assign(new SyntaxError('Unexpected token h: hunter2'), { status: 400, body: 'hunter2' })
  expect(await answered()).toEqual(errorBody(new HttpError(400)))
  thrown = Object.assign(new Error('Unsupported Content-Encoding: hunter2'), { status: 415 })
  expect(await answered()).toEqual(errorBody(new HttpError(415)))
  thrown = new SyntaxError('Unexpected token h: hunter2')
  expect(await answered()).toEqual(errorBody(new InternalError()))
})

test('Koa: what a handler answered itself stays, even a 404', async () => {
  const app = new Koa().use(koaErrorMiddleware()).use((context) => {
    context.status = 404
    context.body = 'mine'
  })
  const server = await listen(app.callback())
  onTestFinished(() => server.close())
  const response = await fetch(server.url)
  expect([response.status, await response.text()]).toEqual([404, 'mine'])
})

test('fetch: a response that cannot be changed has the headers all the same', async () => {
  const handler = withErrors(() => Response.redirect('http://localhost/elsewhere'))
  const response = await handler(new Request('http://localhost/'))
  expect([response.status, response.headers.get('Location')]).toEqual([302, 'http://localhost/elsewhere'])
  expect(response.headers.get(versionHeader)).toBe(apiVersion)
})

test('fetch: a response that cannot be copied, such as a switch to a WebSocket, goes out as it is', async () => {
  // The one of the kind that Node can make.
  const uncopied = Response.error()
  expect(await withErrors(() => uncopied)(new Request('http://localhost/'))).toBe(uncopied)
})

test('fetch: a SyntaxError that is not of the body is a failure of ours', async () => {
  const handler = withErrors(async (request) => {
    await request.json()
    return JSON.parse('{hunter2')
  })
  const response = await handler(new Request('http://localhost/', { method: 'POST', body: '{}' }))
  expect(await response.json()).toEqual(errorBody(new InternalError()))
})

test('a clock or a locale that fails does not cost the answer', async () => {
  const fail = () => {
    throw new Error('no clock')
  }
  const handler = withErrors(fail, { codebook: clinic, timestamp: fail, locale: fail })
  expect(await (await handler(new Request('http://localhost/'))).json()).toEqual(errorBody(new InternalError()))
})

test('Fastify: an address that is no URL is 400 in the house form, and quotes nothing', async () => {
  const app = Fastify({ frameworkErrors: fastifyFrameworkErrors() })
  app.register(fastifyErrorPlugin)
  onTestFinished(() => app.close())
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
  const { status, headers, body } = await exchange(Number(port), { path: '/%E0%A4%A' })
  expect([status, JSON.parse(body)]).toEqual([400, errorBody(new HttpError(400))])
  expect(headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store' })
})
