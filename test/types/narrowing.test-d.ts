import { describe, expectTypeOf, test } from 'vitest'
import {
  type AnyApiError,
  ApiError,
  type CacheError,
  type ErrorBody,
  type ErrorCode,
  type ErrorName,
  type ErrorOf,
  type ErrorsIn,
  HttpError,
  isApiError,
  type Recovery,
  SlotUnavailableError,
  type UnlistedName,
} from '../../src'
import { parseErrorBody, parseErrorResponse } from '../../src/client'

declare const failure: AnyApiError | HttpError
declare const thrown: unknown

class LastSlotError extends SlotUnavailableError {
  readonly waitingList = true
}

describe('a name, a code, a status or a category narrows the union', () => {
  test('the name, with HttpError in the union', () => {
    if (failure.error === 'SLOT_UNAVAILABLE') expectTypeOf(failure).toEqualTypeOf<SlotUnavailableError>()
    else expectTypeOf(failure).not.toEqualTypeOf<AnyApiError | HttpError>()
  })

  test('the code', () => {
    if (failure.code === 3003) expectTypeOf(failure).toEqualTypeOf<SlotUnavailableError>()
    if (failure.code === undefined) expectTypeOf(failure).toEqualTypeOf<HttpError>()
    else expectTypeOf(failure).toEqualTypeOf<AnyApiError>()
  })

  test('the category', () => {
    if (failure.category === 'rating') expectTypeOf(failure).toEqualTypeOf<ErrorsIn<'rating'>>()
    if (failure.category === undefined) expectTypeOf(failure).toEqualTypeOf<HttpError>()
  })

  test('the status, of rows alone', () => {
    const row = failure as AnyApiError
    if (row.status === 429) expectTypeOf(row.error).toEqualTypeOf<'RATE_LIMIT_EXCEEDED'>()
  })

  test('a name that no row has is a type error', () => {
    const row = failure as AnyApiError
    // @ts-expect-error a mistyped name
    if (row.error === 'SLOT_UNAVAILABEL') return
    // @ts-expect-error a code that no row has
    if (row.code === 3999) return
  })

  test('a switch over all names leaves never', () => {
    const few = failure as SlotUnavailableError | CacheError
    switch (few.error) {
      case 'SLOT_UNAVAILABLE':
        return few.code satisfies 3003
      case 'CACHE_ERROR':
        return few.code satisfies 7006
      default:
        return few satisfies never
    }
  })
})

describe('instanceof narrows', () => {
  test('unknown to the base, to HttpError, to a row', () => {
    if (thrown instanceof ApiError) expectTypeOf(thrown).toEqualTypeOf<ApiError>()
    if (thrown instanceof HttpError) expectTypeOf(thrown).toEqualTypeOf<HttpError>()
    if (thrown instanceof SlotUnavailableError) {
      expectTypeOf(thrown).toEqualTypeOf<SlotUnavailableError>()
      expectTypeOf(thrown.error).toEqualTypeOf<'SLOT_UNAVAILABLE'>()
      expectTypeOf(thrown.code).toEqualTypeOf<3003>()
      expectTypeOf(thrown.status).toEqualTypeOf<409>()
      expectTypeOf(thrown.category).toEqualTypeOf<'appointment'>()
      expectTypeOf(thrown.recovery).toEqualTypeOf<'correctable'>()
    }
  })

  test('the union to a row, and to the rest', () => {
    if (failure instanceof HttpError) expectTypeOf(failure).toEqualTypeOf<HttpError>()
    else expectTypeOf(failure).toEqualTypeOf<AnyApiError>()
    if (failure instanceof ApiError) expectTypeOf(failure).toEqualTypeOf<AnyApiError>()
  })

  test("to a user's subclass, which is the row as well", () => {
    if (thrown instanceof LastSlotError) {
      expectTypeOf(thrown).toEqualTypeOf<LastSlotError>()
      expectTypeOf(thrown.error).toEqualTypeOf<'SLOT_UNAVAILABLE'>()
    }
    expectTypeOf<LastSlotError>().toExtend<SlotUnavailableError>()
    expectTypeOf<LastSlotError>().toExtend<Error>()
  })

  test('ApiError itself is not constructed', () => {
    // @ts-expect-error errors are made by the class of their row
    new ApiError({})
  })
})

describe('isApiError narrows', () => {
  test('unknown to the union', () => {
    if (isApiError(thrown)) expectTypeOf(thrown).toEqualTypeOf<AnyApiError>()
  })

  test('to a name, and to one of several', () => {
    if (isApiError(thrown, 'SLOT_UNAVAILABLE')) expectTypeOf(thrown).toEqualTypeOf<SlotUnavailableError>()
    if (isApiError(thrown, ['SLOT_UNAVAILABLE', 'CACHE_ERROR'])) {
      expectTypeOf(thrown).toEqualTypeOf<SlotUnavailableError | CacheError>()
    }
  })

  test('the union of a client to its rows, and to HttpError', () => {
    if (isApiError(failure)) expectTypeOf(failure).toEqualTypeOf<AnyApiError>()
    else expectTypeOf(failure).toEqualTypeOf<HttpError>()
  })

  test('not to a name that no row has', () => {
    // @ts-expect-error a mistyped name
    isApiError(thrown, 'SLOT_UNAVAILABEL')
    // @ts-expect-error a mistyped name among others
    isApiError(thrown, ['SLOT_UNAVAILABLE', 'SLOT_UNAVAILABEL'])
    // @ts-expect-error a code is no name
    isApiError(thrown, 3003)
  })
})

describe('the types over all rows', () => {
  test('ErrorOf, ErrorsIn, ErrorCode, ErrorName', () => {
    expectTypeOf<ErrorOf<'SLOT_UNAVAILABLE'>>().toEqualTypeOf<SlotUnavailableError>()
    expectTypeOf<ErrorsIn<'rating'>['code']>().toEqualTypeOf<6001 | 6002 | 6003 | 6004 | 6005>()
    expectTypeOf<3003>().toExtend<ErrorCode>()
    expectTypeOf<number>().not.toExtend<ErrorCode>()
    expectTypeOf<string>().not.toExtend<ErrorName>()
    expectTypeOf<AnyApiError['recovery']>().toEqualTypeOf<Recovery>()
    // @ts-expect-error there is no such row
    expectTypeOf<ErrorOf<'SLOT_UNAVAILABEL'>>().not.toBeNever()
    // @ts-expect-error there is no such category
    expectTypeOf<ErrorsIn<'appointments'>>().not.toBeNever()
  })

  test('ErrorBody has the name and status of its row', () => {
    expectTypeOf<ErrorBody<'SLOT_UNAVAILABLE'>['error']>().toEqualTypeOf<'SLOT_UNAVAILABLE'>()
    expectTypeOf<ErrorBody<'SLOT_UNAVAILABLE'>['status']>().toEqualTypeOf<409>()
    expectTypeOf<ErrorBody<'SLOT_UNAVAILABLE'>['retry_after']>().toEqualTypeOf<number | undefined>()
    const body: ErrorBody<'SLOT_UNAVAILABLE'> = { message: 'Taken', error: 'SLOT_UNAVAILABLE', status: 409 }
    expectTypeOf(body).not.toHaveProperty('code')
    // @ts-expect-error the status of another row
    body.status = 422
  })

  test('a name that no row has cannot be compared to one that has', () => {
    expectTypeOf<HttpError['error']>().toEqualTypeOf<UnlistedName | undefined>()
    expectTypeOf<HttpError['code']>().toEqualTypeOf<undefined>()
    expectTypeOf<ErrorName>().not.toExtend<NonNullable<HttpError['error']>>()
  })
})

describe('what a client parses', () => {
  test('is the closed union or HttpError', () => {
    expectTypeOf(parseErrorBody({})).toEqualTypeOf<AnyApiError | HttpError>()
    expectTypeOf(parseErrorResponse(new Response())).resolves.toEqualTypeOf<AnyApiError | HttpError>()
  })

  test('an error is an Error, and readonly', () => {
    expectTypeOf<AnyApiError>().toExtend<Error>()
    expectTypeOf<HttpError>().toExtend<Error>()
    // @ts-expect-error the facts of an error are not assigned
    failure.status = 500
    // @ts-expect-error nor its field errors
    failure.errors = {}
  })
})
