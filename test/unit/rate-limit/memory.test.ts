import { describe, expect, test } from 'vitest'
import { createRateLimiter } from '../../../src/rate-limit'

const role = 'unauthenticated'

describe('the limiter in memory keeps a number of keys', () => {
  test('and forgets the key without a request for the longest time', async () => {
    const limiter = createRateLimiter({ maxKeys: 3 })
    const used = async (key: string) => 20 - ((await limiter.peek({ key, role }))?.remaining ?? 0)
    for (const key of ['a', 'b', 'c']) await limiter.check({ key, role })
    await limiter.check({ key: 'a', role })
    await limiter.check({ key: 'd', role })
    expect([await used('a'), await used('b'), await used('c'), await used('d')]).toEqual([2, 0, 1, 1])
  })

  test('with all windows and roles of a key as one', async () => {
    const limiter = createRateLimiter({ maxKeys: 1 })
    await limiter.check({ key: 'a', role })
    await limiter.check({ key: 'a', role: 'admin' })
    expect((await limiter.peek({ key: 'a', role }))?.windows.map(({ remaining }) => remaining)).toEqual([19, 199])
    await limiter.check({ key: 'b', role })
    expect((await limiter.peek({ key: 'a', role: 'admin' }))?.remaining).toBe(1000)
  })

  test('so that a flood of others does not free a caller who goes on, in any window', async () => {
    const hour = 3_600_000
    let time = 0
    const limiter = createRateLimiter({ maxKeys: 50, now: () => new Date(time) })
    const caller = { key: '192.0.2.1', role } as const
    let passed = 0
    for (let sent = 0; sent < 2000; sent++) {
      if (!(await limiter.check(caller))?.exceeded) passed++
      for (let other = 0; other < 40; other++) await limiter.check({ key: `flood ${sent} ${other}`, role })
      if (sent % 100 === 99) time += hour
    }
    // 20 an hour, and 200 a day, of which 2,000 requests saw 20 hours.
    expect(passed).toBe(200)
  })

  test('which is asked only of memory, and must be a number that works', () => {
    for (const maxKeys of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => createRateLimiter({ maxKeys })).toThrow(`[error-codebook] maxKeys is ${maxKeys}.`)
    }
  })
})

describe('the addresses of one customer are one key', () => {
  test('IPv6 by its /64, in every spelling', async () => {
    const limiter = createRateLimiter()
    const keys = ['2001:db8:1:2::1', '2001:DB8:1:2:ffff::9', '[2001:0db8:0001:0002::3]', '2001:db8:1:2::1%eth0']
    for (const key of keys) await limiter.check({ key, role })
    expect((await limiter.peek({ key: '2001:db8:1:2::', role }))?.remaining).toBe(16)
    expect((await limiter.peek({ key: '2001:db8:1:3::', role }))?.remaining).toBe(20)
  })

  test('IPv4 inside IPv6 as IPv4', async () => {
    const limiter = createRateLimiter()
    for (const key of ['192.0.2.1', '::ffff:192.0.2.1', '::FFFF:C000:201']) await limiter.check({ key, role })
    expect((await limiter.peek({ key: '192.0.2.1', role }))?.remaining).toBe(17)
  })
})
