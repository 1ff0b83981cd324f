import { describe, expectTypeOf, test } from 'vitest'
import type { AppointmentStatus, HttpError } from '../../src'
import {
  appointmentStatusOf,
  type BookingData,
  bookingStatusOf,
  type DocplannerBookingStatus,
  type DocplannerError,
  type DocplannerEvent,
  type DocplannerEventName,
  docplannerEvents,
  docplannerRecovery,
  parseDocplannerEvent,
  pullNotifications,
  type UnknownDocplannerEvent,
} from '../../src/docplanner'

describe('an event', () => {
  test('is narrowed by its name', () => {
    const event = parseDocplannerEvent({})
    if (event.name === 'slot-booked') expectTypeOf(event.data).toEqualTypeOf<BookingData>()
    if (event.name === 'presence-marked') expectTypeOf(event.data.presence).toEqualTypeOf<'PRESENT' | 'ABSENT'>()
    if (event.name === 'unknown') expectTypeOf(event).toEqualTypeOf<UnknownDocplannerEvent>()
    else expectTypeOf(event).toEqualTypeOf<DocplannerEvent>()
    // @ts-expect-error there is no such event
    if (event.name === 'slot-taken') return
  })

  test('is one of 17', () => {
    expectTypeOf<'booking-moving' | 'address-unassigned'>().toExtend<DocplannerEventName>()
    expectTypeOf<DocplannerEvent<'break-moved'>['data']['break']['since']>().toEqualTypeOf<string>()
  })

  test('comes out of the queue', async () => {
    for await (const event of pullNotifications({ baseUrl: '', token: '' })) {
      expectTypeOf(event).toEqualTypeOf<DocplannerEvent | UnknownDocplannerEvent>()
    }
    // @ts-expect-error without a token nothing is handed out
    pullNotifications({ baseUrl: '' })
  })
})

describe('a router', () => {
  test('gives each handler its own event', () => {
    docplannerEvents({
      'booking-moved': ({ data }) => expectTypeOf(data.new_visit_booking.id).toEqualTypeOf<string>(),
      default: (event) => expectTypeOf(event).toEqualTypeOf<DocplannerEvent | UnknownDocplannerEvent>(),
    })
  })

  test('has a default, and no handler of a name that there is not', () => {
    // @ts-expect-error what is unknown would be lost
    docplannerEvents({ 'slot-booked': () => 1 })
    // @ts-expect-error there is no such event
    docplannerEvents({ 'slot-taken': () => 1, default: () => 2 })
  })
})

describe("Docplanner's own failures and statuses", () => {
  test('are HttpErrors, by the operations that differ', () => {
    expectTypeOf<DocplannerError>().toExtend<HttpError>()
    // @ts-expect-error there is no such operation
    docplannerRecovery(404, 'bookSlots')
  })

  test('may have none of ours, and ours none of theirs', () => {
    expectTypeOf(appointmentStatusOf({})).toEqualTypeOf<AppointmentStatus | undefined>()
    expectTypeOf(bookingStatusOf('pending')).toEqualTypeOf<DocplannerBookingStatus | undefined>()
    // @ts-expect-error there is no such status
    bookingStatusOf('booked')
  })
})
