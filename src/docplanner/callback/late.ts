import type { BookingMovingEvent } from '../payloads/booking-moving'
import type { SlotBookingEvent } from '../payloads/slot-booking'
import type { CutReason } from './cut'

/** What every late outcome tells. */
interface Late {
  /** The delivery's id. */
  readonly id: string
  readonly event: SlotBookingEvent | BookingMovingEvent
  /** Why Docplanner took a refusal: the deadline, a caller who left, or a lease that ended and went to another process. */
  readonly refusedBy: CutReason | 'takeover'
}

/** A handler approved too late: what it booked is not booked at Docplanner. */
export interface LateApproval extends Late {
  readonly outcome: 'approved'
}

/** A handler failed after its answer was out, often because it heeded the signal. */
export interface LateFailure extends Late {
  readonly outcome: 'failed'
  readonly thrown: unknown
}

/** What a handler came to when its answer was out already. */
export type LateOutcome = LateApproval | LateFailure
