import { describe, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import type { AppointmentStatus, ConsultationStatus, ErrorName, ValidationFailedError } from '../../src'
import {
  type appointmentFiltersSchema,
  bookingRequestSchema,
  type consultationFiltersSchema,
  type errorBodySchema,
  listSchema,
  type paginationQuerySchema,
  successSchema,
  validationError,
  zodSchemas,
} from '../../src/clinic/zod'
import { type OutOfStockDetails, type ErrorName as ShopErrorName, codebook as shop } from '../contracts/shop/index'

describe('the types that the schemas give', () => {
  test('the filters', () => {
    type AppointmentFilters = z.output<typeof appointmentFiltersSchema>
    expectTypeOf<AppointmentFilters['status']>().toEqualTypeOf<AppointmentStatus | undefined>()
    expectTypeOf<AppointmentFilters['doctor_id']>().toEqualTypeOf<number | undefined>()
    expectTypeOf<AppointmentFilters['date_from']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<AppointmentFilters['type']>().toEqualTypeOf<'online' | 'offline' | undefined>()
    type ConsultationFilters = z.output<typeof consultationFiltersSchema>
    expectTypeOf<ConsultationFilters['status']>().toEqualTypeOf<ConsultationStatus | undefined>()
    expectTypeOf<ConsultationFilters['limit']>().toEqualTypeOf<number | undefined>()
    expectTypeOf<ConsultationFilters>().not.toHaveProperty('type')
  })

  test('pagination is always there, as numbers', () => {
    expectTypeOf<z.output<typeof paginationQuerySchema>>().toEqualTypeOf<{ page: number; per_page: number }>()
  })

  test('the booking request', () => {
    type Booking = z.output<typeof bookingRequestSchema>
    expectTypeOf<Booking['doctor_id']>().toEqualTypeOf<number>()
    expectTypeOf<Booking['scheduled_at']>().toEqualTypeOf<string>()
    expectTypeOf<Booking['type']>().toEqualTypeOf<'online' | 'offline'>()
    expectTypeOf<Booking['notes']>().toEqualTypeOf<string | undefined>()
  })

  test('the error body is a union that narrows by its name', () => {
    const body = {} as z.output<typeof errorBodySchema>
    expectTypeOf(body.error).toEqualTypeOf<ErrorName>()
    if (body.error === 'SLOT_UNAVAILABLE') expectTypeOf(body.status).toEqualTypeOf<409>()
  })

  test('success and list have the type of their data', () => {
    const item = z.object({ id: z.int() })
    const one = successSchema(item)
    const many = listSchema(item)
    expectTypeOf<z.output<typeof one>['data']>().toEqualTypeOf<{ id: number }>()
    expectTypeOf<z.output<typeof many>['data']>().toEqualTypeOf<{ id: number }[]>()
  })

  test("zod's issues go into validationError", () => {
    const { error } = bookingRequestSchema.safeParse({})
    expectTypeOf(validationError(error?.issues ?? [])).toEqualTypeOf<ValidationFailedError>()
    // @ts-expect-error a text is no issue
    validationError(['Taken'])
  })
})

describe("the schemas of a team's own contract", () => {
  const schemas = zodSchemas(shop)

  test('are those of its operations', () => {
    expectTypeOf<keyof typeof schemas>().toEqualTypeOf<
      'errorBodySchema' | 'placeOrderSchema' | 'listOrdersFiltersSchema' | 'paginationQuerySchema'
    >()
    const { pagination: _, operations: __, ...bare } = shop
    expectTypeOf<keyof ReturnType<typeof zodSchemas<typeof bare>>>().toEqualTypeOf<'errorBodySchema'>()
  })

  test('a body', () => {
    expectTypeOf<z.output<typeof schemas.placeOrderSchema>>().toEqualTypeOf<{
      articles: { article: number; pieces: number }[]
      address: { street: string; town: string; floor?: number | undefined }
      deliver_on?: string | undefined
      gift?: boolean | undefined
      note?: string | undefined
    }>()
    expectTypeOf(schemas.placeOrderSchema.shape.articles.element.shape.pieces).toEqualTypeOf<z.ZodType<number>>()
  })

  test('a query', () => {
    expectTypeOf<z.output<typeof schemas.listOrdersFiltersSchema>>().toEqualTypeOf<{
      status?: 'placed' | 'paid' | 'shipped' | 'returned' | undefined
      article?: number | undefined
      placed_after?: string | undefined
      gift?: boolean | undefined
      minimum_price?: number | undefined
      tags?: ('new' | 'sale')[] | undefined
    }>()
  })

  test('an error body narrows by its name, with its details', () => {
    const body = {} as z.output<typeof schemas.errorBodySchema>
    expectTypeOf(body.error).toEqualTypeOf<ShopErrorName>()
    if (body.error === 'OUT_OF_STOCK') {
      expectTypeOf(body.status).toEqualTypeOf<409>()
      expectTypeOf(body.details).toEqualTypeOf<OutOfStockDetails | undefined>()
    }
  })
})
