/** A booking's status at Docplanner. */
export type DocplannerBookingStatus = 'booked' | 'canceled'

/** The status of an appointment in the clinic's contract. */
export type BookedAppointmentStatus = 'pending' | 'confirmed' | 'in_progress' | 'completed' | 'cancelled'

/** What a booking's status is told by. Members that were not asked for (`with=booking.moving`, `booking.confirmation`) are absent. */
export interface BookingState {
  readonly id?: string | undefined
  readonly status?: string | undefined
  readonly confirmed?: boolean | null | undefined
  readonly moving?: BookingMoves | null | undefined
}

/** The first and the last of the bookings that one visit had. */
export interface BookingMoves {
  readonly origin_booking_id?: string | undefined
  readonly newest_booking_id?: string | undefined
}

/**
 * The status of our appointment that a booking at Docplanner stands for: `pending` for one that is booked, `confirmed` once somebody
 * confirmed it, `cancelled` for one that was canceled. `undefined` where there is none: a status we do not know, and a booking that
 * was moved, whose appointment goes on under another booking (`movedTo`).
 *
 * @example appointmentStatusOf({ id: '1', status: 'canceled' }) // 'cancelled'
 */
export function appointmentStatusOf(booking: BookingState): BookedAppointmentStatus | undefined {
  if (booking.status === 'booked') return booking.confirmed ? 'confirmed' : 'pending'
  if (booking.status === 'canceled' && movedTo(booking) === undefined) return 'cancelled'
  return undefined
}

/**
 * The id of the booking that a moved one goes on under; `undefined` for one that was not moved, or of which Docplanner has no data.
 *
 * @example movedTo({ id: '1', status: 'canceled', moving: { origin_booking_id: '1', newest_booking_id: '2' } }) // '2'
 */
export function movedTo({ id, status, moving }: BookingState): string | undefined {
  const newest = moving?.newest_booking_id
  return status === 'canceled' && id !== undefined && newest !== id ? newest : undefined
}

const statuses: { readonly [Status in BookedAppointmentStatus]: DocplannerBookingStatus | undefined } = {
  pending: 'booked',
  confirmed: 'booked',
  cancelled: 'canceled',
  in_progress: undefined,
  completed: undefined,
}

/**
 * The status of a booking at Docplanner that our appointment stands for; `undefined` where Docplanner has none: it knows no visit
 * that is under way or over.
 *
 * @example bookingStatusOf('cancelled') // 'canceled'
 */
export function bookingStatusOf(status: BookedAppointmentStatus): DocplannerBookingStatus | undefined {
  return Object.hasOwn(statuses, status) ? statuses[status] : undefined
}
