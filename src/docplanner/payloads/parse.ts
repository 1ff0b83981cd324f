import type { Codebook } from '../../core/codebook'
import { fieldMessageOf } from '../../core/field-messages'
import { invalidInput } from '../../http'
import { defaultCodebook } from '../../server/default-codebook'
import { type BookingMovingEvent, bookingMoving } from './booking-moving'
import { type FieldIssue, issueTexts } from './field-issue'
import type { Reader } from './reader'
import { type SlotBookingEvent, slotBooking } from './slot-booking'

/**
 * Reads the payload of a `slot-booking`. Optional fields that are absent, `null` or unknown are dropped.
 *
 * @param codebook your contract's. Default: the clinic's
 * @throws the contract's validation row, such as `ValidationFailedError`, with every missing or invalid required field
 * @example const { data } = parseSlotBooking(await request.json())
 */
export function parseSlotBooking(payload: unknown, codebook: Codebook = defaultCodebook): SlotBookingEvent {
  return parse(slotBooking, payload, codebook)
}

/**
 * Reads the payload of a `booking-moving`. Optional fields that are absent, `null` or unknown are dropped.
 *
 * @param codebook your contract's. Default: the clinic's
 * @throws the contract's validation row, such as `ValidationFailedError`, with every missing or invalid required field
 * @example const { canceling_booking, creating_booking } = parseBookingMoving(await request.json()).data
 */
export function parseBookingMoving(payload: unknown, codebook: Codebook = defaultCodebook): BookingMovingEvent {
  return parse(bookingMoving, payload, codebook)
}

function parse<Event>(reader: Reader<Event>, payload: unknown, codebook: Codebook): Event {
  const issues: FieldIssue[] = []
  const event = reader(payload, [], issues)
  if (event !== undefined && issues.length === 0) return event
  throw issues.length > 0 ? invalidInput(codebook, issueTexts(issues, codebook)) : invalidBody(codebook)
}

/** The error of a body that is no object. */
export function invalidBody(codebook: Codebook) {
  return invalidInput(codebook, [{ message: fieldMessageOf(codebook, 'body') }])
}
