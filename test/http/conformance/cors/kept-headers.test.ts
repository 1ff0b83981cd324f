import fastifyCors from '@fastify/cors'
import { getRequestListener } from '@hono/node-server'
import koaCors from '@koa/cors'
import expressCors from 'cors'
import express from 'express'
import Fastify from 'fastify'
import { H3, handleCors, toNodeHandler } from 'h3'
import { Hono } from 'hono'
import { cors as honoCors } from 'hono/cors'
import { HTTPException } from 'hono/http-exception'
import Koa from 'koa'
import { describe, expect, onTestFinished, test } from 'vitest'
import { exposedHeaders } from '../../../../src/http'
import { expressApiHeaders, expressErrorHandler, expressNotFoundHandler } from '../../../../src/server/express'
import { fastifyErrorPlugin } from '../../../../src/server/fastify'
import { h3ErrorPlugin } from '../../../../src/server/h3'
import { honoApiHeaders, honoErrorHandler, honoNotFoundHandler } from '../../../../src/server/hono'
import { koaErrorMiddleware } from '../../../../src/server/koa'
import { listen, type RunningServer } from '../../../support/listen'
import { exchange } from '../exchange'

const page = 'https://booking.example'
const options = { format: 'negotiate' } as const
const fail = () => {
  throw new Error('no row')
}

/** Mounts both in one order. */
type Mount = (cors: () => unknown, ours: () => unknown) => void

/** Apps, and the statuses of what fails in them in each of the framework's ways. */
const apps: { readonly [name: string]: [(mount: Mount) => Promise<RunningServer>, { [path: string]: number }] } = {
  Express: [
    (mount) => {
      const app = express()
      mount(
        () => app.use(expressCors({ origin: page, exposedHeaders })),
        () => app.use(expressApiHeaders()),
      )
      app.get('/thrown', fail)
      app.post('/parsed', express.json())
      app.use(expressNotFoundHandler(options))
      app.use(expressErrorHandler(options))
      return listen(app)
    },
    { '/thrown': 500, '/parsed': 405, '/nowhere': 404 },
  ],
  Fastify: [
    async (mount) => {
      const app = Fastify()
      mount(
        () => app.register(fastifyCors, { origin: [page], exposedHeaders }),
        () => app.register(fastifyErrorPlugin, options),
      )
      app.register(async (scope) => {
        scope.get('/thrown', fail)
        scope.get('/hook', { preHandler: async () => fail() }, () => '')
        scope.get('/late', { onSend: async () => fail() }, fail)
        scope.post('/posted', fail)
      })
      await app.ready()
      return listen((request, response) => app.routing(request, response))
    },
    { '/thrown': 500, '/hook': 500, '/late': 500, '/posted': 405, '/nowhere': 404 },
  ],
  Hono: [
    (mount) => {
      const app = new Hono()
      mount(
        () => app.use(honoCors({ origin: [page], exposeHeaders: exposedHeaders })),
        () => app.use(honoApiHeaders()),
      )
      app.get('/thrown', fail)
      app.get('/exception', () => {
        throw new HTTPException(401, { res: new Response('no', { status: 401, headers: { Vary: 'Cookie' } }) })
      })
      app.use('/late', async (_, next) => {
        await next()
        fail()
      })
      app.get('/late', (context) => context.text(''))
      app.onError(honoErrorHandler(options))
      app.notFound(honoNotFoundHandler(app, options))
      return listen(getRequestListener(app.fetch))
    },
    { '/thrown': 500, '/exception': 401, '/late': 500, '/nowhere': 404 },
  ],
  Koa: [
    (mount) => {
      const app = new Koa()
      mount(
        () => app.use(koaCors({ origin: page, exposeHeaders: exposedHeaders })),
        () => app.use(koaErrorMiddleware(options)),
      )
      app.use((context) => {
        if (context.path === '/thrown') fail()
        if (context.path === '/null') throw null
        if (context.path === '/frozen') throw Object.freeze(new Error('no headers can be added'))
      })
      return listen(app.callback())
    },
    { '/thrown': 500, '/null': 500, '/frozen': 500, '/nowhere': 404 },
  ],
  h3: [
    (mount) => {
      const app = new H3({ silent: true })
      const cors = { origin: [page], exposeHeaders: exposedHeaders }
      mount(
        () => app.use((event) => handleCors(event, cors) || undefined),
        () => app.register(h3ErrorPlugin(options)),
      )
      app.get('/thrown', fail)
      app.get('/returned', () => new Error('no row'))
      app.post('/posted', fail)
      return listen(toNodeHandler(app))
    },
    { '/thrown': 500, '/returned': 500, '/posted': 405, '/nowhere': 404 },
  ],
}

const orders: readonly (readonly [string, Mount])[] = [
  ['CORS first', (cors, ours) => [cors, ours].map((mount) => mount())],
  ['CORS last', (cors, ours) => [ours, cors].map((mount) => mount())],
]

const headersOf = async ({ port }: RunningServer, path: string) => {
  const { status, headers } = await exchange(port, { path, headers: { Origin: page } })
  const names = ['access-control-allow-origin', 'access-control-expose-headers', 'vary']
  const [origin, exposed = '', vary = ''] = names.map((name) => headers[name])
  const list = (text: string) => text.toLowerCase().split(/, ?/).sort()
  return { status, origin, exposed: list(exposed), vary: list(vary) }
}

const kept = {
  origin: page,
  exposed: exposedHeaders.map((name) => name.toLowerCase()).sort(),
  vary: ['accept', 'origin'],
}

describe.each(Object.entries(apps))('%s', (_, [start, statuses]) => {
  test.each(orders)('%s: an error keeps the CORS headers, and varies by origin and form', async (_, mount) => {
    const server = await start(mount)
    onTestFinished(() => server.close())
    for (const [path, status] of Object.entries(statuses)) {
      expect(await headersOf(server, path), path).toEqual({ status, ...kept })
    }
  })
})

test('h3: what `onRequest` of the app sets is on a refusal too, wherever the plugin stands', async () => {
  const rateLimit = () => ({ limit: 1, remaining: 0, reset: new Date(), exceeded: true })
  const app = new H3({
    silent: true,
    onRequest: (event) => void handleCors(event, { origin: [page], exposeHeaders: exposedHeaders }),
    plugins: [h3ErrorPlugin({ ...options, rateLimit })],
  })
  const server = await listen(toNodeHandler(app))
  onTestFinished(() => server.close())
  expect(await headersOf(server, '/nowhere')).toEqual({ status: 429, ...kept })
})
