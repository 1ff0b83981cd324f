import { type CancelingBooking, cancelingBooking } from './canceling-booking'
import { objectReader } from './object-reader'
import { type DocplannerPlace, place } from './place'
import { instant, oneOf, type Reader } from './reader'
import { type VisitBookingRequest, visitBookingRequest } from './visit-booking-request'

/** A visit is about to be moved: Docplanner asks, and moves what a 2xx approves. */
export interface BookingMovingEvent {
  readonly name: 'booking-moving'
  readonly data: BookingMovingData
  readonly created_at?: string | undefined
}

/** The visit that is given up, and the one in its place. */
export interface BookingMovingData extends DocplannerPlace {
  readonly canceling_booking: CancelingBooking
  readonly creating_booking: VisitBookingRequest
}

const data: Reader<BookingMovingData> = /* @__PURE__ */ objectReader<BookingMovingData>(
  { ...place, canceling_booking: cancelingBooking, creating_booking: visitBookingRequest },
  {},
)

export const bookingMoving: Reader<BookingMovingEvent> = /* @__PURE__ */ objectReader<BookingMovingEvent>(
  { name: /* @__PURE__ */ oneOf('booking-moving'), data },
  { created_at: instant },
)
