import type { AddressInfo, Server } from 'node:net'
import { NestFactory } from '@nestjs/core'
import { ClientProxyFactory, type TcpOptions, Transport } from '@nestjs/microservices'
import { firstValueFrom, timeout } from 'rxjs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { errorBody, InternalError, SlotUnavailableError } from '../../../src'
import { ApiErrorFilter } from '../../../src/server/nestjs'
import { apiThrowing } from './api'

async function start(
  thrown: () => unknown,
  onError: (error: unknown, context: { path: string; method: string }) => void = () => {},
) {
  const app = await NestFactory.create(apiThrowing(thrown), { logger: false })
  app.useGlobalFilters(new ApiErrorFilter({ onError }))
  const host = '127.0.0.1'
  const options: TcpOptions = { transport: Transport.TCP, options: { host, port: 0 } }
  const microservice = app.connectMicroservice(options, { inheritAppConfig: true })
  await app.startAllMicroservices()
  const server = await app.listen(0, host)
  const { port: tcpPort } = microservice.unwrap<Server>().address() as AddressInfo
  const client = ClientProxyFactory.create({ transport: Transport.TCP, options: { host, port: tcpPort } })
  onTestFinished(async () => {
    await client.close()
    await app.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    emit: (pattern: string) => firstValueFrom(client.emit(pattern, {}), { defaultValue: undefined }),
    send: (pattern: string): Promise<unknown> =>
      firstValueFrom(client.send(pattern, {}).pipe(timeout(5_000))).then(
        (answer) => ({ answer }),
        (error) => ({ error }),
      ),
  }
}

describe('a hybrid app with a global filter', () => {
  test.each(['now', 'later', 'stream'])(
    'answers the caller of a handler that fails (%s) with the row',
    async (pattern) => {
      const { send, url } = await start(() => new SlotUnavailableError())
      expect(await send(pattern)).toEqual({ error: errorBody(new SlotUnavailableError()) })
      const response = await fetch(`${url}/${pattern}`)
      expect([response.status, await response.json()]).toEqual([409, errorBody(new SlotUnavailableError())])
      expect(await send('fine')).toEqual({ answer: 'booked' })
    },
  )

  test.each(['now', 'later', 'stream'])('masks what it does not know (%s)', async (pattern) => {
    for (const thrown of [new Error('secret 10.0.0.7'), 'secret 10.0.0.7', null, undefined, { message: 'secret' }]) {
      const { send } = await start(() => thrown)
      expect(await send(pattern)).toEqual({ error: errorBody(new InternalError()) })
    }
  })

  test('tells the logger the pattern', async () => {
    const seen: unknown[] = []
    const { send } = await start(
      () => new SlotUnavailableError(),
      (_, { method, path }) => seen.push([method, path]),
    )
    await send('now')
    expect(seen).toEqual([['rpc', 'now']])
  })

  test('serves on after an event whose handler fails', async () => {
    const seen: unknown[] = []
    const { emit, send } = await start(
      () => new SlotUnavailableError(),
      (_, { path }) => seen.push(path),
    )
    await emit('event')
    expect(await send('fine')).toEqual({ answer: 'booked' })
    expect(seen).toEqual(['event'])
  })
})
