import type { PGlite } from '@electric-sql/pglite'
import type { Express } from 'express'
import type { FastifyInstance } from 'fastify'
import type { Context, Hono } from 'hono'
import type { Cluster, Redis } from 'ioredis'
import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type { bookingMovingSchema, slotBookingSchema } from '../../src/clinic/zod'
import {
  type Approval,
  approve,
  type BookingMovingEvent,
  type DocplannerCallbackOptions,
  docplannerCallback,
  docplannerEvents,
  expressDocplannerCallback,
  fastifyDocplannerCallback,
  honoDocplannerCallback,
  type LateOutcome,
  nodeDocplannerCallback,
  postgresStore,
  redisStore,
  type SlotBookingEvent,
} from '../../src/docplanner'
import { codebook as shop } from '../contracts/shop/index'

test('a handler is given its own event, and what may be absent is optional', () => {
  docplannerCallback({
    slotBooking({ name, data }, { id, signal, payload }) {
      expectTypeOf(name).toEqualTypeOf<'slot-booking'>()
      expectTypeOf(data.doctor.id).toEqualTypeOf<string>()
      expectTypeOf(data.visit_booking_request.start_at).toEqualTypeOf<string>()
      expectTypeOf(data.visit_booking_request.comment).toEqualTypeOf<string | undefined>()
      expectTypeOf(data.visit_booking_request.patient?.gender).toEqualTypeOf<'m' | 'f' | undefined>()
      expectTypeOf(id).toEqualTypeOf<string>()
      expectTypeOf(signal).toEqualTypeOf<AbortSignal>()
      expectTypeOf(payload.data).toEqualTypeOf<unknown>()
      return approve()
    },
    async bookingMoving({ data }) {
      expectTypeOf(data.canceling_booking.id).toEqualTypeOf<string>()
      expectTypeOf(data.creating_booking.signature).toEqualTypeOf<string | undefined>()
      return approve()
    },
  })
})

test('a handler approves by approve() alone', () => {
  // @ts-expect-error: nothing is returned
  docplannerCallback({ async slotBooking() {} })
  // @ts-expect-error: whatever is returned is no approval
  docplannerCallback({ slotBooking: () => true })
  // @ts-expect-error: made by hand
  docplannerCallback({ slotBooking: () => ({ approved: true }) })
  // @ts-expect-error: one way approves nothing
  docplannerCallback({ slotBooking: ({ created_at }) => (created_at ? approve() : undefined) })
  expectTypeOf(approve()).toEqualTypeOf<Approval>()
})

test('only a row that a patient can be told of stands in for another', () => {
  docplannerCallback({ slotBooking: approve, failureAs: 'SLOT_UNAVAILABLE', deadlineAs: 'RATE_LIMIT_EXCEEDED' })
  // @ts-expect-error: a 5xx has no error_code
  docplannerCallback({ slotBooking: approve, failureAs: 'INTERNAL_ERROR' })
  // @ts-expect-error: a 5xx has no error_code
  docplannerCallback({ slotBooking: approve, deadlineAs: 'SERVICE_UNAVAILABLE' })
  // @ts-expect-error: no row
  docplannerCallback({ slotBooking: approve, failureAs: 'SLOT_TAKEN' })
})

test("an own contract's rows stand in, in every server", (_, app = {} as {
  express: Express
  fastify: FastifyInstance
  hono: Hono
}) => {
  const options = { codebook: shop, slotBooking: approve, failureAs: 'OUT_OF_STOCK' } as const
  const clinics = { codebook: shop, slotBooking: approve, failureAs: 'SLOT_UNAVAILABLE' } as const
  void (() => {
    app.express.all('/docplanner', expressDocplannerCallback(options))
    app.fastify.register(fastifyDocplannerCallback, { path: '/docplanner', ...options })
    app.hono.all('/docplanner', honoDocplannerCallback(options))
    nodeDocplannerCallback(options)
    docplannerCallback(options)
    // @ts-expect-error a row of the clinic
    expressDocplannerCallback(clinics)
    // @ts-expect-error a row of the clinic
    honoDocplannerCallback(clinics)
    // @ts-expect-error a row of the clinic
    nodeDocplannerCallback(clinics)
    // @ts-expect-error a row of the clinic
    docplannerCallback(clinics)
    // @ts-expect-error the clinic has no such row
    docplannerCallback({ slotBooking: approve, deadlineAs: 'OUT_OF_STOCK' })
  })
  const stored: DocplannerCallbackOptions<typeof shop> = options
  docplannerCallback(stored)
  // @ts-expect-error the clinic has no such row: its codebook is the default
  const _forgotten: DocplannerCallbackOptions = { slotBooking: approve, failureAs: 'OUT_OF_STOCK' }
})

test('what is late narrows by its outcome', () => {
  const onLate = (late: LateOutcome) => {
    if (late.outcome === 'failed') expectTypeOf(late.thrown).toEqualTypeOf<unknown>()
    // @ts-expect-error: an approval has thrown nothing
    else late.thrown
    if (late.event.name === 'booking-moving') expectTypeOf(late.event).toEqualTypeOf<BookingMovingEvent>()
  }
  docplannerCallback({ slotBooking: approve, onLate })
})

test('every server takes it in one line', (_, app = {} as {
  express: Express
  fastify: FastifyInstance
  hono: Hono
}) => {
  const options = { slotBooking: approve }
  void (() => {
    app.express.all('/docplanner', expressDocplannerCallback(options))
    app.fastify.register(fastifyDocplannerCallback, { path: '/docplanner', ...options })
    app.hono.all('/docplanner', honoDocplannerCallback(options))
    app.hono.all(
      '/docplanner',
      honoDocplannerCallback({ ...options, addressOf: (context: Context) => context.req.header('cf-connecting-ip') }),
    )
    // @ts-expect-error: Express and Node call with a request and a response
    app.hono.all('/docplanner', nodeDocplannerCallback(options))
    // @ts-expect-error: the plugin handles nothing
    app.fastify.register(fastifyDocplannerCallback, { path: '/docplanner', slotBooking: () => true })
  })
  expectTypeOf(docplannerCallback(options)).toBeCallableWith(new Request('http://127.0.0.1'))
})

test('the router of events takes what no gate does', () => {
  docplannerCallback({ slotBooking: approve, events: docplannerEvents({ default() {} }) })
})

test('what a platform hands on comes to addressOf', () => {
  const call = docplannerCallback({
    slotBooking: approve,
    addressOf: (_, server: { requestIP(request: Request): string }) => server.requestIP(_),
  })
  expectTypeOf(call).parameters.toEqualTypeOf<[Request, { requestIP(request: Request): string }]>()
})

test('the stores take the clients of ioredis and PGlite', () => {
  expectTypeOf(redisStore).toBeCallableWith({} as Redis)
  expectTypeOf(redisStore).toBeCallableWith({} as Cluster)
  expectTypeOf(postgresStore).toBeCallableWith({} as PGlite)
})

test("zod's schemas give the same types", () => {
  expectTypeOf<z.infer<typeof slotBookingSchema>>().toExtend<SlotBookingEvent>()
  expectTypeOf<SlotBookingEvent>().toExtend<z.infer<typeof slotBookingSchema>>()
  expectTypeOf<z.infer<typeof bookingMovingSchema>>().toExtend<BookingMovingEvent>()
  expectTypeOf<BookingMovingEvent>().toExtend<z.infer<typeof bookingMovingSchema>>()
})
