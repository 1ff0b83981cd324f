// One process of the soak: told its framework and the ports of PostgreSQL and Redis; tells its port, its memory when asked, and
// every failure that nobody caught.
import { once } from 'node:events'
import { Redis } from 'ioredis'
import pg from 'pg'

const [framework, postgres, redisPort] = process.argv.slice(2)
const tell = (message) => process.connected && process.send(message)

const pool = new pg.Pool({ ...JSON.parse(postgres), max: 10, connectionTimeoutMillis: 2000, query_timeout: 3000 })
const redis = new Redis(Number(redisPort), '127.0.0.1', { maxRetriesPerRequest: 1, retryStrategy: () => 200 })
// Both are killed on purpose, and answers break off on purpose, which the frameworks print.
console.error = () => {}
pool.on('error', () => {})
redis.on('error', () => {})
await once(redis, 'ready')

const { serve } = await import(`./${framework}-app.mjs`)
const server = await serve({ pool, redis })
// Longer than a client keeps one open: none is closed while a request is on its way.
server.keepAliveTimeout = 60_000
await once(server.listen(0, '127.0.0.1'), 'listening')
// From now on: a process that fails before ends.
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (failure) => tell({ uncaught: `${event}: ${failure?.stack ?? failure}` }))
}
tell({ port: server.address().port })

process.on('message', () => {
  globalThis.gc()
  const { heapUsed, rss } = process.memoryUsage()
  tell({ heap: heapUsed, rss })
})
process.on('disconnect', () => process.exit())
