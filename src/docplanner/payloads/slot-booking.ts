import { objectReader } from './object-reader'
import { type DocplannerPlace, place } from './place'
import { instant, oneOf, type Reader } from './reader'
import { type VisitBookingRequest, visitBookingRequest } from './visit-booking-request'

/** A patient is about to book: Docplanner asks, and books what a 2xx approves. */
export interface SlotBookingEvent {
  readonly name: 'slot-booking'
  readonly data: SlotBookingData
  readonly created_at?: string | undefined
}

/** What is to be booked. */
export interface SlotBookingData extends DocplannerPlace {
  readonly visit_booking_request: VisitBookingRequest
}

const data: Reader<SlotBookingData> = /* @__PURE__ */ objectReader<SlotBookingData>(
  { ...place, visit_booking_request: visitBookingRequest },
  {},
)

export const slotBooking: Reader<SlotBookingEvent> = /* @__PURE__ */ objectReader<SlotBookingEvent>(
  { name: /* @__PURE__ */ oneOf('slot-booking'), data },
  { created_at: instant },
)
