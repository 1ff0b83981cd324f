import { address, doctors, facility, local, service } from './world'

/** What a patient chose. */
export interface Choice {
  readonly doctorId: string
  readonly start: Date
  /** When the patient pressed the button. */
  readonly asked: Date
  readonly patient: { readonly name: string; readonly surname: string; readonly insurance_number?: string }
}

/** A booking as Docplanner keeps it. */
export interface Booking extends Choice {
  readonly id: string
}

const minutes = 30

const times = (start: Date) => ({
  start_at: local(start),
  end_at: local(new Date(start.getTime() + minutes * 60_000)),
  duration: minutes,
})

function message(name: string, doctorId: string, asked: Date, data: object) {
  const doctor = doctors.find(({ id }) => id === doctorId) ?? { id: doctorId }
  return { name, data: { facility, doctor, address, ...data }, created_at: local(asked) }
}

/** The question whether a patient may book. */
export function slotBooking({ doctorId, start, asked, patient }: Choice) {
  const visit = { booking_at: local(asked), booking_by: 'user', ...times(start), address_service: service, patient }
  return message('slot-booking', doctorId, asked, { visit_booking_request: visit })
}

/** The question whether a visit may be moved. */
export function bookingMoving(booking: Booking, start: Date, asked: Date) {
  const { doctorId, patient } = booking
  return message('booking-moving', doctorId, asked, {
    canceling_booking: {
      id: booking.id,
      ...times(booking.start),
      booked_by: 'user',
      patient,
      address_service: service,
    },
    creating_booking: { booking_at: local(asked), booking_by: 'user', ...times(start), address_service: service },
  })
}

const booked = ({ id, start, asked, patient }: Booking) => ({
  id,
  status: 'booked',
  ...times(start),
  booked_by: 'user',
  booked_at: local(asked),
  address_service: service,
  patient,
})

/** Tells that a visit is booked. */
export function slotBooked(booking: Booking) {
  return message('slot-booked', booking.doctorId, booking.asked, { visit_booking: booked(booking) })
}

/** Tells that a visit was moved. */
export function bookingMoved(before: Booking, after: Booking) {
  const old_visit_booking = { ...booked(before), status: 'canceled' }
  return message('booking-moved', after.doctorId, after.asked, { old_visit_booking, new_visit_booking: booked(after) })
}

/** Tells that a visit was cancelled. */
export function bookingCanceled(booking: Booking, asked: Date) {
  return message('booking-canceled', booking.doctorId, asked, {
    visit_booking: { ...booked(booking), status: 'canceled' },
  })
}
