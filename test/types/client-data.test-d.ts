import { type } from 'arktype'
import * as v from 'valibot'
import { expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import {
  type AnyApiError,
  createClient,
  type ErrorHandlers,
  type HttpError,
  json,
  matchError,
  type OperationErrors,
  type OperationName,
  type SafeResult,
  safe,
} from '../../src/client'
import {
  type OperationErrors as ShopErrors,
  type OperationName as ShopOperation,
  rows as shopRows,
} from '../contracts/shop/index'

interface Booking {
  readonly id: number
}
declare const call: () => Promise<Response>

test('a wrapper may be generic in the data and the operation', () => {
  async function api<Data, Name extends OperationName>(
    name: Name,
    url: string,
  ): Promise<SafeResult<Data, OperationErrors<Name> | HttpError>> {
    return safe<Data, Name>(name, fetch(url))
  }
  async function inferred<Data, Name extends OperationName>(
    name: Name,
    url: string,
  ): Promise<SafeResult<Data, OperationErrors<Name> | HttpError>> {
    return safe(name, () => fetch(url), { read: json<Data> })
  }
  expectTypeOf(api<Booking, 'bookAppointment'>).toEqualTypeOf(inferred<Booking, 'bookAppointment'>)
})

test('a wrapper of an own contract, too', () => {
  const client = createClient(shopRows)
  async function api<Data, Name extends ShopOperation>(
    name: Name,
    url: string,
  ): Promise<SafeResult<Data, ShopErrors<Name> | HttpError>> {
    return client.safe<Data, Name>(name, fetch(url))
  }
  expectTypeOf(api<Booking, 'placeOrder'>).toBeFunction()
})

test("the data's type alone is enough for an operation", async () => {
  const { data, error } = await safe('bookAppointment', call, { read: json<Booking> })
  expectTypeOf(data).toEqualTypeOf<Booking | undefined>()
  expectTypeOf<Extract<typeof error, { error: 'SLOT_UNAVAILABLE' }>>().not.toBeNever()
  expectTypeOf<Extract<typeof error, { error: 'FILE_TOO_LARGE' }>>().toBeNever()
})

test('a schema tells the type of the data', async () => {
  const zod = await safe('bookAppointment', call, { read: z.object({ id: z.number() }) })
  expectTypeOf(zod.data).toEqualTypeOf<{ id: number } | undefined>()
  const valibot = await safe('bookAppointment', call, { read: v.object({ id: v.number() }) })
  expectTypeOf(valibot.data).toEqualTypeOf<{ id: number } | undefined>()
  // A type of arktype is a function, too, which returns errors: name the type.
  const arktype = await safe<{ id: number }>(call, { read: type({ id: 'number' }) })
  expectTypeOf(arktype.data).toEqualTypeOf<{ id: number } | undefined>()
  const transformed = await safe(call, { read: z.object({ at: z.string().transform((text) => new Date(text)) }) })
  expectTypeOf(transformed.data).toEqualTypeOf<{ at: Date } | undefined>()
})

test('handlers of a union have a type', () => {
  const handlers = { SLOT_UNAVAILABLE: () => 'taken', default: () => 'failed' } satisfies ErrorHandlers<
    AnyApiError | HttpError
  >
  expectTypeOf(matchError({} as AnyApiError | HttpError, handlers)).toEqualTypeOf<string>()
  // @ts-expect-error a name that no row has
  ;({ SLOT_UNAVAILABEL: () => 'taken' }) satisfies ErrorHandlers<AnyApiError | HttpError>
})
