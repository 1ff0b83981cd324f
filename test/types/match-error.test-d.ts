import { describe, expectTypeOf, test } from 'vitest'
import {
  type AnyApiError,
  type DoubleBookingError,
  type ErrorHandlers,
  type HttpError,
  type InternalError,
  matchError,
  type OperationErrors,
  type SlotUnavailableError,
} from '../../src'

declare const any: AnyApiError | HttpError
declare const few: SlotUnavailableError | InternalError | HttpError
declare const rows: SlotUnavailableError | InternalError
declare const booking: OperationErrors<'bookAppointment'> | HttpError

describe('a handler for every name of the union', () => {
  test('each is given its own error', () => {
    matchError(few, {
      SLOT_UNAVAILABLE: (error) => expectTypeOf(error).toEqualTypeOf<SlotUnavailableError>(),
      INTERNAL_ERROR: (error) => expectTypeOf(error).toEqualTypeOf<InternalError>(),
      unknown: (error) => expectTypeOf(error).toEqualTypeOf<HttpError>(),
    })
  })

  test('the result is the union of what they return', () => {
    const result = matchError(few, {
      SLOT_UNAVAILABLE: ({ code }) => code,
      INTERNAL_ERROR: () => 'broken' as const,
      unknown: () => null,
    })
    expectTypeOf(result).toEqualTypeOf<3003 | 'broken' | null>()
  })

  test('a union without HttpError needs no unknown', () => {
    expectTypeOf(
      matchError(rows, { SLOT_UNAVAILABLE: () => true, INTERNAL_ERROR: () => true }),
    ).toEqualTypeOf<boolean>()
  })

  test('a missing name is a type error', () => {
    // @ts-expect-error INTERNAL_ERROR has no handler
    matchError(few, { SLOT_UNAVAILABLE: () => 1, unknown: () => 2 })
    // @ts-expect-error SLOT_UNAVAILABLE has no handler
    matchError(rows, { INTERNAL_ERROR: () => 1 })
    // @ts-expect-error nothing has a handler
    matchError(rows, {})
  })

  test('a missing unknown is a type error where HttpError is in the union', () => {
    // @ts-expect-error a newer server may answer what no row names
    matchError(few, { SLOT_UNAVAILABLE: () => 1, INTERNAL_ERROR: () => 2 })
  })

  test('a handler that can never be called is a type error', () => {
    // @ts-expect-error DOUBLE_BOOKING is not in the union
    matchError(few, { SLOT_UNAVAILABLE: () => 1, INTERNAL_ERROR: () => 2, unknown: () => 3, DOUBLE_BOOKING: () => 4 })
    // @ts-expect-error a mistyped name
    matchError(any, { SLOT_UNAVAILABEL: () => 1, default: () => 2 })
    // @ts-expect-error without HttpError there is no unknown
    matchError(rows, { SLOT_UNAVAILABLE: () => 1, INTERNAL_ERROR: () => 2, unknown: () => 3 })
  })

  test('what is no handler is a type error', () => {
    // @ts-expect-error a text
    matchError(rows, { SLOT_UNAVAILABLE: 'taken', INTERNAL_ERROR: () => 2 })
    // @ts-expect-error a handler of another error
    matchError(rows, { SLOT_UNAVAILABLE: (error: DoubleBookingError) => error, INTERNAL_ERROR: () => 2 })
    // @ts-expect-error what was thrown is not narrowed yet
    matchError(few as unknown, { default: () => 1 })
  })
})

describe('some handlers, and a default', () => {
  test('the default is given the union, the others their own error', () => {
    const result = matchError(any, {
      SLOT_UNAVAILABLE: (error) => expectTypeOf(error).toEqualTypeOf<SlotUnavailableError>(),
      unknown: (error) => expectTypeOf(error).toEqualTypeOf<HttpError>(),
      default: (error) => error.message,
    })
    expectTypeOf(result).toEqualTypeOf<true | string>()
  })

  test('a default alone is enough', () => {
    expectTypeOf(matchError(any, { default: (error) => error })).toEqualTypeOf<AnyApiError | HttpError>()
  })
})

describe('a stored object of handlers', () => {
  test('has a type: any of the names, and a default', () => {
    const handlers: ErrorHandlers<typeof few> = {
      SLOT_UNAVAILABLE: (error) => expectTypeOf(error).toEqualTypeOf<SlotUnavailableError>(),
      unknown: (error) => expectTypeOf(error).toEqualTypeOf<HttpError>(),
      default: (error) => expectTypeOf(error).toEqualTypeOf<SlotUnavailableError | InternalError | HttpError>(),
    }
    expectTypeOf(matchError(few, handlers)).toBeUnknown()
    // @ts-expect-error DOUBLE_BOOKING is not in the union
    const wrong: ErrorHandlers<typeof few> = { DOUBLE_BOOKING: () => 1, default: () => 2 }
    // @ts-expect-error a text is no handler
    const text: ErrorHandlers<typeof few> = { default: 'broken' }
    return [wrong, text]
  })

  test('keeps its results, if it only has to satisfy that type', () => {
    const handlers = { SLOT_UNAVAILABLE: ({ code }) => code, default: () => 'broken' } satisfies ErrorHandlers<
      typeof few
    >
    expectTypeOf(matchError(few, handlers)).toEqualTypeOf<3003 | string>()
    const some = { SLOT_UNAVAILABLE: ({ code }) => code } satisfies ErrorHandlers<typeof few>
    // @ts-expect-error INTERNAL_ERROR and unknown have no handler
    matchError(few, some)
  })
})

describe('the union of an operation', () => {
  test('asks for its names and for unknown', () => {
    expectTypeOf(
      matchError(booking, { SLOT_UNAVAILABLE: ({ code }) => code, default: ({ status }) => status }),
    ).toExtend<number>()
    // @ts-expect-error booking does not answer with this name
    matchError(booking, { FILE_TOO_LARGE: () => 1, default: () => 2 })
  })
})
