import 'reflect-metadata'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Controller, Get, Module, Res } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import type { Response as ExpressResponse } from 'express'
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
import { listen } from '../../support/listen'

describeAdapter('Fastify', async ({ handle, ...options }) => {
  const app = Fastify()
  app.register(fastifyErrorPlugin, options)
  app.register(async (scope) => {
    scope.get('/', async (_, reply) => {
      reply.header('X-Handled', 'yes')
      return reply.send(JSON.stringify(await handle()))
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
    context.body = JSON.stringify(await handle())
  })
  return listen(app.callback())
})

describeAdapter('h3', ({ handle, ...options }) => {
  const app = new H3({ silent: true, plugins: [h3ErrorPlugin(options)] })
  app.get('/', async (event) => {
    // What h3 keeps for failures.
    event.res.errHeaders.set('X-Handled', 'yes')
    return JSON.stringify(await handle())
  })
  return listen(toNodeHandler(app))
})

describeAdapter('fetch', ({ handle, ...options }) => {
  const handler = withErrors(async (request: Request) => {
    if (new URL(request.url).pathname !== '/') throw new HttpError(404)
    return Response.json(await handle())
  }, options)
  // A fetch handler has no response before it answers: what stands around it sets the header.
  const around = async (request: Request) => {
    const response = await handler(request)
    response.headers.set('X-Handled', 'yes')
    return response
  }
  return listen(getRequestListener(around, { overrideGlobalObjects: false }))
})

describeAdapter('NestJS', async ({ handle, rateLimit, ...options }) => {
  class Api {
    async root(response: ExpressResponse) {
      response.setHeader('X-Handled', 'yes')
      response.json(await handle())
    }
  }
  Get()(Api.prototype, 'root', Object.getOwnPropertyDescriptor(Api.prototype, 'root') ?? {})
  Res()(Api.prototype, 'root', 0)
  Controller()(Api)
  class App {}
  Module({ controllers: [Api] })(App)
  const app = await NestFactory.create<NestExpressApplication>(App, { logger: false })
  app.use(nestApiHeaders({ rateLimit }))
  app.useGlobalFilters(new ApiErrorFilter(options))
  const { port } = (await app.listen(0, '127.0.0.1')).address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, port, close: () => app.close() }
})
