import 'reflect-metadata'
import { once } from 'node:events'
import { connect, createServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Controller, Get, Module } from '@nestjs/common'
import { ExternalContextCreator, NestFactory } from '@nestjs/core'
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host'
import type { NestExpressApplication } from '@nestjs/platform-express'
import type { Express } from 'express'
import { describe, expect, onTestFinished, test } from 'vitest'
import { errorBody, HttpError, InternalError, SlotUnavailableError } from '../../src'
import { ApiErrorFilter, nestApiHeaders } from '../../src/server/nestjs'

// Decorators are called as functions: no option of the compiler is needed to read this file.
class Api {
  taken() {
    throw new SlotUnavailableError()
  }
}
Get('taken')(Api.prototype, 'taken', Object.getOwnPropertyDescriptor(Api.prototype, 'taken') ?? {})
Controller()(Api)

class App {}
Module({ controllers: [Api] })(App)

test('the `raw` that a middleware puts on a request, as for a body before it is read, is not taken for Node’s', async () => {
  const app = await NestFactory.create<NestExpressApplication>(App, { logger: false })
  app.useGlobalFilters(new ApiErrorFilter())
  app.use((request: { raw?: unknown }, _response: unknown, next: () => void) => {
    request.raw = Buffer.from('{}')
    next()
  })
  onTestFinished(() => app.close())
  const server = await app.listen(0, '127.0.0.1')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/taken`

  const response = await fetch(url, { headers: { 'X-Request-Id': 'visit-42' } })
  expect([response.status, response.headers.get('X-Request-Id')]).toEqual([409, 'visit-42'])
  expect(await response.json()).toEqual(errorBody(new SlotUnavailableError()))

  const refused = await fetch(url, { method: 'DELETE' })
  expect([refused.status, refused.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
})

test('a response that is of another class than HTTP/1 has, as of HTTP/2, is answered as Node’s', async () => {
  const filter = new ApiErrorFilter()
  const server = createServer((request: Http2ServerRequest, response: Http2ServerResponse) =>
    filter.catch(new SlotUnavailableError(), new ExecutionContextHost([request, response])),
  )
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const client = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  onTestFinished(() => {
    client.close()
    server.close()
  })

  const stream = client.request({ ':path': '/taken', 'x-request-id': 'visit-42' })
  const [headers] = await once(stream, 'response')
  expect([headers[':status'], headers['x-request-id']]).toEqual([409, 'visit-42'])
  expect(JSON.parse(await text(stream))).toEqual(errorBody(new SlotUnavailableError()))
})

test('a resolver of GraphQL fails with the masked body in the extensions, and any other transport with what was thrown', async () => {
  const app = await NestFactory.create<NestExpressApplication>(App, { logger: false })
  app.useGlobalFilters(new ApiErrorFilter())
  await app.init()
  onTestFinished(() => app.close())
  const called = (transport: string, thrown: unknown) => {
    const resolver = { failing: () => Promise.reject(thrown) }
    // As Nest's GraphQL modules call a resolver.
    const failing = app
      .get(ExternalContextCreator)
      .create(resolver, resolver.failing, 'failing', '', undefined, undefined, undefined, undefined, transport)
    return Promise.resolve(failing({}, {}, {}, { fieldName: 'failing' })).catch((error) => error)
  }
  const secret = new Error('secret 10.0.0.7')
  const masked = errorBody(new InternalError())
  expect(await called('graphql', secret)).toMatchObject({ message: masked.message, extensions: masked })
  expect(await called('graphql', new SlotUnavailableError())).toMatchObject({
    extensions: errorBody(new SlotUnavailableError()),
  })
  expect(await called('queue', secret)).toBe(secret)
})

describe('a path outside the global prefix', () => {
  const start = async (configure: (app: NestExpressApplication) => unknown) => {
    const app = await NestFactory.create<NestExpressApplication>(App, { logger: false })
    app.setGlobalPrefix('api')
    app.use(nestApiHeaders())
    configure(app)
    onTestFinished(() => app.close())
    const server = await app.listen(0, '127.0.0.1')
    const ask = async (path: string, init?: RequestInit) => {
      const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init)
      return { status: response.status, id: response.headers.get('X-Request-Id'), text: await response.text() }
    }
    return { ask, express: app.getHttpAdapter().getInstance() as Express }
  }
  const house = (app: NestExpressApplication) => app.useGlobalFilters(new ApiErrorFilter())
  const notFound = JSON.stringify(errorBody(new HttpError(404)))

  test('is 404 with the house body, whatever its method', async () => {
    const { ask } = await start(house)
    const headers = { 'X-Request-Id': 'visit-42' }
    for (const method of ['GET', 'DELETE', 'OPTIONS']) {
      expect(await ask('/taken?token=1', { method, headers })).toEqual({ status: 404, id: 'visit-42', text: notFound })
    }
    expect(await ask('/taken', { method: 'HEAD' })).toMatchObject({ status: 404, text: '' })
    expect(await ask('/api/nowhere')).toMatchObject({ status: 404, text: notFound })
    expect((await ask('/api/taken')).status).toBe(409)
  })

  test('is served by the handlers of Express that the app adds, even after the first request', async () => {
    const { ask, express } = await start(house)
    for (const path of ['/first', '/second', '/third']) {
      expect(await ask(path)).toMatchObject({ status: 404, text: notFound })
      express.get(path, (_, response) => void response.send('added'))
      expect(await ask(path)).toMatchObject({ status: 200, text: 'added' })
      expect(await ask('/nowhere')).toMatchObject({ status: 404, text: notFound })
    }
  })

  test("is answered by Nest's own filter without this one", async () => {
    const { ask } = await start(() => {})
    const { status, text } = await ask('/taken')
    expect([status, JSON.parse(text)]).toMatchObject([404, { statusCode: 404, message: 'Not Found' }])
  })
})
