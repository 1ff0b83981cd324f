// The matchers of a team's own contract, with its types in place of the clinic's.
import { type ApiError, defineContract } from 'error-codebook/core'
import { createApiErrorMatchers } from 'error-codebook/vitest'
import { expect } from 'vitest'

const shop = defineContract({
  name: 'shop',
  version: '1.0.0',
  since: '1.0.0',
  versionHeader: 'X-Shop-Version',
  fallback: 'INTERNAL_ERROR',
  validation: 'INTERNAL_ERROR',
  categories: { system: { title: 'System', range: [9000, 9099] } },
  errors: { INTERNAL_ERROR: { code: 9001, status: 500, recovery: 'terminal', meaning: 'Unexpected internal error' } },
  lifecycles: {},
  operations: {},
})

declare module 'error-codebook/vitest' {
  interface MatcherContract {
    errors: { SOLD_OUT: ApiError<'SOLD_OUT', 1002, 409> }
    operations: { order: 'SOLD_OUT' }
  }
}

expect.extend(createApiErrorMatchers(shop))
expect(undefined).not.toBeApiError('SOLD_OUT', { status: 409 })
await expect(new Response()).not.toAnswerOperation('order')
// @ts-expect-error the clinic's
expect(undefined).not.toBeApiError('SLOT_UNAVAILABLE')
// @ts-expect-error the clinic's
await expect(new Response()).not.toAnswerOperation('bookAppointment')
