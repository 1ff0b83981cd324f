import 'reflect-metadata'
import { once } from 'node:events'
import { connect, createServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Controller, Get, Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { expect, onTestFinished, test } from 'vitest'
import { errorBody, SlotUnavailableError } from '../../src'
import { ApiErrorFilter } from '../../src/server/nestjs'

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
