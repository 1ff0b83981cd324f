import { HttpError } from '../../core/server-http-error'
import { invalidInput } from '../../http'
import { issueTexts } from '../payloads/field-issue'
import { parseBookingMoving, parseSlotBooking } from '../payloads/parse'
import { isApproval } from './approval'
import type { LateOutcome } from './late'
import type { CallbackContext, GateHandler } from './options'
import type { CallbackSettings } from './settings'

/** Handles one delivery. */
export interface DeliveryHandler {
  /** A gate's event: its answer holds for every repeat. `undefined` for a notification, which comes again if it fails. */
  readonly gate: LateOutcome['event'] | undefined
  run(context: CallbackContext): Promise<void>
}

/**
 * Chooses the handler of a payload.
 *
 * @throws the validation row for a payload that lacks a field that the handler needs, HttpError 501 for an event without a handler
 */
export function deliveryHandlerOf(payload: CallbackContext['payload'], settings: CallbackSettings): DeliveryHandler {
  const { codebook, slotBooking, bookingMoving, events } = settings
  if (payload.name === 'slot-booking' && slotBooking) {
    return gateHandler(parseSlotBooking(payload, codebook), slotBooking)
  }
  if (payload.name === 'booking-moving' && bookingMoving) {
    return gateHandler(parseBookingMoving(payload, codebook), bookingMoving)
  }
  if (typeof payload.name !== 'string') {
    throw invalidInput(codebook, issueTexts([{ path: ['name'], problem: 'required' }], codebook))
  }
  if (events === undefined || isGate(payload.name)) throw new HttpError(501)
  return {
    gate: undefined,
    async run(context) {
      await events(payload, context)
    },
  }
}

/** `events` must not handle a gate: acknowledging it would approve it. */
const isGate = (name: string): boolean => name === 'slot-booking' || name === 'booking-moving'

function gateHandler<Event extends LateOutcome['event']>(event: Event, decide: GateHandler<Event>): DeliveryHandler {
  return {
    gate: event,
    async run(context) {
      if (!isApproval(await decide(event, context))) {
        throw new TypeError(`The handler of ${event.name} returned something else than approve()`)
      }
    },
  }
}
