import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { slotBookingPayload } from '../../support/docplanner/payloads'
import { read } from '../../support/docplanner/request'
import { type RedisServer, startRedis } from '../rate-limit/redis-server'

let redis: RedisServer
let client: Redis
beforeAll(async () => {
  redis = await startRedis()
  client = new Redis(redis.port, '127.0.0.1')
  // Redis is killed on purpose.
  client.on('error', () => {})
})
afterAll(async () => {
  client.disconnect()
  await redis.stop()
})

async function startProcesses(count: number, lease: number, storeTimeout = 4000): Promise<string[]> {
  const module = fileURLToPath(new URL('process.ts', import.meta.url))
  const processes: ChildProcess[] = Array.from({ length: count }, (_, index) =>
    fork(module, [redis.port, lease, storeTimeout, index].map(String), { execArgv: ['--import', 'tsx'] }),
  )
  onTestFinished(async () => {
    const running = processes.filter((process) => process.exitCode === null)
    await Promise.all(
      running.map((process) => {
        const exited = once(process, 'exit')
        process.disconnect()
        return exited
      }),
    )
  })
  return Promise.all(
    processes.map(async (process) => {
      const [url] = await Promise.race([once(process, 'message'), once(process, 'exit')])
      if (typeof url !== 'string') throw new Error(`A process ended before it served, with code ${url}`)
      return url
    }),
  )
}

async function send(url: string | undefined, changed: object) {
  const body = JSON.stringify(slotBookingPayload(changed))
  return read(await fetch(`${url}`, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } }))
}

const approved = { status: 200, type: 'application/json', body: '{}' }

test('two processes that share a store run the handler once for each delivery, whichever of them the repeats come to', async () => {
  const urls = await startProcesses(2, 9000)
  const deliveries = Array.from({ length: 20 }, (_, index) => ({ comment: `delivery ${index}` }))
  const answers = await Promise.all(
    deliveries.flatMap((changed) => [0, 1, 1, 0].map((process) => send(urls[process], changed))),
  )
  expect(answers).toEqual(answers.map(() => approved))
  const keys = await client.keys('runs:*')
  expect(keys).toHaveLength(deliveries.length)
  expect(new Set(await client.mget(keys))).toEqual(new Set(['1']))
})

test('a process that dies in the middle leaves the delivery to a repeat, once its lease is over', async () => {
  const [dying, living] = await startProcesses(2, 500)
  await expect(send(dying, { comment: 'die' })).rejects.toThrow('fetch failed')
  expect(await send(living, { comment: 'die' })).toEqual(approved)
})

describe('after an outage the store decides, and every process answers a delivery the same', () => {
  /** The statuses of the processes' answers, in their order. */
  const statuses = async (urls: readonly string[], changed: object) =>
    (await Promise.all(urls.map((url) => send(url, changed)))).map(({ status }) => status)

  const own = [200, 409, 404]

  test('Redis crashed and lost everything: it gets the answers of the outage, from whoever is first', async () => {
    const urls = await startProcesses(3, 2000, 300)
    const deliveries = Array.from({ length: 5 }, (_, index) => ({ comment: `outage ${index}` }))
    await redis.kill()
    for (const changed of deliveries) expect(await statuses(urls.slice(0, 2), changed)).toEqual(own.slice(0, 2))
    await redis.start()
    // Without a call: the answers are written as soon as Redis is back.
    const written = () => client.keys('docplanner:*')
    await vi.waitFor(async () => expect(await written()).toHaveLength(deliveries.length), { timeout: 20_000 })
    for (const changed of deliveries) {
      const [first, ...others] = await statuses(urls, changed)
      expect([200, 409]).toContain(first)
      expect(others).toEqual([first, first])
    }
  })

  test('Redis stood still: what it knows from before counts, whatever was answered meanwhile', async () => {
    const urls = await startProcesses(2, 2000, 300)
    const changed = { comment: 'outage with a memory' }
    expect((await send(urls[0], changed)).status).toBe(200)
    redis.freeze()
    expect(await statuses(urls, changed)).toEqual(own.slice(0, 2))
    redis.thaw()
    await vi.waitFor(async () => expect(await statuses(urls, changed)).toEqual([200, 200]), { timeout: 20_000 })
    redis.freeze()
    expect(await statuses(urls, changed), 'the other process has learned it').toEqual([200, 200])
    redis.thaw()
  })
})
