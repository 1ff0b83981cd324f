import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parseRateLimit } from '../../../src'
import { apiVersion, versionHeader } from '../../../src/contract'
import { type RedisServer, startRedis } from './redis-server'
import { type Reply, send } from './send'
import { startServices } from './start-services'

const admin = { 'X-User': '1', 'X-Role': 'admin' }
const isCounted = ({ headers }: Reply) => parseRateLimit(headers) !== undefined

async function serve(onStoreDown: 'open' | 'closed'): Promise<{ redis: RedisServer; urls: readonly string[] }> {
  const redis = await startRedis()
  onTestFinished(() => redis.stop())
  const services = await startServices(2, redis.port, onStoreDown, 500)
  onTestFinished(() => services.stop())
  return { redis, urls: services.urls }
}

/** Requests that never stop while something happens; the answers, in the order of sending. */
async function underLoad(urls: readonly string[], happen: (replies: readonly Reply[]) => Promise<void>) {
  const replies: Reply[] = []
  const sent: Promise<unknown>[] = []
  let done = false
  const load = (async () => {
    while (!done) {
      for (const url of urls) sent.push(send(url, admin).then((reply) => replies.push(reply)))
      await sleep(20)
    }
  })()
  await happen(replies).finally(() => {
    done = true
  })
  await load
  // Fails with the first request that got no answer.
  await Promise.all(sent)
  expect(replies).toHaveLength(sent.length)
  return replies
}

async function until(replies: readonly Reply[], holds: (reply: Reply) => boolean): Promise<void> {
  const from = replies.length
  while (!replies.slice(from).some(holds)) await sleep(10)
}

describe.each(['open', 'closed'] as const)('a limiter that is %s when its store is down', (onStoreDown) => {
  test('answers every request while Redis is killed and started again, and counts again then', async () => {
    const { redis, urls } = await serve(onStoreDown)
    const replies = await underLoad(urls, async (soFar) => {
      await until(soFar, isCounted)
      await redis.kill()
      await until(soFar, (reply) => !isCounted(reply))
      await redis.start()
      await until(soFar, isCounted)
    })
    const counted = replies.filter(isCounted)
    const uncounted = replies.filter((reply) => !isCounted(reply))
    expect(new Set(counted.map(({ status }) => status))).toEqual(new Set([200]))
    expectDown(uncounted)
  })

  test('answers while Redis holds its connections and says nothing', async () => {
    const { redis, urls } = await serve(onStoreDown)
    redis.freeze()
    const replies = await Promise.all(urls.flatMap((url) => [send(url, admin), send(url, admin)]))
    redis.thaw()
    expect(replies.filter(isCounted)).toEqual([])
    expectDown(replies)
  })

  function expectDown(replies: readonly Reply[]) {
    expect(replies.length).toBeGreaterThan(0)
    for (const { status, headers, body } of replies) {
      expect(headers.get(versionHeader)).toBe(apiVersion)
      expect(headers.get('RateLimit')).toBeNull()
      if (onStoreDown === 'open') {
        expect([status, headers.get('Retry-After')]).toEqual([200, null])
      } else {
        expect([status, headers.get('Retry-After')]).toEqual([503, '5'])
        expect(body).toEqual({
          message: 'Cache service is unavailable',
          error: 'CACHE_UNAVAILABLE',
          status: 503,
          retry_after: 5,
        })
      }
    }
  }
})
