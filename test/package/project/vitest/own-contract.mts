// The matchers of a team's own contract, with its types in place of the clinic's.
import { createApiErrorMatchers } from 'error-codebook/vitest'
import { expect, test } from 'vitest'
import { codebook, createError, errorResponse } from './shop/index.js'

declare module 'error-codebook/vitest' {
  interface MatcherCodebook {
    codebook: typeof codebook
  }
}

expect.extend(createApiErrorMatchers(codebook))

test("a team's own contract", async () => {
  const soldOut = createError('OUT_OF_STOCK', { details: { article: 'Lamp', left: 1 } })
  expect(soldOut).toBeApiError('OUT_OF_STOCK', { status: 409, details: { article: 'Lamp', left: 1 } })
  await expect(errorResponse(soldOut)).toAnswerOperation('placeOrder')
  await expect(errorResponse(soldOut)).not.toAnswerOperation('listOrders')
  // @ts-expect-error details of another row
  expect(soldOut).not.toBeApiError('OUT_OF_STOCK', { details: { reason: 'funds' } })
  // @ts-expect-error the clinic's
  expect(() => expect(soldOut).toBeApiError('SLOT_UNAVAILABLE')).toThrow('has no error SLOT_UNAVAILABLE')
  // @ts-expect-error the clinic's
  const clinics = () => expect(errorResponse(soldOut)).toAnswerOperation('bookAppointment')
  expect(clinics).toBeTypeOf('function')
})
