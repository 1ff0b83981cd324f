/** A booking's status at Docplanner. */
export type DocplannerBookingStatus = 'booked' | 'canceled'

/** The status of an appointment in the clinic's contract. */
export type BookedAppointmentStatus = 'pending' | 'confirmed' | 'in_progress' | 'completed' | 'cancelled'

/** The fields of a booking that decide its status. Those that you do not request (`with=booking.moving`) are absent. */
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
 * The appointment status of a booking at Docplanner: `pending` if it is booked, `confirmed` once somebody confirmed it, `cancelled` if
 * it was canceled. `undefined` for an unknown status, and for a booking that was moved: its appointment continues under another
 * booking (`movedTo`).
 *
 * @example appointmentStatusOf({ id: '1', status: 'canceled' }) // 'cancelled'
 */
export function appointmentStatusOf(booking: BookingState): BookedAppointmentStatus | undefined {
  if (booking.status === 'booked') return booking.confirmed ? 'confirmed' : 'pending'
  if (booking.status === 'canceled' && movedTo(booking) === undefined) return 'cancelled'
  return undefined
}

/**
 * The id of the booking that replaced a moved one. `undefined` if it was not moved, or Docplanner has no data about it.
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
 * The Docplanner status of an appointment. `undefined` if Docplanner has none: it does not know visits that have begun or ended.
 *
 * @example bookingStatusOf('cancelled') // 'canceled'
 */
export function bookingStatusOf(status: BookedAppointmentStatus): DocplannerBookingStatus | undefined {
  return Object.hasOwn(statuses, status) ? statuses[status] : undefined
}
