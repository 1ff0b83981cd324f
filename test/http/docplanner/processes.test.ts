import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { slotBookingPayload } from '../../support/docplanner/payloads'
import { read } from '../../support/docplanner/request'
import { type RedisServer, startRedis } from '../rate-limit/redis-server'

let redis: RedisServer
let client: Redis
beforeAll(async () => {
  redis = await startRedis()
  client = new Redis(redis.port, '127.0.0.1')
})
afterAll(async () => {
  client.disconnect()
  await redis.stop()
})

async function startProcesses(count: number, lease: number): Promise<string[]> {
  const module = fileURLToPath(new URL('process.ts', import.meta.url))
  const processes: ChildProcess[] = Array.from({ length: count }, () =>
    fork(module, [String(redis.port), String(lease)], { execArgv: ['--import', 'tsx'] }),
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
