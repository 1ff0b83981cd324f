import { describe, expect, onTestFinished, test } from 'vitest'
import { parseRateLimit } from '../../../src'
import { rateLimits } from '../../../src/contract'
import { createRateLimiter, type RateLimitRole } from '../../../src/rate-limit'
import { listen } from '../../support/listen'
import { limitedApp } from './limited-app'
import { send } from './send'

const hour = 3_600_000
const start = Date.UTC(2024, 11, 20, 10, 30)

async function serve() {
  const clock = { time: start }
  const { url, close } = await listen(limitedApp({ now: () => new Date(clock.time) }))
  onTestFinished(close)
  const ask = (user: string, role: RateLimitRole = 'patient') => send(url, { 'X-User': user, 'X-Role': role })
  return { url, clock, ask }
}

test.each([
  ['patient', 100, 1000],
  ['doctor', 300, 3000],
  ['admin', 1000, 10_000],
  ['unauthenticated', 20, 200],
] as const)('a %s has %d requests an hour and %d a day', async (role, perHour, perDay) => {
  const { ask } = await serve()
  const { status, headers } = await ask('1', role)
  expect(status).toBe(200)
  expect(headers.get('X-RateLimit-Limit')).toBe(String(perHour))
  expect(headers.get('X-RateLimit-Remaining')).toBe(String(perHour - 1))
  expect(headers.get('X-RateLimit-Reset'), 'UTC, in Unix seconds').toBe(String((start + hour) / 1000))
  expect(headers.get('RateLimit-Policy')).toBe(`"hour";q=${perHour};w=3600, "day";q=${perDay};w=86400`)
  expect(headers.get('RateLimit')).toBe(`"hour";r=${perHour - 1};t=3600`)
})

test('a response has the headers whatever it is: a 404, a 429, an answer to HEAD', async () => {
  const { url, ask } = await serve()
  const headers = { 'X-User': '7', 'X-Role': 'unauthenticated' }
  const missing = await fetch(`${url}/missing`, { headers })
  expect([missing.status, missing.headers.get('RateLimit')]).toEqual([404, '"hour";r=19;t=3600'])
  const head = await fetch(url, { method: 'HEAD', headers })
  expect([head.status, head.headers.get('RateLimit')]).toEqual([200, '"hour";r=18;t=3600'])
  for (let sent = 0; sent < 18; sent++) expect((await ask('7', 'unauthenticated')).status).toBe(200)
  const refused = await ask('7', 'unauthenticated')
  expect([refused.status, refused.headers.get('RateLimit')]).toEqual([429, '"hour";r=0;t=3600'])
  expect(refused.headers.get('RateLimit-Policy')).toBe('"hour";q=20;w=3600, "day";q=200;w=86400')
})

test('the window opens with the first request, says when it ends, and opens anew with the next one after that', async () => {
  const { clock, ask } = await serve()
  const end = new Date(start + hour)
  for (let left = 99; left >= 0; left--) {
    expect(parseRateLimit((await ask('2')).headers)).toEqual({ limit: 100, remaining: left, reset: end })
  }
  clock.time += 10_500
  const refused = await ask('2')
  expect([refused.status, refused.body.retry_after, refused.headers.get('Retry-After')]).toEqual([429, 3590, '3590'])
  expect(parseRateLimit(refused.headers)).toEqual({ limit: 100, remaining: 0, reset: end })
  expect((await ask('3')).status, 'another user').toBe(200)

  clock.time = end.getTime() - 1
  expect([(await ask('2')).status, (await ask('2')).headers.get('Retry-After')]).toEqual([429, '1'])
  clock.time = end.getTime()
  const again = await ask('2')
  expect(again.status).toBe(200)
  expect(parseRateLimit(again.headers)).toEqual({ limit: 100, remaining: 99, reset: new Date(clock.time + hour) })
})

test('the day is shown when it is closest to running out, and refuses when it has', async () => {
  const { clock, ask } = await serve()
  const dayEnds = new Date(start + 24 * hour)
  for (let window = 0; window < 9; window++) {
    for (let sent = 0; sent < 100; sent++) expect((await ask('4')).status).toBe(200)
    // It uses nothing up: else the day would end before its thousandth request.
    expect((await ask('4')).status).toBe(429)
    clock.time += hour
  }
  // Both have 99 left: the one that lasts longer counts.
  expect(parseRateLimit((await ask('4')).headers)).toEqual({ limit: 1000, remaining: 99, reset: dayEnds })
  for (let sent = 0; sent < 98; sent++) await ask('4')
  clock.time += hour
  // Of a new hour one is used, of the day all.
  const last = await ask('4')
  expect([last.status, parseRateLimit(last.headers)]).toEqual([200, { limit: 1000, remaining: 0, reset: dayEnds }])
  expect(last.headers.get('RateLimit')).toBe(`"day";r=0;t=${14 * 3600}`)
  const refused = await ask('4')
  expect([refused.status, refused.body.retry_after]).toEqual([429, 14 * 3600])
  expect(parseRateLimit(refused.headers)).toEqual({ limit: 1000, remaining: 0, reset: dayEnds })

  clock.time = dayEnds.getTime()
  expect(parseRateLimit((await ask('4')).headers)).toMatchObject({ limit: 100, remaining: 99 })
})

describe('the limiter', () => {
  test('gives back to the hour what the day refuses', async () => {
    let time = start
    const limiter = createRateLimiter({ now: () => new Date(time) })
    const check = () => limiter.check({ key: 5, role: 'patient' })
    for (let window = 0; window < 10; window++) {
      for (let sent = 0; sent < 100; sent++) await check()
      time += hour
    }
    for (let sent = 0; sent < 3; sent++) {
      const decision = await check()
      expect(decision).toMatchObject({ exceeded: true, limit: 1000, remaining: 0, retryAfter: 14 * 3600 })
      expect(decision?.windows).toMatchObject([
        { name: 'hour', seconds: 3600, limit: 100, remaining: 100 },
        { name: 'day', seconds: 86_400, limit: 1000, remaining: 0 },
      ])
    }
  })

  test('says how the day stands when the hour refuses', async () => {
    const limiter = createRateLimiter()
    const check = () => limiter.check({ key: '203.0.113.9', role: 'unauthenticated' })
    for (let sent = 0; sent < 20; sent++) expect(await check()).not.toHaveProperty('exceeded')
    const decision = await check()
    expect(decision).toMatchObject({ exceeded: true, limit: 20, remaining: 0 })
    expect(decision?.windows.map(({ remaining }) => remaining)).toEqual([0, 180])
  })

  test('counts a request without a clock of its own, too', async () => {
    const before = Date.now()
    const decision = await createRateLimiter().check({ key: 6, role: 'doctor' })
    const reset = decision?.reset.getTime() ?? 0
    expect(reset - before).toBeGreaterThanOrEqual(rateLimits.windows.hour * 1000)
    expect(reset - Date.now()).toBeLessThanOrEqual(rateLimits.windows.hour * 1000)
  })

  test('tells how a caller stands without counting, and refuses nothing there', async () => {
    let time = start - hour / 2
    const limiter = createRateLimiter({ now: () => new Date(time) })
    const caller = { key: 8, role: 'unauthenticated' } as const
    expect(await limiter.peek(caller)).toMatchObject({ remaining: 20, reset: new Date(start + hour / 2) })
    // Its window is not open yet.
    time = start
    for (let left = 20; left > 0; left--) {
      expect(await limiter.peek(caller)).toMatchObject({ limit: 20, remaining: left, reset: new Date(start + hour) })
      expect(await limiter.check(caller)).toMatchObject({ limit: 20, remaining: left - 1 })
    }
    expect(await limiter.check(caller)).toHaveProperty('exceeded', true)
    const standing = await limiter.peek(caller)
    expect(standing).toMatchObject({ limit: 20, remaining: 0 })
    expect(standing).not.toHaveProperty('exceeded')
  })

  test.each(['nurse', 'toString', undefined])('refuses a role that the contract lacks: %j', async (role) => {
    const check = createRateLimiter().check({ key: 1, role: role as RateLimitRole })
    await expect(check).rejects.toThrow(
      /^\[error-codebook\] No rate limit for the role .* Use: patient, doctor, admin, unauthenticated\./,
    )
  })

  test('of requests at once, as many pass as the limit has', async () => {
    const limiter = createRateLimiter()
    const decisions = await Promise.all(Array.from({ length: 400 }, () => limiter.check({ key: 10, role: 'patient' })))
    expect(decisions.filter((decision) => decision?.exceeded)).toHaveLength(300)
  })
})
