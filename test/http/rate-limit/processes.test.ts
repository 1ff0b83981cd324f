import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseRateLimit } from '../../../src'
import { apiVersion, versionHeader } from '../../../src/contract'
import { type RedisServer, startRedis } from './redis-server'
import { type Reply, send } from './send'
import { type Services, startServices } from './start-services'

let redis: RedisServer
let services: Services

beforeAll(async () => {
  redis = await startRedis()
  // However busy the machine is, no request passes uncounted.
  services = await startServices(4, redis.port, 'closed', 10_000)
})
afterAll(async () => {
  await services.stop()
  await redis.stop()
})

/** So many requests at once, each process gets its share. */
function sendAll(count: number, headers: Record<string, string>): Promise<Reply[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => send(services.urls[index % 4] ?? '', headers)))
}

test('of 400 parallel requests of a patient to four processes exactly 100 pass', async () => {
  const before = Math.floor(Date.now() / 1000)
  const replies = await sendAll(400, { 'X-User': '10' })
  const after = Math.ceil(Date.now() / 1000)
  const passed = replies.filter(({ status }) => status === 200)
  const refused = replies.filter(({ status }) => status === 429)
  expect([passed.length, refused.length]).toEqual([100, 300])

  // Each of the hundred was given out once.
  const remaining = passed.map(({ headers }) => parseRateLimit(headers)?.remaining)
  expect(remaining.sort((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index))

  for (const { headers } of replies) {
    expect(headers.get(versionHeader)).toBe(apiVersion)
    expect(headers.get('X-RateLimit-Limit')).toBe('100')
    expect(headers.get('RateLimit-Policy')).toBe('"hour";q=100;w=3600, "day";q=1000;w=86400')
    expect(headers.get('RateLimit')).toMatch(/^"hour";r=\d+;t=\d+$/)
    const reset = Number(headers.get('X-RateLimit-Reset'))
    expect(reset).toBeGreaterThanOrEqual(before + 3600)
    expect(reset).toBeLessThanOrEqual(after + 3601)
  }
  for (const { headers, body } of refused) {
    expect(headers.get('X-RateLimit-Remaining')).toBe('0')
    expect(body).toMatchObject({ error: 'RATE_LIMIT_EXCEEDED', status: 429 })
    expect(headers.get('Retry-After')).toMatch(/^3(5\d\d|600)$/)
    expect(headers.get('Retry-After')).toBe(String(body.retry_after))
  }
})

test('users and roles are counted apart', async () => {
  const asPatient = await sendAll(20, { 'X-User': '11' })
  const asDoctor = await sendAll(20, { 'X-User': '11', 'X-Role': 'doctor' })
  const left = (replies: Reply[]) => Math.min(...replies.map(({ headers }) => parseRateLimit(headers)?.remaining ?? -1))
  expect([left(asPatient), left(asDoctor)]).toEqual([80, 280])
})

test('what is refused uses nothing up: the day loses what passed, not what was asked', async () => {
  const { Redis } = await import('ioredis')
  const client = new Redis(redis.port, '127.0.0.1')
  const [day, hour] = await client.mget(
    'rate-limit:clinic-booking:patient:day:10',
    'rate-limit:clinic-booking:patient:hour:10',
  )
  expect([day, Number(hour) >= 100]).toEqual(['100', true])

  // The hour is over, and the day has one left: of many at once, one passes, and the hour loses one.
  await client.del('rate-limit:clinic-booking:patient:hour:10')
  await client.set('rate-limit:clinic-booking:patient:day:10', '999', 'KEEPTTL')
  const replies = await sendAll(40, { 'X-User': '10' })
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await client.get('rate-limit:clinic-booking:patient:hour:10')).toBe('1')
  for (const { headers } of replies) expect(headers.get('X-RateLimit-Limit'), 'the day is closest').toBe('1000')
  const waits = replies.filter(({ status }) => status === 429).map(({ headers }) => Number(headers.get('Retry-After')))
  expect(waits).toHaveLength(39)
  expect(Math.min(...waits)).toBeGreaterThan(86_000)
  client.disconnect()
})
