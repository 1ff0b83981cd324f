import { describe, expectTypeOf, test } from 'vitest'
import { createRateLimiter, type RateLimiter, type RateLimitRole } from '../../src/rate-limit'
import { codebook as shop } from '../contracts/shop/index'

describe('createRateLimiter', () => {
  test("takes the clinic's roles by default", () => {
    expectTypeOf(createRateLimiter({ storeTimeout: 5 })).toEqualTypeOf<RateLimiter<RateLimitRole>>()
    expectTypeOf<RateLimitRole>().toEqualTypeOf<'patient' | 'doctor' | 'admin' | 'unauthenticated'>()
    // @ts-expect-error a role of another contract
    createRateLimiter().check({ key: 1, role: 'guest' })
  })

  test("takes a team's own roles", () => {
    const limiter = createRateLimiter({ codebook: shop })
    expectTypeOf(limiter).toEqualTypeOf<RateLimiter<'guest' | 'member'>>()
    limiter.check({ key: 1, role: 'guest' })
    // @ts-expect-error the clinic's
    limiter.peek({ key: 1, role: 'patient' })
    const { rateLimits: _, ...unlimited } = shop
    // @ts-expect-error it has no roles
    createRateLimiter({ codebook: unlimited }).check({ key: 1, role: 'guest' })
  })
})
