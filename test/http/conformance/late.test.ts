import { getRequestListener } from '@hono/node-server'
import express, { type ErrorRequestHandler } from 'express'
import { H3, toNodeHandler } from 'h3'
import { Hono } from 'hono'
import Koa from 'koa'
import { describe, expect, onTestFinished, test } from 'vitest'
import { errorBody, InternalError, SlotUnavailableError } from '../../../src'
import { expressErrorHandler, expressNotFoundHandler } from '../../../src/server/express'
import { h3ErrorPlugin } from '../../../src/server/h3'
import { honoApiHeaders, honoErrorHandler, honoNotFoundHandler } from '../../../src/server/hono'
import { koaErrorMiddleware } from '../../../src/server/koa'
import { listen, type RunningServer } from '../../support/listen'

const secret = 'secret 10.0.0.7'
const fail = (): never => {
  throw Object.assign(new Error(secret), { headers: { 'X-Internal': secret } })
}
const taken = (): never => {
  throw new SlotUnavailableError()
}

/** Apps in which something fails after the answer is composed. Fastify and Nest on Fastify have files of their own. */
const apps: readonly [name: string, start: () => Promise<RunningServer>][] = [
  [
    'Express, where a middleware wraps `end`',
    () => {
      const app = express()
      app.use((_, response, next) => {
        response.end = fail
        next()
      })
      app.get('/success', (_, response) => void response.send('x'))
      app.get('/taken', taken)
      app.use(expressNotFoundHandler(), expressErrorHandler())
      return listen(app)
    },
  ],
  [
    'Express, where a middleware wraps `writeHead`',
    () => {
      const app = express()
      app.use((_, response, next) => {
        response.writeHead = fail
        next()
      })
      app.get('/success', (_, response) => void response.send('x'))
      app.get('/taken', taken)
      app.use(expressNotFoundHandler(), expressErrorHandler())
      return listen(app)
    },
  ],
  [
    'Koa, where a middleware before ours fails',
    () => {
      const app = new Koa()
      app.on('error', () => {})
      app.use(async (_, next) => {
        await next()
        fail()
      })
      app.use(koaErrorMiddleware())
      app.use((context) => {
        if (context.path === '/success') context.body = 'x'
        if (context.path === '/taken') taken()
      })
      return listen(app.callback())
    },
  ],
  [
    'Hono, where a middleware fails after the handler',
    () => {
      const app = new Hono()
      app.use(async (_, next) => {
        await next()
        fail()
      })
      app.use(honoApiHeaders())
      app.get('/success', (context) => context.text('x'))
      app.get('/taken', taken)
      app.onError(honoErrorHandler())
      app.notFound(honoNotFoundHandler(app))
      return listen(getRequestListener(app.fetch))
    },
  ],
  [
    'h3, where a middleware fails after the handler',
    () => {
      const app = new H3({ silent: true })
      app.use(async (_, next) => {
        await next()
        fail()
      })
      app.register(h3ErrorPlugin())
      app.get('/success', () => 'x').get('/taken', taken)
      return listen(toNodeHandler(app))
    },
  ],
]

describe.each(apps)('%s', (_, start) => {
  test.each(['/success', '/taken', '/nowhere'])('%s is answered with the masked house body', async (path) => {
    const server = await start()
    onTestFinished(() => server.close())
    const response = await fetch(server.url + path, { signal: AbortSignal.timeout(5_000) })
    expect([response.status, await response.json()]).toEqual([500, errorBody(new InternalError())])
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(response.headers.has('X-Internal')).toBe(false)
  })
})

test('Koa: an app that sets `onerror` itself keeps it', async () => {
  const app = new Koa()
  app.context.onerror = function (thrown) {
    if (thrown) this.res.writeHead(500, { 'Content-Length': 4 }).end('mine')
  }
  app.use(async (_, next) => {
    await next()
    fail()
  })
  app.use(koaErrorMiddleware())
  const server = await listen(app.callback())
  onTestFinished(() => server.close())
  expect(await (await fetch(server.url)).text()).toBe('mine')
})

test('Express: what fails in `end` is told to the logger', async () => {
  const logged: unknown[] = []
  const app = express()
  app.use((_, response, next) => {
    response.end = fail
    next()
  })
  app.get('/', taken)
  const handler: ErrorRequestHandler = expressErrorHandler({ onError: (error) => logged.push(error.error) })
  app.use(handler)
  const server = await listen(app)
  onTestFinished(() => server.close())
  await fetch(server.url)
  expect(logged).toEqual(['SLOT_UNAVAILABLE', 'INTERNAL_ERROR'])
})
