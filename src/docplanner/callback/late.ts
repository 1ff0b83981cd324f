import type { BookingMovingEvent } from '../payloads/booking-moving'
import type { SlotBookingEvent } from '../payloads/slot-booking'
import type { CallEndReason } from './deadline'

/** The part that all late outcomes share. */
interface Late {
  /** The delivery's id. */
  readonly id: string
  readonly event: SlotBookingEvent | BookingMovingEvent
  /** Why Docplanner got a refusal: the deadline came, the caller left, or the lease expired and another process took over. */
  readonly refusedBy: CallEndReason | 'takeover'
}

/** A handler approved too late: its booking does not exist at Docplanner. */
export interface LateApproval extends Late {
  readonly outcome: 'approved'
}

/** A handler failed after the answer went out, often because of the signal. */
export interface LateFailure extends Late {
  readonly outcome: 'failed'
  readonly thrown: unknown
}

/** How a handler ended after the answer had gone out. */
export type LateOutcome = LateApproval | LateFailure
