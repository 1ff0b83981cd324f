// Run and type-checked by every major version of Vitest that the matchers are for.
import { createError, errorResponse } from 'error-codebook'
import { apiErrorMatchers } from 'error-codebook/vitest'
import { expect, test } from 'vitest'

expect.extend(apiErrorMatchers)

const taken = createError('SLOT_UNAVAILABLE')

test('an error', async () => {
  expect(taken).toBeApiError('SLOT_UNAVAILABLE', { status: 409 })
  expect(taken).not.toBeApiError('DOUBLE_BOOKING')
  expect({ error: taken }).toEqual({ error: expect.toBeApiError('SLOT_UNAVAILABLE') })
  await expect(Promise.reject(taken)).rejects.toBeApiError('SLOT_UNAVAILABLE')
  expect(() => expect(taken).toBeApiError('DOUBLE_BOOKING')).toThrow(
    'Expected: 409 DOUBLE_BOOKING (3004)\nReceived: 409 SLOT_UNAVAILABLE (3003)',
  )
})

test('an answer', async () => {
  await expect(errorResponse(taken)).toAnswerOperation('bookAppointment')
  await expect(expect(errorResponse(taken)).toAnswerOperation('listAppointments')).rejects.toThrow('does not list')
})

test('what the compiler refuses', () => {
  // @ts-expect-error a mistyped name, which fails when it runs, negated or not
  expect(() => expect(taken).not.toBeApiError('SLOT_UNAVAILABEL')).toThrow('has no error SLOT_UNAVAILABEL')
  // @ts-expect-error the row has 409
  expect(taken).not.toBeApiError('SLOT_UNAVAILABLE', { status: 400 })
  // @ts-expect-error a mistyped operation
  const mistyped = () => expect(errorResponse(taken)).toAnswerOperation('bookAppointments')
  expect(mistyped).toBeTypeOf('function')
})
