import { createServer } from 'node:net'
import { Cluster, Redis, type RedisOptions } from 'ioredis'
import { expect, onTestFinished, test } from 'vitest'
import { CacheError, CacheUnavailableError, clinic, errorBody, toApiError } from '../../../../src'
import { fromRedis } from '../../../../src/server/mappers/redis'
import { codebook as shop } from '../../../contracts/shop/index'
import { listen } from '../../../support/listen'
import { foreignValues } from './values-of-others'

type Waiting = Pick<RedisOptions, 'commandTimeout' | 'enableOfflineQueue' | 'autoResendUnfulfilledCommands'>

/** In place of an answer. */
const silence = 'silence'

/** What ioredis throws when the server answers every command with this. */
async function failure(reply: string, options: Waiting = {}): Promise<unknown> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', () => (reply === '' ? socket.destroy() : reply === silence || socket.write(reply)))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  const { port } = server.address() as { port: number }
  return ask(port, options)
}

async function ask(port: number, options: Waiting = {}): Promise<unknown> {
  const client = new Redis(port, '127.0.0.1', {
    enableReadyCheck: false,
    disableClientInfo: true,
    maxRetriesPerRequest: 1,
    retryStrategy: () => 1,
    ...options,
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
  expect(fromRedis(thrown, clinic)).toBeInstanceOf(CacheUnavailableError)
  expect(fromRedis(thrown, clinic)?.cause).toBe(thrown)
})

test('a cluster and a sentinel that are not there', async () => {
  const { port, close } = await listen(() => {})
  await close()
  const nodes = [{ host: '127.0.0.1', port }]
  const cluster = new Cluster(nodes, { lazyConnect: true, clusterRetryStrategy: () => null })
  const sentinel = new Redis({ sentinels: nodes, name: 'clinic', sentinelRetryStrategy: () => null, lazyConnect: true })
  for (const client of [cluster, sentinel]) {
    client.on('error', () => {})
    onTestFinished(() => client.disconnect())
    const thrown = await client.connect().catch((error: unknown) => error)
    expect(fromRedis(thrown, clinic)?.cause).toBe(thrown)
    expect(fromRedis(thrown, clinic)).toBeInstanceOf(CacheUnavailableError)
  }
})

test('a connection that breaks off', async () => {
  expect(fromRedis(await failure(''), clinic)).toBeInstanceOf(CacheUnavailableError)
})

test.each<[string, string, Waiting]>([
  ['a server that is silent', silence, { commandTimeout: 20 }],
  ['a connection that is not there yet, where nothing waits for it', silence, { enableOfflineQueue: false }],
  [
    'a connection that breaks off under a command, where none is sent again',
    '',
    { autoResendUnfulfilledCommands: false },
  ],
])('%s', async (_, reply, options) => {
  const thrown = await failure(reply, options)
  expect(thrown).toBeInstanceOf(Error)
  expect(fromRedis(thrown, clinic), String(thrown)).toBeInstanceOf(CacheUnavailableError)
})

test('a client that was closed', async () => {
  const client = new Redis(1, '127.0.0.1', { lazyConnect: true })
  client.disconnect()
  const thrown = await client.get('key').catch((error: unknown) => error)
  expect(thrown).toBeInstanceOf(Error)
  expect(fromRedis(thrown, clinic)).toBeInstanceOf(CacheUnavailableError)
})

test('a command that the server refuses', async () => {
  const thrown = await failure('-WRONGTYPE Operation against secret-key holding the wrong kind of value\r\n')
  const mapped = fromRedis(thrown, clinic)
  expect(mapped).toBeInstanceOf(CacheError)
  expect(mapped?.cause).toBe(thrown)
  expect(JSON.stringify(errorBody(toApiError(thrown, [fromRedis])))).not.toContain('secret-key')
})

test.each([
  'ClientClosedError',
  'ClientOfflineError',
  'ConnectionTimeoutError',
  'DisconnectsClientError',
  'RootNodesUnavailableError',
  'SocketClosedUnexpectedlyError',
  'SocketTimeoutError',
])('node-redis tells by the class alone: %s', (name) => {
  const Named = { [name]: class extends Error {} }[name] ?? Error
  expect(new Named().name).toBe('Error')
  expect(fromRedis(new Named('secret'), clinic)).toBeInstanceOf(CacheUnavailableError)
})

test('node-redis tells what the server refused by the class above', () => {
  class ErrorReply extends Error {}
  class SimpleError extends ErrorReply {}
  for (const thrown of [new ErrorReply('secret'), new SimpleError('secret')]) {
    expect(fromRedis(thrown, clinic)).toBeInstanceOf(CacheError)
  }
})

test('a codebook without the rows has none for them', () => {
  expect(fromRedis(new Error('Connection is closed.'), shop)).toBeUndefined()
  expect(fromRedis(Object.assign(new Error('WRONGTYPE'), { name: 'ReplyError' }), shop)).toBeUndefined()
})

test('a class of another library, and none at all, are left alone', () => {
  class SimpleError extends Error {}
  expect(fromRedis(new SimpleError('x'), clinic)).toBeUndefined()
  expect(fromRedis({ constructor: null, message: 'x' }, clinic)).toBeUndefined()
})

test.each(foreignValues.map((value) => [value]))("what is no Redis client's error is left alone: %o", (value) => {
  expect(fromRedis(value, clinic)).toBeUndefined()
})
