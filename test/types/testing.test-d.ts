import { http } from 'msw'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { type AnyApiError, HttpError, type OperationErrors, SlotUnavailableError } from '../../src'
import { fromActionResult } from '../../src/client/react'
import type { FormState } from '../../src/server/next'
import { formAction } from '../../src/server/next'
import { assertAnswer, createAssertAnswer } from '../../src/testing/answers'
import { createResponders, respondSlowly, respondWith, respondWithError } from '../../src/testing/msw'
import { codebook as shop } from '../contracts/shop/index'
import '../../src/testing/vitest'

declare const response: Response
declare const error: unknown

describe('toBeApiError', () => {
  test('takes a name and its fields, in every form of expect', () => {
    expect(error).toBeApiError()
    expect(error).not.toBeApiError('SLOT_UNAVAILABLE', { status: 409 })
    expectTypeOf(expect(error).resolves.toBeApiError('SLOT_UNAVAILABLE')).toEqualTypeOf<Promise<unknown>>()
    expect({}).toEqual({ error: expect.toBeApiError('SLOT_UNAVAILABLE'), other: expect.not.toBeApiError() })
    expect(error).toBeApiError('VALIDATION_FAILED', { errors: { type: [expect.any(String)] } })
  })

  test('refuses a wrong name, a wrong status and a wrong field', () => {
    // @ts-expect-error a mistyped name
    expect(error).toBeApiError('SLOT_UNAVAILABEL')
    // @ts-expect-error a mistyped name
    expect.toBeApiError('SLOT_UNAVAILABEL')
    // @ts-expect-error the row has 409
    expect(error).toBeApiError('SLOT_UNAVAILABLE', { status: 400 })
    // @ts-expect-error a mistyped field
    expect(error).toBeApiError('SLOT_UNAVAILABLE', { retry_after: 5 })
    // @ts-expect-error seconds are a number
    expect(error).toBeApiError('RATE_LIMIT_EXCEEDED', { retryAfter: '5' })
  })
})

describe('toAnswerOperation and assertAnswer', () => {
  test('are awaited, and refuse an operation that there is not', () => {
    expectTypeOf(expect(response).toAnswerOperation('bookAppointment')).toEqualTypeOf<Promise<void>>()
    expectTypeOf(assertAnswer(response, 'bookAppointment')).toEqualTypeOf<Promise<void>>()
    // @ts-expect-error a mistyped operation
    expect(response).toAnswerOperation('bookAppointments')
    // @ts-expect-error a mistyped operation
    assertAnswer(response, 'bookAppointments')
    // @ts-expect-error a text is no answer
    assertAnswer('409', 'bookAppointment')
  })

  test('a team’s own contract has its own operations', () => {
    const assertOwn = createAssertAnswer(shop)
    expectTypeOf(assertOwn).parameter(1).toEqualTypeOf<'placeOrder' | 'listOrders' | 'shipOrder'>()
  })
})

describe('respondWith', () => {
  test('is a resolver of MSW, by any method and path', () => {
    http.post('/api/appointments', respondWith('SLOT_UNAVAILABLE'))
    http.get<{ id: string }>('/api/appointments/:id', respondSlowly(respondWith('LOCK_TIMEOUT'), 3000))
  })

  test('refuses a wrong name, and what the row does not carry', () => {
    // @ts-expect-error a mistyped name
    respondWith('SLOT_UNAVAILABEL')
    // @ts-expect-error the row has no field errors
    respondWith('SLOT_UNAVAILABLE', { errors: {} })
    // @ts-expect-error the form is house or problem
    respondWith('SLOT_UNAVAILABLE', { format: 'xml' })
  })
})

describe('createResponders', () => {
  const own = createResponders(shop)

  test('are resolvers of MSW, with the names and the options of the rows', () => {
    http.post('/orders', own.respondWith('OUT_OF_STOCK', { details: { article: 'Lamp', left: 1 }, format: 'problem' }))
    http.get('/orders', own.respondWith('TOO_MANY_REQUESTS', { retryAfter: 5 }))
    http.get('/orders', own.respondWithNewerRow())
  })

  test('refuse what is not of the contract', () => {
    // @ts-expect-error the clinic's
    own.respondWith('SLOT_UNAVAILABLE')
    // @ts-expect-error the row requires its details
    own.respondWith('OUT_OF_STOCK')
    // @ts-expect-error the row carries no time to wait
    own.respondWith('ORDER_NOT_FOUND', { retryAfter: 5 })
    // @ts-expect-error the clinic's
    own.respondWithError(new SlotUnavailableError())
    respondWithError(new SlotUnavailableError())
    respondWithError(new HttpError(413))
    // @ts-expect-error no error of ours
    respondWithError(new Error('x'))
  })
})

describe('formAction and fromActionResult', () => {
  test('the state is typed by what the action returns, and is nothing at first', () => {
    const book = formAction(async (form) => {
      expectTypeOf(form).toEqualTypeOf<FormData>()
      return { id: 42 }
    })
    expectTypeOf(book).toEqualTypeOf<
      (before: FormState<{ id: number }>, form: FormData) => Promise<FormState<{ id: number }>>
    >()
  })

  test('the error is the union, of the operation where one is named', () => {
    const state = {} as FormState<{ id: number }>
    const any = fromActionResult(state)
    if (any?.ok) expectTypeOf(any.data).toEqualTypeOf<{ id: number }>()
    else if (any) expectTypeOf(any.error).toEqualTypeOf<AnyApiError | HttpError>()
    const booked = fromActionResult('bookAppointment', state)
    expectTypeOf(booked?.error).toEqualTypeOf<OperationErrors<'bookAppointment'> | HttpError | undefined>()
    // @ts-expect-error a mistyped operation
    fromActionResult('bookAppointments', state)
    // @ts-expect-error no result of an action
    fromActionResult({ failed: true })
  })
})
