import { createServer } from 'node:net'
import { Redis } from 'ioredis'
import { expect, onTestFinished, test } from 'vitest'
import { CacheError, CacheUnavailableError, errorBody, toApiError } from '../../../../src'
import { fromRedis } from '../../../../src/server/mappers/redis'
import { listen } from '../../../support/listen'
import { foreignValues } from './values-of-others'

/** What ioredis throws when the server answers every command with this. */
async function failure(reply: string): Promise<unknown> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', () => (reply === '' ? socket.destroy() : socket.write(reply)))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  const { port } = server.address() as { port: number }
  return ask(port)
}

async function ask(port: number): Promise<unknown> {
  const client = new Redis(port, '127.0.0.1', {
    enableReadyCheck: false,
    disableClientInfo: true,
    maxRetriesPerRequest: 1,
    retryStrategy: () => 1,
  })
  client.on('error', () => {})
  onTestFinished(() => client.disconnect())
  return client.get('secret-key').then(
    () => expect.unreachable('It answered'),
    (error: unknown) => error,
  )
}

test('a server that is not there', async () => {
  const { port, close } = await listen(() => {})
  await close()
  const thrown = await ask(port)
  expect(fromRedis(thrown)).toBeInstanceOf(CacheUnavailableError)
  expect(fromRedis(thrown)?.cause).toBe(thrown)
})

test('a connection that breaks off', async () => {
  expect(fromRedis(await failure(''))).toBeInstanceOf(CacheUnavailableError)
})

test('a client that was closed', async () => {
  const client = new Redis(1, '127.0.0.1', { lazyConnect: true })
  client.disconnect()
  const thrown = await client.get('key').catch((error: unknown) => error)
  expect(thrown).toBeInstanceOf(Error)
  expect(fromRedis(thrown)).toBeInstanceOf(CacheUnavailableError)
})

test('a command that the server refuses', async () => {
  const thrown = await failure('-WRONGTYPE Operation against secret-key holding the wrong kind of value\r\n')
  const mapped = fromRedis(thrown)
  expect(mapped).toBeInstanceOf(CacheError)
  expect(mapped?.cause).toBe(thrown)
  expect(JSON.stringify(errorBody(toApiError(thrown, [fromRedis])))).not.toContain('secret-key')
})

test.each([
  'ClientClosedError',
  'ClientOfflineError',
  'ConnectionTimeoutError',
  'DisconnectsClientError',
  'SocketClosedUnexpectedlyError',
])('node-redis tells by the class alone: %s', (name) => {
  const Named = { [name]: class extends Error {} }[name] ?? Error
  expect(new Named().name).toBe('Error')
  expect(fromRedis(new Named('secret'))).toBeInstanceOf(CacheUnavailableError)
})

test.each(foreignValues.map((value) => [value]))("what is no Redis client's error is left alone: %o", (value) => {
  expect(fromRedis(value)).toBeUndefined()
})
