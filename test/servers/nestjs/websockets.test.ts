import 'reflect-metadata'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Module, UseFilters } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { WsAdapter } from '@nestjs/platform-ws'
import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets'
import { throwError } from 'rxjs'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { errorBody, InternalError, SlotUnavailableError } from '../../../src'
import { ApiErrorFilter } from '../../../src/server/nestjs'

class Gateway {
  async taken() {
    throw new SlotUnavailableError()
  }
  broken() {
    return throwError(() => new Error('secret 10.0.0.7'))
  }
}
for (const name of ['taken', 'broken'] as const) {
  SubscribeMessage(name)(Gateway.prototype, name, { value: Gateway.prototype[name] })
}
UseFilters(new ApiErrorFilter())(Gateway)
WebSocketGateway()(Gateway)

class App {}
Module({ providers: [Gateway] })(App)

test('a gateway with the filter tells its client of an exception by the event that Nest uses', async () => {
  const app = await NestFactory.create(App, { logger: false })
  app.useWebSocketAdapter(new WsAdapter(app))
  const server = await app.listen(0, '127.0.0.1')
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  onTestFinished(async () => {
    socket.terminate()
    await app.close()
  })
  await once(socket, 'open')
  const ask = async (event: string) => {
    socket.send(JSON.stringify({ event, data: {} }))
    const [message] = await once(socket, 'message', { signal: AbortSignal.timeout(5_000) })
    return JSON.parse(String(message))
  }
  expect(await ask('taken')).toEqual({ event: 'exception', data: errorBody(new SlotUnavailableError()) })
  expect(await ask('broken')).toEqual({ event: 'exception', data: errorBody(new InternalError()) })
})
