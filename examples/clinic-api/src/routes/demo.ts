import { Hono } from 'hono'
import { z } from 'zod'
import { wireTime } from '../clock'
import { appointmentsTable } from '../database/appointments'
import { doctorsTable } from '../database/doctors'
import { patientsTable } from '../database/patients'
import type { ClinicEnv } from '../http/context'
import { parse } from '../http/input'
import { comingSlots, slotEnd, slotMinutes } from '../rules/slot-time'
import type { Services } from '../services'

const days = 3

const slotsSchema = z.object({ doctor_id: z.coerce.number().int().positive() })

/** What the pages need to try the API: a patient of their own with a token, the doctors, and the slots of a doctor. */
export function demoRoutes({ database, clock, tokens, workingHours }: Services): Hono<ClinicEnv> {
  async function slotsOf(doctorId: number): Promise<{ start: string; free: boolean }[]> {
    const slots = comingSlots(clock(), workingHours, days)
    const [first, last] = [slots.at(0), slots.at(-1)]
    if (first === undefined || last === undefined) return []
    const starts = await appointmentsTable(database).busyStarts(first, slotEnd(last), doctorId)
    const busy = starts.map((start) => Date.parse(start))
    const isFree = (slot: Date) => busy.every((start) => Math.abs(start - slot.getTime()) >= slotMinutes * 60_000)
    return slots.map((slot) => ({ start: wireTime(slot), free: isFree(slot) }))
  }

  return new Hono<ClinicEnv>()
    .use(async (context, next) => {
      await next()
      context.header('Cache-Control', 'no-store')
    })
    .get('/session', async (context) => {
      const patient = await patientsTable(database).add()
      const token = await tokens.issue({ id: patient.id, role: 'patient' })
      return context.json({ token, patient, doctors: await doctorsTable(database).all() })
    })
    .get('/slots', async (context) => {
      const { doctor_id } = parse(slotsSchema, context.req.query())
      return context.json({ data: await slotsOf(doctor_id) })
    })
}
