import {
  DoctorNotFoundError,
  DoubleBookingError,
  InvalidAppointmentTimeError,
  SlotUnavailableError,
} from 'error-codebook'
import { docplannerResponse } from 'error-codebook/docplanner'
import { Hono } from 'hono'
import { z } from 'zod'
import { wireTime } from '../clock'
import { appointmentsTable } from '../database/appointments'
import { doctorsTable } from '../database/doctors'
import { fromDatabase } from '../database/failures'
import { limitBody } from '../http/body-limit'
import type { ClinicEnv } from '../http/context'
import { parse, readJson } from '../http/input'
import { slotEnd, slotTimeFault } from '../rules/slot-time'
import type { Services } from '../services'

const doctorId = z.union([
  z.int(),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
])

const callSchema = z.object({
  data: z.object({
    doctor: z.object({ id: doctorId }),
    visit_booking_request: z.object({ start_at: z.iso.datetime({ offset: true }) }),
  }),
})

/** Answers Docplanner's question whether a patient may take a slot: 204 approves, `error_code` refuses. It books nothing. */
export function docplannerRoutes({ database, clock, workingHours }: Services): Hono<ClinicEnv> {
  const routes = new Hono<ClinicEnv>()
  routes.onError((thrown) => docplannerResponse(fromDatabase(thrown) ?? thrown))
  return routes.post('/slot-booking', limitBody(), async (context) => {
    const { doctor, visit_booking_request: request } = parse(callSchema, await readJson(context)).data
    const start = new Date(request.start_at)
    if ((await doctorsTable(database).find(doctor.id)) === undefined) throw new DoctorNotFoundError()
    if (slotTimeFault(start, clock(), workingHours) !== undefined) throw new InvalidAppointmentTimeError()
    const busy = await appointmentsTable(database).busyStarts(start, slotEnd(start), doctor.id)
    if (busy.includes(wireTime(start))) throw new SlotUnavailableError()
    if (busy.length > 0) throw new DoubleBookingError()
    return context.body(null, 204)
  })
}
