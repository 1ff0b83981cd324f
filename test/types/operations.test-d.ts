import { describe, expectTypeOf, test } from 'vitest'
import type { AnyApiError, HttpError, OperationErrors, OperationName } from '../../src'
import { safe } from '../../src/client'
import type { operations } from '../../src/contract'

declare const call: Promise<Response>

describe('OperationErrors', () => {
  test('is the union of the names that the table lists, for each operation', () => {
    expectTypeOf<OperationName>().toEqualTypeOf<keyof typeof operations>()
    type Listed = { [Name in OperationName]: (typeof operations)[Name]['errors'][number] }
    type Generated = { [Name in OperationName]: OperationErrors<Name>['error'] }
    expectTypeOf<Generated>().toEqualTypeOf<Listed>()
  })

  test('narrows by name, and refuses a name of another operation', () => {
    const error = {} as OperationErrors<'bookAppointment'>
    if (error.error === 'SLOT_UNAVAILABLE') expectTypeOf(error.code).toEqualTypeOf<3003>()
    // @ts-expect-error booking does not answer with this name
    if (error.error === 'FILE_TOO_LARGE') return
    // @ts-expect-error there is no such operation
    expectTypeOf<OperationErrors<'bookAppointments'>>().not.toBeNever()
  })
})

describe('safe', () => {
  test('gives data or error, told apart by ok', async () => {
    const result = await safe<{ id: number }>(call)
    if (result.ok) {
      expectTypeOf(result.data).toEqualTypeOf<{ id: number }>()
      expectTypeOf(result.error).toEqualTypeOf<undefined>()
      expectTypeOf(result.response).toEqualTypeOf<Response>()
    } else {
      expectTypeOf(result.error).toEqualTypeOf<AnyApiError | HttpError>()
      expectTypeOf(result.data).toEqualTypeOf<undefined>()
    }
  })

  test('without a type the data is unknown', async () => {
    const result = await safe(() => call)
    if (result.ok) expectTypeOf(result.data).toBeUnknown()
  })

  test('with an operation the error is its union, and HttpError', async () => {
    const result = await safe('listAppointments', call)
    if (!result.ok) expectTypeOf(result.error).toEqualTypeOf<OperationErrors<'listAppointments'> | HttpError>()
    // @ts-expect-error there is no such operation
    safe('listAppointment', call)
    // @ts-expect-error an operation alone is no call
    safe('listAppointments')
  })

  test('the data has a type beside that of the operation', async () => {
    const result = await safe<{ id: number }, 'bookAppointment'>('bookAppointment', call)
    if (result.ok) expectTypeOf(result.data).toEqualTypeOf<{ id: number }>()
    else expectTypeOf(result.error).toEqualTypeOf<OperationErrors<'bookAppointment'> | HttpError>()
  })
})
