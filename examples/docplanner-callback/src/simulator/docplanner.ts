import { type CallOptions, call, type Exchange } from './call'
import {
  type Booking,
  bookingCanceled,
  bookingMoved,
  bookingMoving,
  type Choice,
  slotBooked,
  slotBooking,
} from './payloads'

/** What became of a patient's wish: the question, and what was told after it. */
export interface Outcome {
  readonly asked: Exchange
  /** The notification, where there was one to send. */
  readonly told?: Exchange
  /** Where it was approved. */
  readonly booking?: Booking
}

/** Docplanner's side: asks before it books or moves a visit, and tells what it did. */
export function createDocplanner(options: CallOptions) {
  let lastId = 0

  const bookingOf = (choice: Choice): Booking => ({ ...choice, id: String(++lastId) })

  return {
    async book(choice: Choice): Promise<Outcome> {
      const asked = await call(slotBooking(choice), options)
      if (asked.verdict.kind !== 'approved') return { asked }
      const booking = bookingOf(choice)
      return { asked, booking, told: await call(slotBooked(booking), options) }
    },

    async move(before: Booking, start: Date, now: Date): Promise<Outcome> {
      const asked = await call(bookingMoving(before, start, now), options)
      if (asked.verdict.kind !== 'approved') return { asked }
      const booking = bookingOf({ ...before, start, asked: now })
      return { asked, booking, told: await call(bookingMoved(before, booking), options) }
    },

    /** Nobody is asked whether a visit may be cancelled. */
    cancel: (booking: Booking, now: Date) => call(bookingCanceled(booking, now), options),
  }
}
