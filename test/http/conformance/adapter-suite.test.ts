import 'reflect-metadata'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Controller, Get, type INestApplication, Module, Req, Res, type Type } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import Fastify from 'fastify'
import { H3, toNodeHandler } from 'h3'
import Koa from 'koa'
import { HttpError } from '../../../src'
import { fastifyErrorPlugin } from '../../../src/server/fastify'
import { withErrors } from '../../../src/server/fetch'
import { h3ErrorPlugin } from '../../../src/server/h3'
import { koaErrorMiddleware } from '../../../src/server/koa'
import { ApiErrorFilter, nestApiHeaders } from '../../../src/server/nestjs'
import { describeAdapter } from '../../support/adapter-suite/index'
import type { AdapterSetup } from '../../support/adapter-suite/start'
import { listen, type RunningServer } from '../../support/listen'

describeAdapter('Fastify', async ({ handle, ...options }) => {
  const app = Fastify()
  app.register(fastifyErrorPlugin, options)
  app.register(async (scope) => {
    scope.get('/', async (request, reply) => {
      reply.header('X-Handled', 'yes')
      return reply.send(JSON.stringify(await handle(request.id)))
    })
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, port, close: () => app.close() }
})

describeAdapter('Koa', ({ handle, ...options }) => {
  const app = new Koa()
  app.use(koaErrorMiddleware(options))
  app.use(async (context) => {
    if (context.path !== '/') return
    context.set('X-Handled', 'yes')
    context.body = JSON.stringify(await handle(context.state.requestId))
  })
  return listen(app.callback())
})

describeAdapter('h3', ({ handle, ...options }) => {
  const app = new H3({ silent: true, plugins: [h3ErrorPlugin(options)] })
  app.get('/', async (event) => {
    // What h3 keeps for failures.
    event.res.errHeaders.set('X-Handled', 'yes')
    return JSON.stringify(await handle(event.context.requestId))
  })
  return listen(toNodeHandler(app))
})

describeAdapter('fetch', ({ handle, ...options }) => {
  const handler = withErrors(async (request) => {
    if (new URL(request.url).pathname !== '/') throw new HttpError(404)
    return Response.json(await handle(request.requestId))
  }, options)
  // A fetch handler has no response before it answers: what stands around it sets the header.
  const around = async (request: Request) => {
    const response = await handler(request)
    response.headers.set('X-Handled', 'yes')
    return response
  }
  return listen(getRequestListener(around, { overrideGlobalObjects: false }))
})

describeAdapter('NestJS', async ({ handle, ...options }) => {
  const app = await NestFactory.create<NestExpressApplication>(
    moduleOf(handle, (request) => request.id),
    quiet,
  )
  return nest(app, options)
})

describeAdapter('NestJS on Fastify', async ({ handle, ...options }) => {
  const module = moduleOf(handle, (request) => request.raw.id)
  return nest(await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), quiet), options)
})

const quiet = { logger: false } as const

async function nest(app: INestApplication, options: Omit<AdapterSetup, 'handle'>): Promise<RunningServer> {
  app.use(nestApiHeaders(options))
  app.useGlobalFilters(new ApiErrorFilter(options))
  const { port } = (await app.listen(0, '127.0.0.1')).address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, port, close: () => app.close() }
}

// biome-ignore lint/suspicious/noExplicitAny: the request of either platform
function moduleOf(handle: AdapterSetup['handle'], idOf: (request: any) => unknown): Type {
  class Api {
    async root(request: unknown, response: { header(name: string, value: string): unknown }) {
      response.header('X-Handled', 'yes')
      return JSON.stringify(await handle(idOf(request)))
    }
  }
  Get()(Api.prototype, 'root', Object.getOwnPropertyDescriptor(Api.prototype, 'root') ?? {})
  Req()(Api.prototype, 'root', 0)
  Res({ passthrough: true })(Api.prototype, 'root', 1)
  Controller()(Api)
  class App {}
  Module({ controllers: [Api] })(App)
  return App
}
