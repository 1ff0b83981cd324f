import 'reflect-metadata'
import { type RequestListener, request as startRequest } from 'node:http'
import fastifyMultipart from '@fastify/multipart'
import { serve } from '@hono/node-server'
import koaMulter from '@koa/multer'
import { Controller, Module, Post, UseInterceptors } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { FileInterceptor } from '@nestjs/platform-express'
import busboy from 'busboy'
import express, { type RequestHandler } from 'express'
import fastify from 'fastify'
import formidable from 'formidable'
import { Hono } from 'hono'
import Koa, { type Middleware } from 'koa'
import { koaBody } from 'koa-body'
import multer from 'multer'
import { expressErrorHandler } from '../../../src/server/express'
import { fastifyErrorPlugin } from '../../../src/server/fastify'
import { withErrors } from '../../../src/server/fetch'
import { honoErrorHandler } from '../../../src/server/hono'
import type { ServerOptions } from '../../../src/server/internal/server-options'
import { koaErrorMiddleware } from '../../../src/server/koa'
import { ApiErrorFilter } from '../../../src/server/nestjs'
import { listen } from '../../support/listen'
import { type Form, fileLimit } from './forms'

type Send = (form: Form, options: ServerOptions<unknown>) => Promise<Response>

async function sendTo(handler: RequestListener, form: Form): Promise<Response> {
  const server = await listen(handler)
  try {
    return await post(server.url, form)
  } finally {
    await server.close()
  }
}

const post = (url: string, { type, body, breaksOff }: Form) =>
  breaksOff
    ? breakOff(url, type, body, breaksOff)
    : fetch(url, { method: 'POST', headers: { 'Content-Type': type }, body: Buffer.from(body) })

/** Goes away before the end of the body. There is no answer then. */
async function breakOff(url: string, type: string, body: string, handled: Promise<unknown>): Promise<Response> {
  const headers = { 'Content-Type': type, 'Content-Length': body.length + 1 }
  const request = startRequest(url, { method: 'POST', headers }).on('error', () => {})
  request.write(body, () => request.destroy())
  await handled
  return Response.error()
}

const inExpress =
  (parse: RequestHandler): Send =>
  (form, options) => {
    const app = express()
    app.post('/', parse, (_, response) => void response.json({}))
    app.use(expressErrorHandler(options))
    return sendTo(app, form)
  }

const inKoa =
  (parse: Middleware): Send =>
  (form, options) => {
    const app = new Koa()
    app.silent = true
    app.use(koaErrorMiddleware(options))
    app.use(parse)
    return sendTo(app.callback(), form)
  }

const inFastify: Send = async (form, options) => {
  const app = fastify()
  await app.register(fastifyErrorPlugin, options)
  await app.register(fastifyMultipart, { limits: { fileSize: fileLimit } })
  app.post('/', async (request) => {
    const file = await request.file()
    await file?.toBuffer()
    return {}
  })
  await app.ready()
  try {
    return await sendTo((request, response) => app.routing(request, response), form)
  } finally {
    await app.close()
  }
}

const inNest: Send = async (form, options) => {
  class Uploads {
    upload() {
      return {}
    }
  }
  const { prototype } = Uploads
  const method = Object.getOwnPropertyDescriptor(prototype, 'upload') as PropertyDescriptor
  // Decorators are called as functions: no option of the compiler is needed to read this file.
  UseInterceptors(FileInterceptor('file', { limits: { fileSize: fileLimit } }))(prototype, 'upload', method)
  Post()(prototype, 'upload', method)
  Controller()(Uploads)
  class App {}
  Module({ controllers: [Uploads] })(App)
  const app = await NestFactory.create(App, { logger: false })
  app.useGlobalFilters(new ApiErrorFilter(options))
  await app.init()
  try {
    return await sendTo(app.getHttpAdapter().getInstance(), form)
  } finally {
    await app.close()
  }
}

const inHono: Send = async (form, options) => {
  const app = new Hono()
  app.onError(honoErrorHandler(options))
  app.post('/', async (context) => context.json(await context.req.parseBody()))
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  try {
    const { port } = server.address() as { port: number }
    return await post(`http://127.0.0.1:${port}/`, form)
  } finally {
    server.close()
  }
}

const inFetch: Send = ({ type, body }, options) => {
  const handler = withErrors(async (request) => {
    await request.formData()
    return Response.json({})
  }, options)
  return handler(new Request('http://localhost/', { method: 'POST', headers: { 'Content-Type': type }, body }))
}

/** A handler that reads the stream by itself. */
const withBusboy: RequestHandler = (request, response, next) => {
  const parser = busboy({ headers: request.headers })
  parser.on('file', (_, stream) => stream.on('error', () => {}).resume())
  parser.on('error', next)
  parser.on('finish', () => response.json({}))
  request.pipe(parser)
}

const withFormidable: RequestHandler = async (request, response) => {
  await formidable({ maxFileSize: fileLimit }).parse(request)
  response.json({})
}

/** A server for each parser. It accepts a file in the field `file`. */
export const uploadServers = {
  multer: inExpress(multer({ limits: { fileSize: fileLimit } }).single('file')),
  "NestJS's `FileInterceptor`": inNest,
  '@koa/multer': inKoa(koaMulter({ limits: { fileSize: fileLimit } }).single('file')),
  'koa-body': inKoa(koaBody({ multipart: true, formidable: { maxFileSize: fileLimit } })),
  formidable: inExpress(withFormidable),
  '@fastify/multipart': inFastify,
  busboy: inExpress(withBusboy),
  '`request.formData()`': inFetch,
  "Hono's `parseBody()`": inHono,
} as const satisfies { readonly [library: string]: Send }
