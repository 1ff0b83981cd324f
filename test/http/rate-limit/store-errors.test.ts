import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { CacheUnavailableError } from '../../../src'
import { createRateLimiter, type RateLimiterOptions } from '../../../src/rate-limit'
import { freePort } from './free-port'
import { type RedisServer, startRedis } from './redis-server'

let redis: RedisServer
beforeAll(async () => {
  redis = await startRedis()
})
afterAll(() => redis.stop())

function connect(port = redis.port, options: { lazyConnect?: boolean } = {}): Redis {
  const client = new Redis(port, '127.0.0.1', options)
  client.on('error', () => {})
  onTestFinished(() => client.disconnect())
  return client
}

const check = (options: RateLimiterOptions) => createRateLimiter(options).check({ key: 1, role: 'patient' })

test('the first request waits for the connection, and is counted', async () => {
  expect(await check({ store: connect(), keyPrefix: 'first' })).toMatchObject({ limit: 100, remaining: 99 })
  expect(await check({ store: connect(redis.port, { lazyConnect: true }), keyPrefix: 'first' })).toMatchObject({
    remaining: 98,
  })
})

test('how a caller stands is read without counting', async () => {
  const limiter = createRateLimiter({ store: connect(), keyPrefix: 'standing' })
  const caller = { key: 1, role: 'patient' } as const
  expect(await limiter.peek(caller)).toMatchObject({ limit: 100, remaining: 100 })
  await limiter.check(caller)
  for (let asked = 0; asked < 2; asked++) {
    expect((await limiter.peek(caller))?.windows).toMatchObject([{ remaining: 99 }, { remaining: 999 }])
  }
})

test('keys begin with the prefix, and are gone when their window is', async () => {
  const store = connect()
  await check({ store, keyPrefix: 'clinic' })
  expect((await store.keys('clinic:*')).sort()).toEqual(['clinic:patient:day:1', 'clinic:patient:hour:1'])
  const lives = [await store.ttl('clinic:patient:hour:1'), await store.ttl('clinic:patient:day:1')]
  expect(lives.map((seconds) => [3600, 86_400].find((length) => seconds > length - 60 && seconds <= length))).toEqual([
    3600, 86_400,
  ])
})

test.each([
  ['a Redis that nobody started', async () => connect(await freePort())],
  [
    'a connection that was closed',
    async () => {
      const client = connect()
      await client.ping()
      await client.quit()
      return client
    },
  ],
  [
    'a Redis that refuses the command',
    async () => {
      const client = connect()
      await client.set('down:patient:hour:1', 'no number')
      return client
    },
  ],
])('%s is down: open lets pass, closed refuses with the reason as the cause', async (_, connected) => {
  const store = await connected()
  const causes: unknown[] = []
  const onStoreError = (cause: unknown) => void causes.push(cause)
  expect(await check({ store, keyPrefix: 'down', onStoreError })).toBeUndefined()
  const refusal = await check({ store, keyPrefix: 'down', onStoreError, onStoreDown: 'closed' }).catch((error) => error)
  expect(refusal).toBeInstanceOf(CacheUnavailableError)
  expect(refusal).toMatchObject({ retryAfter: 5, cause: expect.any(Error) })
  expect(causes).toEqual([expect.any(Error), refusal.cause])
})

test('a connection that is known to be lost is not waited for, and gets no queue', async () => {
  const store = new Redis(await freePort(), '127.0.0.1', { retryStrategy: () => 600_000 })
  store.on('error', () => {})
  onTestFinished(() => store.disconnect())
  await new Promise((reconnecting) => store.once('reconnecting', reconnecting))
  expect(await check({ store, storeTimeout: 600_000 })).toBeUndefined()
})

test('a store is not down because this process was busy', async () => {
  const store = connect()
  await store.ping()
  const decision = check({ store, storeTimeout: 1000, keyPrefix: 'busy' })
  const end = Date.now() + 1500
  while (Date.now() < end);
  expect(await decision).toMatchObject({ limit: 100, remaining: 99 })
})

test('a logger that throws changes nothing', async () => {
  const onStoreError = () => {
    throw new Error('no disk')
  }
  expect(await check({ store: connect(await freePort()), onStoreError })).toBeUndefined()
})

test.each([
  [{ storeTimeout: 0 }, 'storeTimeout is 0.'],
  [{ storeTimeout: Number.NaN }, 'storeTimeout is NaN.'],
  [{ storeTimeout: Number.POSITIVE_INFINITY }, 'storeTimeout is Infinity.'],
  [{ onStoreDown: 'ajar' as 'open' }, 'onStoreDown is "ajar".'],
])('%o cannot work, and is refused where it is given', (options, message) => {
  expect(() => createRateLimiter(options)).toThrow(message)
})

test.each([undefined, null])('a caller without a key (%s) is not counted with all the others', async (key) => {
  const limiter = createRateLimiter()
  await expect(limiter.check({ key: key as never, role: 'patient' })).rejects.toThrow('has no key')
})
