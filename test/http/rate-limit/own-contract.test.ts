import express from 'express'
import { Redis } from 'ioredis'
import { expect, onTestFinished, test } from 'vitest'
import { HttpError } from '../../../src'
import { createRateLimiter } from '../../../src/rate-limit'
import { expressApiHeaders, expressErrorHandler } from '../../../src/server/express'
import { parseRateLimit, StoreDownError, codebook as shop } from '../../contracts/shop/index'
import { listen } from '../../support/listen'
import { freePort } from './free-port'
import { send } from './send'

const start = Date.UTC(2026, 1, 28, 10, 30)

test("the shop's tiers, windows, headers and row", async () => {
  const limiter = createRateLimiter({ codebook: shop, now: () => new Date(start) })
  const app = express()
  const rateLimit = () => limiter.check({ key: 1, role: 'guest' })
  app.use(expressApiHeaders({ codebook: shop, rateLimit }))
  app.get('/', (_, response) => void response.json({}))
  app.use(expressErrorHandler({ codebook: shop }))
  const { url, close } = await listen(app)
  onTestFinished(close)

  for (let left = 4; left >= 0; left--) {
    const { status, headers } = await send(url, {})
    expect(status).toBe(200)
    expect(parseRateLimit(headers)).toEqual({ limit: 5, remaining: left, reset: new Date(start + 60_000) })
    expect(headers.get('RateLimit-Policy')).toBe('"minute";q=5;w=60')
  }
  const refused = await send(url, {})
  expect([refused.status, refused.headers.get('X-Shop-Left')]).toEqual([429, '0'])
  expect(refused.body).toEqual({
    message: 'Slow down a little',
    error: 'TOO_MANY_REQUESTS',
    status: 429,
    retry_after: 60,
  })
  expect(refused.headers.has('X-RateLimit-Limit')).toBe(false)
})

test('a role of another contract is refused', async () => {
  const limiter = createRateLimiter({ codebook: shop })
  // @ts-expect-error the shop has no patients
  await expect(limiter.check({ key: 1, role: 'patient' })).rejects.toThrow('Use: guest, member.')
  // @ts-expect-error the clinic has no members
  await expect(createRateLimiter().check({ key: 1, role: 'member' })).rejects.toThrow('No rate limit for the role')
})

test('a contract without rate limits has no limiter', () => {
  const { rateLimits: _, ...unlimited } = shop
  expect(() => createRateLimiter({ codebook: unlimited })).toThrow(
    '[error-codebook] shop has no rate limits. Add rateLimits to the contract, with headers, windows, tiers and refusal.',
  )
})

test("a store that is down and closed: the shop's row, or an HttpError 503 for a contract that names none", async () => {
  const store = new Redis(await freePort(), '127.0.0.1')
  store.on('error', () => {})
  onTestFinished(() => store.disconnect())
  const request = { key: 1, role: 'member' } as const
  const closed = { store, onStoreDown: 'closed' } as const
  const refusal = await createRateLimiter({ codebook: shop, ...closed })
    .check(request)
    .catch((error) => error)
  expect(refusal).toBeInstanceOf(StoreDownError)
  expect(refusal).toMatchObject({ retryAfter: 5, cause: expect.any(Error) })

  const { unavailable: _, ...rateLimits } = shop.rateLimits
  const unnamed = createRateLimiter({ codebook: { ...shop, rateLimits }, ...closed })
  const failure = await unnamed.check(request).catch((error) => error)
  expect(failure).toBeInstanceOf(HttpError)
  expect(failure).toMatchObject({ status: 503, retryAfter: 5, cause: expect.any(Error) })
})
