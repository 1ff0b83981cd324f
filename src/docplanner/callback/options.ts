import type { ApiError } from '../../core/api-error'
import type { Codebook } from '../../core/codebook'
import type { HttpError } from '../../core/http-error'
import type { DefaultCodebook } from '../../server/default-codebook'
import type { DocplannerOptions } from '../answer'
import type { AnswerableErrorName } from '../dictionary/answerable'
import type { BookingMovingEvent } from '../payloads/booking-moving'
import type { SlotBookingEvent } from '../payloads/slot-booking'
import type { AddressOptions } from './address-check'
import type { ApiKeyOptions } from './api-key'
import type { Approval } from './approval'
import type { RepeatOptions } from './claims'
import type { LateOutcome } from './late'

/** What a handler is told besides the event. */
export interface CallbackContext {
  /** The delivery's id, the same for every repeat. Kept beside a booking, it tells after a crash that the booking was this one's. */
  readonly id: string
  /** Aborted when nobody waits for the answer any more. Give it to what takes long, and roll back. */
  readonly signal: AbortSignal
  /** The payload as it came, with the members that the event leaves out. */
  readonly payload: { readonly [member: string]: unknown }
}

/** Decides on a synchronous call: returns `approve()`, or throws the row that tells the patient why not. */
export type GateHandler<Event> = (event: Event, context: CallbackContext) => Approval | Promise<Approval>

/** What an error of a call is reported with. */
export interface FailedCall {
  /** What was thrown, as it was. */
  readonly thrown: unknown
  /** The delivery's id, where the call got as far. */
  readonly id: string | undefined
}

/** What the callback of a partner is made of. */
export interface DocplannerCallbackOptions<Book extends Codebook = DefaultCodebook>
  extends DocplannerOptions<Book>,
    ApiKeyOptions,
    AddressOptions,
    RepeatOptions {
  /** Asked before a patient books. */
  readonly slotBooking?: GateHandler<SlotBookingEvent> | undefined
  /** Asked before a patient moves a visit. */
  readonly bookingMoving?: GateHandler<BookingMovingEvent> | undefined
  /**
   * Told of everything else that comes to the same address. What it throws is answered with its status, so that Docplanner sends the
   * event again; without it, so is every event.
   */
  readonly events?: ((payload: CallbackContext['payload'], context: CallbackContext) => unknown) | undefined
  /** Milliseconds until an answer goes out, whatever the handler does: 4500, as Docplanner waits 5 seconds. */
  readonly deadline?: number | undefined
  /**
   * The row that answers at the deadline, a 4xx whose text the patient is to read; without it, the clinic's `SERVICE_UNAVAILABLE`, or
   * an `HttpError` 503 of another contract.
   */
  readonly deadlineAs?: AnswerableErrorName<NoInfer<Book>> | undefined
  /** Told what a handler came to when its answer was out already: an approval has to be undone, for Docplanner took a refusal. */
  readonly onLate?: ((late: LateOutcome) => unknown) | undefined
  /** Told of every call that is not approved, for logs. What it throws is ignored. */
  readonly onError?: ((error: ApiError | HttpError, call: FailedCall) => unknown) | undefined
  /** What tells a repeat from a new request, where the event's name and data are not it. */
  readonly deliveryId?: ((payload: CallbackContext['payload']) => string | Promise<string>) | undefined
  /** The largest body in bytes: 100,000. */
  readonly maxBytes?: number | undefined
}
