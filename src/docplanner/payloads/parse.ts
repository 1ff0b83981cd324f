import { fieldMessages } from '../../contract'
import { validationError } from '../../generated/codebook'
import type { ValidationIssue } from '../../http'
import { type BookingMovingEvent, bookingMoving } from './booking-moving'
import type { Reader } from './reader'
import { type SlotBookingEvent, slotBooking } from './slot-booking'

/**
 * The payload of a `slot-booking`, or a `ValidationFailedError` that names every field it cannot do without. What else is absent,
 * `null` or unknown is left out.
 *
 * @example const { data } = parseSlotBooking(await request.json())
 */
export function parseSlotBooking(payload: unknown): SlotBookingEvent {
  return parse(slotBooking, payload)
}

/**
 * The payload of a `booking-moving`, or a `ValidationFailedError` that names every field it cannot do without. What else is absent,
 * `null` or unknown is left out.
 *
 * @example const { canceling_booking, creating_booking } = parseBookingMoving(await request.json()).data
 */
export function parseBookingMoving(payload: unknown): BookingMovingEvent {
  return parse(bookingMoving, payload)
}

function parse<Event>(reader: Reader<Event>, payload: unknown): Event {
  const issues: ValidationIssue[] = []
  const event = reader(payload, [], issues)
  if (event !== undefined && issues.length === 0) return event
  throw validationError(issues.length > 0 ? issues : [{ message: fieldMessages.body }])
}
