import 'reflect-metadata'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Controller, type INestApplication, Module, Post } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { ExpressAdapter } from '@nestjs/platform-express'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import express from 'express'
import Fastify, { type FastifyInstance } from 'fastify'
import { H3, toNodeHandler, withBase } from 'h3'
import { Hono } from 'hono'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { expressErrorHandler } from '../../../src/server/express'
import { type FastifyErrorOptions, fastifyErrorPlugin } from '../../../src/server/fastify'
import { h3ErrorPlugin } from '../../../src/server/h3'
import { honoApiHeaders, honoErrorHandler } from '../../../src/server/hono'
import { ApiErrorFilter } from '../../../src/server/nestjs'
import { listen, type RunningServer } from '../../support/listen'
import type { Setup } from './driver'
import { houseSubjects } from './subjects'

type Options = Pick<Setup['options'], 'codebook' | 'onUndeclared' | 'onError'> & { prefix?: string }
type Start = (handle: () => never, options: Options) => Promise<RunningServer>

/** Each serves `POST /api/v1/<collection>/:id/<action>` from an app below `/api/v1`, of which only the end has the routes. */
const mounts: Record<string, Start> = {
  'a Router in a Router of Express': (handle, options) => {
    const inner = express.Router().post('/:collection/:id/:action', handle)
    const app = express().use('/api', express.Router().use('/v1', inner))
    return listen(app.use(expressErrorHandler(options)))
  },
  'an app in an app of Express': (handle, options) => {
    const inner = express().post('/:collection/:id/:action', handle).use(expressErrorHandler(options))
    return listen(express().use('/api/v1', inner))
  },
  'basePath and route of Hono': (handle, options) => {
    const inner = new Hono().post('/:collection/:id/:action', handle)
    const app = new Hono().basePath('/api').route('/v1', inner)
    app.onError(honoErrorHandler(options))
    return listen(getRequestListener(app.fetch))
  },
  'an app with its own handler in an app of Hono': (handle, options) => {
    const inner = new Hono().use(honoApiHeaders(options)).post('/:collection/:id/:action', handle)
    inner.onError(honoErrorHandler(options))
    return listen(getRequestListener(new Hono().route('/api/v1', inner).fetch))
  },
  'a prefix in a prefix of Fastify': async (handle, options) => {
    const app = Fastify()
    app.register(fastifyErrorPlugin, options as FastifyErrorOptions & { prefix?: string })
    const inner = async (scope: FastifyInstance) => void scope.post('/:collection/:id/:action', handle)
    app.register(async (scope) => void scope.register(inner, { prefix: '/v1' }), { prefix: '/api' })
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    return { url: `http://127.0.0.1:${port}`, port, close: () => app.close() }
  },
  'mount of h3': (handle, options) => {
    const inner = new H3().post('/:collection/:id/:action', handle)
    const app = new H3({ silent: true, plugins: [h3ErrorPlugin(options)] }).mount('/api/v1', inner)
    return listen(toNodeHandler(app))
  },
  'withBase of h3': (handle, options) => {
    const inner = new H3().post('/:collection/:id/:action', handle)
    const app = new H3({ silent: true, plugins: [h3ErrorPlugin(options)] })
    return listen(toNodeHandler(app.use('/api/v1/**', withBase('/api/v1', inner))))
  },
  'a global prefix of NestJS': async (handle, options) =>
    startNest(await NestFactory.create(nestModule(handle), new ExpressAdapter(), { logger: false }), options),
  'a global prefix of NestJS on Fastify': async (handle, options) =>
    startNest(await NestFactory.create(nestModule(handle), new FastifyAdapter(), { logger: false }), options),
}

function nestModule(handle: () => never) {
  class Api {
    fail() {
      return handle()
    }
  }
  Post(':collection/:id/:action')(Api.prototype, 'fail', Object.getOwnPropertyDescriptor(Api.prototype, 'fail') ?? {})
  Controller('v1')(Api)
  class App {}
  Module({ controllers: [Api] })(App)
  return App
}

async function startNest(app: INestApplication, options: Options): Promise<RunningServer> {
  app.setGlobalPrefix('api')
  app.useGlobalFilters(new ApiErrorFilter(options))
  const server = await app.listen(0, '127.0.0.1')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, port, close: () => app.close() }
}

const operations = {
  clinic: { operation: 'confirmAppointment', path: '/api/v1/appointments/42/confirm', undeclared: 'SLOT_UNAVAILABLE' },
  shop: { operation: 'shipOrder', path: '/api/v1/orders/7/ship', undeclared: 'CARD_DECLINED' },
}

describe.each(Object.entries(mounts))('%s: the path is whole', (_, start) => {
  test.each(houseSubjects)('$name', async ({ options, codebook, make }) => {
    const { operation, path, undeclared } = options.codebook ? operations.shop : operations.clinic
    const details = { reason: 'funds' }
    const errors = [undeclared, codebook.operations?.[operation]?.errors[0] ?? '']
    for (const prefix of [undefined, '/api/v1', '/api/{version}', '/api']) {
      const onUndeclared = vi.fn()
      const onError = vi.fn()
      let asked = 0
      const { url, close } = await start(
        () => {
          throw make(errors[asked++] ?? '', { details })
        },
        { ...options, onUndeclared, onError, ...(prefix === undefined ? {} : { prefix }) },
      )
      onTestFinished(() => close())
      for (const name of errors) {
        const response = await fetch(`${url}${path}?q=/orders`, { method: 'POST' })
        expect(await response.json()).toMatchObject({ error: name })
      }
      const found = onUndeclared.mock.calls.map(([{ error }, context]) => [error, context])
      // The contract's paths do not begin with /v1.
      expect(found).toEqual(prefix === '/api' ? [] : [[undeclared, { operation, method: 'POST', path }]])
      expect(onError.mock.calls.map(([, context]) => context.path)).toEqual([path, path])
    }
  })
})
