import 'reflect-metadata'
import type { AddressInfo } from 'node:net'
import { Body, Controller, Module, type NestInterceptor, type PipeTransform, Post } from '@nestjs/common'
import { NestFactory, Reflector } from '@nestjs/core'
import { initTRPC } from '@trpc/server'
import { createHTTPHandler } from '@trpc/server/adapters/standalone'
import express from 'express'
import fastify, { type FastifyInstance } from 'fastify'
import { H3, readValidatedBody } from 'h3'
import { Hono, type MiddlewareHandler } from 'hono'
import { expressErrorHandler } from '../../../src/server/express'
import { fastifyErrorPlugin } from '../../../src/server/fastify'
import { h3ErrorPlugin } from '../../../src/server/h3'
import { honoErrorHandler, honoValidationHook } from '../../../src/server/hono'
import { ApiErrorFilter } from '../../../src/server/nestjs'
import { trpcErrorFormatter } from '../../../src/server/trpc'
import { listen } from '../../support/listen'
import type { Provoke } from '../support/prove-outcomes'
import { refusedInput } from './refused'

const post = {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(refusedInput),
}

/** A Fastify app whose route validates its body. */
export const inFastify =
  (declare: (app: FastifyInstance) => void): Provoke =>
  async (options) => {
    const app = fastify()
    await app.register(fastifyErrorPlugin, options)
    declare(app)
    await app.ready()
    const server = await listen((request, response) => app.routing(request, response))
    try {
      return await fetch(server.url, post)
    } finally {
      await server.close()
      await app.close()
    }
  }

/** As Fastify documents it: a function of the data that returns a value or an error, or a promise of the value. */
export const compiledBy = (validate: (data: unknown) => unknown): Provoke =>
  inFastify((app) => {
    app.post('/', { schema: { body: {} }, validatorCompiler: () => validate as never }, async () => ({}))
  })

export const inHono =
  (middleware: (hook: ReturnType<typeof honoValidationHook>) => unknown): Provoke =>
  async (options) => {
    const app = new Hono()
    app.onError(honoErrorHandler(options))
    app.post('/', middleware(honoValidationHook(options)) as MiddlewareHandler, (context) => context.json({}))
    return app.request('/', post)
  }

export const inExpress =
  (...handlers: express.RequestHandler[]): Provoke =>
  async (options) => {
    const app = express().use(express.json())
    app.post('/', ...handlers)
    app.use(expressErrorHandler(options))
    const server = await listen(app)
    try {
      return await fetch(server.url, post)
    } finally {
      await server.close()
    }
  }

/** A schema of any form that h3 takes: a Standard Schema, or a function. */
export const inH3 =
  (schema: unknown): Provoke =>
  async (options) => {
    const app = new H3({ plugins: [h3ErrorPlugin(options)] })
    app.post('/', async (event) => {
      await readValidatedBody(event, schema as never)
      return {}
    })
    return app.request('/', post)
  }

interface NestRoute {
  /** A class. */
  readonly body?: unknown
  readonly pipe?: PipeTransform
  /** A decorator and an interceptor that check the response. */
  readonly checked?: readonly [MethodDecorator, (reflector: Reflector) => NestInterceptor]
}

/** A Nest app whose route answers with its body. */
export const inNest =
  ({ body = Object, pipe, checked }: NestRoute): Provoke =>
  async (options) => {
    class Api {
      book(sent: unknown) {
        return sent
      }
    }
    const { prototype } = Api
    for (const decorate of [Post(), ...(checked ? [checked[0]] : [])]) {
      decorate(prototype, 'book', Object.getOwnPropertyDescriptor(prototype, 'book') ?? {})
    }
    Body()(prototype, 'book', 0)
    Reflect.defineMetadata('design:paramtypes', [body], prototype, 'book')
    Controller()(Api)
    class App {}
    Module({ controllers: [Api] })(App)
    const app = await NestFactory.create(App, { logger: false })
    if (pipe) app.useGlobalPipes(pipe)
    if (checked) app.useGlobalInterceptors(checked[1](app.get(Reflector)))
    app.useGlobalFilters(new ApiErrorFilter(options))
    const server = await app.listen(0, '127.0.0.1')
    try {
      return await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, post)
    } finally {
      await app.close()
    }
  }

/** A procedure with an input or an output; the answer is the house body that tRPC wraps. */
export const inTrpc =
  (part: 'input' | 'output', schema: unknown): Provoke =>
  async (options) => {
    const t = initTRPC.create({ errorFormatter: trpcErrorFormatter(options) })
    const router = t.router({ book: t.procedure[part](schema as never).mutation((() => refusedInput) as never) })
    const server = await listen(createHTTPHandler({ router }))
    try {
      const response = await fetch(`${server.url}/book`, post)
      const { error } = await response.json()
      return Response.json(error.data.error, { status: response.status })
    } finally {
      await server.close()
    }
  }
