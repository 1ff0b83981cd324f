import {
  DoctorNotFoundError,
  DoubleBookingError,
  InvalidAppointmentTimeError,
  SlotUnavailableError,
} from 'error-codebook'
import { approve, type DocplannerCallbackOptions, honoDocplannerCallback } from 'error-codebook/docplanner'
import { Hono } from 'hono'
import { wireTime } from '../clock'
import { appointmentsTable } from '../database/appointments'
import { doctorsTable } from '../database/doctors'
import { fromDatabase } from '../database/failures'
import type { ClinicEnv } from '../http/context'
import { slotEnd, slotTimeFault } from '../rules/slot-time'
import type { Services } from '../services'

/** Answers Docplanner's question whether a patient may take a slot: a 2xx approves, `error_code` refuses. It books nothing. */
export function docplannerRoutes(
  { database, clock, workingHours }: Services,
  onError: DocplannerCallbackOptions['onError'],
): Hono<ClinicEnv> {
  const slotBooking = honoDocplannerCallback({
    mappers: [fromDatabase],
    onError,
    async slotBooking({ data: { doctor, visit_booking_request: visit } }) {
      const id = /^[1-9]\d{0,14}$/.test(doctor.id) ? Number(doctor.id) : undefined
      if (id === undefined || !(await doctorsTable(database).find(id))) throw new DoctorNotFoundError()
      const start = new Date(visit.start_at)
      if (slotTimeFault(start, clock(), workingHours) !== undefined) throw new InvalidAppointmentTimeError()
      const busy = await appointmentsTable(database).busyStarts(start, slotEnd(start), id)
      if (busy.includes(wireTime(start))) throw new SlotUnavailableError()
      if (busy.length > 0) throw new DoubleBookingError()
      return approve()
    },
  })
  return new Hono<ClinicEnv>().post('/slot-booking', slotBooking)
}
