import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { approve, docplannerCallback, redisStore } from '../../../src/docplanner'
import { slotBookingPayload } from '../../support/docplanner/payloads'
import { callRequest } from '../../support/docplanner/request'
import { storeSuite } from '../../support/docplanner/store-suite'
import { type RedisServer, startRedis } from '../rate-limit/redis-server'

let server: RedisServer
let client: Redis
beforeAll(async () => {
  server = await startRedis()
  client = new Redis(server.port, '127.0.0.1')
  client.on('error', () => {})
})
afterAll(async () => {
  client.disconnect()
  await server.stop()
})

let stores = 0

describe('redisStore', () => {
  storeSuite(() => redisStore(client, { keyPrefix: `suite-${stores++}:` }))

  test('its keys begin with the prefix, and end with the lease or the time that answers are kept', async () => {
    const store = redisStore(client)
    await store.claim('a', '1', 60_000)
    expect(await client.pttl('docplanner:a')).toBeLessThanOrEqual(60_000)
    await store.settle('a', '1', 'answer', 3_600_000)
    const left = await client.pttl('docplanner:a')
    expect(left).toBeGreaterThan(60_000)
    expect(left).toBeLessThanOrEqual(3_600_000)
  })

  test('that is frozen holds no answer up', async () => {
    const onStoreError = vi.fn()
    const call = docplannerCallback({
      slotBooking: approve,
      store: redisStore(client),
      storeTimeout: 50,
      onStoreError,
    })
    server.freeze()
    onTestFinished(() => server.thaw())
    expect((await call(callRequest(slotBookingPayload()))).status).toBe(200)
    expect(onStoreError).toHaveBeenCalled()
  })
})
