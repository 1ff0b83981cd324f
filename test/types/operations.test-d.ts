import { describe, expectTypeOf, test } from 'vitest'
import {
  type AnyApiError,
  type ApiError,
  clinic,
  type HttpError,
  type OperationErrors,
  type OperationName,
} from '../../src'
import type * as client from '../../src/client'
import { createClient, matchError, safe } from '../../src/client'
import type { operations } from '../../src/contract'
import type { Rows } from '../../src/core'

declare const call: Promise<Response>

test("the client's entry has the types that its functions give", () => {
  expectTypeOf<client.HttpError>().toEqualTypeOf<HttpError>()
  expectTypeOf<client.AnyApiError>().toEqualTypeOf<AnyApiError>()
  expectTypeOf<client.OperationErrors<client.OperationName>>().toEqualTypeOf<OperationErrors<OperationName>>()
})

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
  test('types its data by what reads it, beside the union of the operation', async () => {
    const file = await safe('downloadFile', call, { read: (response) => response.blob() })
    if (file.ok) expectTypeOf(file.data).toEqualTypeOf<Blob>()
    else expectTypeOf(file.error).toEqualTypeOf<OperationErrors<'downloadFile'> | HttpError>()
    const text = await safe(call, { read: (response) => response.text() })
    if (text.ok) expectTypeOf(text.data).toEqualTypeOf<string>()
  })

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

describe("a team's own client", () => {
  interface Moved extends ApiError<'PARCEL_MOVED', 103, 409, 'parcel', 'terminal'> {}
  interface Lost extends ApiError<'PARCEL_LOST', 105, 410, 'parcel', 'terminal'> {}
  interface Kept extends ApiError<'PARCEL_KEPT', 106, 409, 'parcel', 'terminal'> {}
  interface Names {
    moveParcel: 'PARCEL_MOVED'
    findParcel: 'PARCEL_LOST'
  }
  const rows = '' as Rows<Moved | Lost, Names>
  const client = createClient(rows)

  test('narrows per operation', async () => {
    const result = await client.safe('moveParcel', call)
    if (!result.ok) expectTypeOf(result.error).toEqualTypeOf<Moved | HttpError>()
    // @ts-expect-error there is no such operation
    client.safe('sendParcel', call)
    const any = await client.safe(call)
    if (!any.ok) expectTypeOf(any.error).toEqualTypeOf<Moved | Lost | HttpError>()
  })

  test('has all its functions typed by the rows', async () => {
    expectTypeOf(client.parseErrorBody({})).toEqualTypeOf<Moved | Lost | HttpError>()
    expectTypeOf(client.parseErrorResponse(new Response())).resolves.toEqualTypeOf<Moved | Lost | HttpError>()
    expectTypeOf(client.deserializeError({})).toEqualTypeOf<Moved | Lost | HttpError>()
    const thrown: unknown = {}
    if (client.isApiError(thrown)) expectTypeOf(thrown).toEqualTypeOf<Moved | Lost>()
    if (client.isApiError(thrown, 'PARCEL_LOST')) expectTypeOf(thrown).toEqualTypeOf<Lost>()
    // @ts-expect-error a row of another contract
    client.isApiError(thrown, 'SLOT_UNAVAILABLE')
  })

  test('is typed by the codebook too', () => {
    expectTypeOf(createClient(clinic).parseErrorBody({})).toEqualTypeOf<AnyApiError | HttpError>()
    expectTypeOf(createClient(clinic).safe).toEqualTypeOf(safe)
    expectTypeOf(createClient({ rows }).parseErrorBody({})).toEqualTypeOf<Moved | Lost | HttpError>()
  })

  test('knows several contracts', async () => {
    const both = createClient([rows, clinic])
    expectTypeOf(both.parseErrorBody({})).toEqualTypeOf<Moved | Lost | AnyApiError | HttpError>()
    const moving = await both.safe('moveParcel', call)
    if (!moving.ok) expectTypeOf(moving.error).toEqualTypeOf<Moved | HttpError>()
    const booking = await both.safe('bookAppointment', call)
    if (!booking.ok) expectTypeOf(booking.error).toEqualTypeOf<OperationErrors<'bookAppointment'> | HttpError>()
    // @ts-expect-error no contract has this operation
    both.safe('sendParcel', call)
  })

  test('has the names of both, if two contracts have an operation of one name', async () => {
    const both = createClient([rows, '' as Rows<Kept, { moveParcel: 'PARCEL_KEPT' }>])
    const result = await both.safe('moveParcel', call)
    if (!result.ok) expectTypeOf(result.error).toEqualTypeOf<Moved | Kept | HttpError>()
  })

  test('is made of rows, a codebook, or a list of them', () => {
    // @ts-expect-error a number
    createClient(5)
    // @ts-expect-error a list of numbers
    createClient([5])
  })

  test('asks for each of its errors, and for unknown', async () => {
    const { error } = await client.safe('moveParcel', call)
    if (!error) return
    matchError(error, { PARCEL_MOVED: () => 1, unknown: () => 2 })
    // @ts-expect-error there is no handler for unknown
    matchError(error, { PARCEL_MOVED: () => 1 })
    // @ts-expect-error moving never answers PARCEL_LOST
    matchError(error, { PARCEL_MOVED: () => 1, PARCEL_LOST: () => 2, unknown: () => 3 })
  })
})

test('HttpError says why no row names it', () => {
  const error = {} as HttpError
  expectTypeOf(error.reason).toEqualTypeOf<'newer-server' | 'unlisted' | 'corrupt-answer' | 'no-answer' | undefined>()
})
