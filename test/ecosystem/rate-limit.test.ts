import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RedisServer, startRedis } from '../http/rate-limit/redis-server'
import { runNode } from '../package/support/run-node'
import { projectNextTo } from './support/project-next-to'

let redis: RedisServer
beforeAll(async () => {
  redis = await startRedis()
})
afterAll(() => redis.stop())

test.each(['5', '6', '7', '8', '9', '10'])('./rate-limit counts with rate-limiter-flexible %s', async (major) => {
  const project = await projectNextTo({ 'rate-limiter-flexible': `^${major}.0.0`, ioredis: '^5.0.0' })
  const { version, ...counted } = await runNode<{ version: string }>(project, 'rate-limit.mjs', String(redis.port))
  expect(version.split('.')[0]).toBe(major)
  const decisions = {
    unused: 0,
    first: 1,
    exceeded: 0,
    over: { exceeded: true, remaining: 0, waits: true },
    other: 1,
  }
  expect(counted).toEqual({ memory: decisions, redis: decisions })
})
