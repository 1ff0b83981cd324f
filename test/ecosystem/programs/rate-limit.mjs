// Counts with the rate-limiter-flexible that is installed, in memory and in the Redis on the port, and prints the decisions.
import { createRequire } from 'node:module'
import { createRateLimiter } from 'error-codebook/rate-limit'
import { Redis } from 'ioredis'

const { version } = createRequire(import.meta.url)('rate-limiter-flexible/package.json')

async function decisions(options) {
  const limiter = createRateLimiter(options)
  const request = { key: 'anna', role: 'patient' }
  const unused = await limiter.peek(request)
  const first = await limiter.check(request)
  const rest = await Promise.all(Array.from({ length: first.remaining }, () => limiter.check(request)))
  const over = await limiter.check(request)
  const other = await limiter.check({ ...request, key: 'berta' })
  return {
    unused: unused.limit - unused.remaining,
    first: first.limit - first.remaining,
    exceeded: rest.filter(({ exceeded }) => exceeded).length,
    over: { exceeded: over.exceeded, remaining: over.remaining, waits: over.retryAfter > 0 },
    other: other.limit - other.remaining,
  }
}

const store = new Redis(Number(process.argv[2]), '127.0.0.1')
console.log(
  JSON.stringify({ version, memory: await decisions({}), redis: await decisions({ store, keyPrefix: version }) }),
)
store.disconnect()
