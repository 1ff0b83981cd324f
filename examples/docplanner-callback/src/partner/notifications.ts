import type { Database } from 'clinic-api/database'
import { type DocplannerEventRouter, docplannerEvents } from 'error-codebook/docplanner'
import { doctorOf } from './doctors'
import { visits } from './visits'

/** Takes note of what Docplanner has done. Any event may come twice, so each may be handled twice. */
export function notifications(database: Database, log: (line: string) => void): DocplannerEventRouter {
  return docplannerEvents({
    'slot-booked': ({ data: { doctor, visit_booking: booking } }) =>
      database.transaction((db) => visits(db).confirm(booking.id, doctorOf(doctor.id), new Date(booking.start_at))),
    'booking-moved': ({ data }) => visits(database).rename(data.old_visit_booking.id, data.new_visit_booking.id),
    'booking-canceled': ({ data }) => visits(database).cancelBooking(data.visit_booking.id),
    default: ({ name }) => log(`Nobody handles ${name}`),
  })
}
