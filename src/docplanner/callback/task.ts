import { HttpError } from '../../core/http-error'
import { invalidInput } from '../../http'
import { issueTexts } from '../payloads/field-issue'
import { parseBookingMoving, parseSlotBooking } from '../payloads/parse'
import { isApproval } from './approval'
import type { LateOutcome } from './late'
import type { CallbackContext, GateHandler } from './options'
import type { ReceiverOptions } from './receiver-options'

/** What a payload asks for. */
export interface Task {
  /** The event of a gate, whose answer holds for every repeat; a notification that failed is to come again. */
  readonly gate: LateOutcome['event'] | undefined
  run(context: CallbackContext): Promise<void>
}

/**
 * What is to be done with a payload.
 *
 * @throws the validation row for a payload without what a handler needs, HttpError 501 for an event that nobody handles
 */
export function taskOf(payload: CallbackContext['payload'], options: ReceiverOptions): Task {
  const { codebook, slotBooking, bookingMoving, events } = options
  if (payload.name === 'slot-booking' && slotBooking) return gate(parseSlotBooking(payload, codebook), slotBooking)
  if (payload.name === 'booking-moving' && bookingMoving)
    return gate(parseBookingMoving(payload, codebook), bookingMoving)
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

/** Without a handler of its own it must not be approved, as taking note of an event would. */
const isGate = (name: string): boolean => name === 'slot-booking' || name === 'booking-moving'

function gate<Event extends LateOutcome['event']>(event: Event, handler: GateHandler<Event>): Task {
  return {
    gate: event,
    async run(context) {
      if (!isApproval(await handler(event, context))) {
        throw new TypeError(`The handler of ${event.name} returned something else than approve()`)
      }
    },
  }
}
