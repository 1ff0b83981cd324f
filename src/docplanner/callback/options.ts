import type { ApiError } from '../../core/api-error'
import type { Codebook } from '../../core/codebook'
import type { HttpError } from '../../core/server-http-error'
import type { DefaultCodebook } from '../../server/default-codebook'
import type { DocplannerOptions } from '../answer'
import type { AnswerableErrorName } from '../dictionary/answerable'
import type { BookingMovingEvent } from '../payloads/booking-moving'
import type { SlotBookingEvent } from '../payloads/slot-booking'
import type { AddressOptions } from './access/address-check'
import type { ApiKeyOptions } from './access/api-key'
import type { Approval } from './approval'
import type { LateOutcome } from './late'
import type { RepeatOptions } from './repeat-options'

/** The second argument of a handler. */
export interface CallbackContext {
  /** The delivery's id, the same for every repeat. Keep it beside a booking to recognise the booking after a crash. */
  readonly id: string
  /** Aborted when nobody waits for the answer any more. Pass it to slow calls, and roll back. */
  readonly signal: AbortSignal
  /** The original payload, with the members that the event drops. */
  readonly payload: { readonly [member: string]: unknown }
}

/** Decides on a synchronous call: returns `approve()`, or throws the row that tells the patient why it is refused. */
export type GateHandler<Event> = (event: Event, context: CallbackContext) => Approval | Promise<Approval>

/** The second argument of `onError`. */
export interface FailedCall {
  /** The value that was thrown. */
  readonly thrown: unknown
  /** The delivery's id, if the call got that far. */
  readonly id: string | undefined
}

/** Options of a callback. */
export interface DocplannerCallbackOptions<Book extends Codebook = DefaultCodebook>
  extends DocplannerOptions<Book>,
    ApiKeyOptions,
    AddressOptions,
    RepeatOptions {
  /** Called before a patient books. */
  readonly slotBooking?: GateHandler<SlotBookingEvent> | undefined
  /** Called before a patient moves a visit. */
  readonly bookingMoving?: GateHandler<BookingMovingEvent> | undefined
  /**
   * Called with all other events that arrive at this address. If it throws, the answer has the error's status, and Docplanner sends
   * the event again. Without this handler every event is refused.
   */
  readonly events?: ((payload: CallbackContext['payload'], context: CallbackContext) => unknown) | undefined
  /** After how many milliseconds an answer goes out, whatever the handler does. Default: 4500. Docplanner waits 5 seconds. */
  readonly deadline?: number | undefined
  /**
   * The row that answers at the deadline: a 4xx whose text the patient reads. Default: the clinic's `SERVICE_UNAVAILABLE`, or an
   * `HttpError` 503 for another contract.
   */
  readonly deadlineAs?: AnswerableErrorName<NoInfer<Book>> | undefined
  /** Called when a handler ends after the answer went out. Undo an approval here: Docplanner got a refusal. */
  readonly onLate?: ((late: LateOutcome) => unknown) | undefined
  /** Called for every call that is not approved, for logs. What it throws is ignored. */
  readonly onError?: ((error: ApiError | HttpError, call: FailedCall) => unknown) | undefined
  /** Identifies a delivery, to recognise its repeats. Default: the event's name and data. */
  readonly deliveryId?: ((payload: CallbackContext['payload']) => string | Promise<string>) | undefined
  /** The largest body, in bytes. Default: 100,000. */
  readonly maxBytes?: number | undefined
}
