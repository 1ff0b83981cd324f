import { Hono } from 'hono'
import { z } from 'zod'
import { wireTime } from '../clock'
import { doctorsTable } from '../database/doctors'
import { patientsTable } from '../database/patients'
import { freeSlots } from '../database/slots'
import type { ClinicEnv } from '../http/context'
import { parse } from '../http/input'
import { noStore } from '../http/page-headers'
import { comingSlots } from '../rules/slot-time'
import type { Services } from '../services'

const days = 3

const slotsSchema = z.object({ doctor_id: z.coerce.number().int().positive() })

/** What the pages need to try the API: a patient of their own with a token, the doctors, and the slots of a doctor. */
export function demoRoutes({ database, clock, tokens, workingHours }: Services): Hono<ClinicEnv> {
  async function slotsOf(doctorId: number): Promise<{ start: string; free: boolean }[]> {
    const slots = comingSlots(clock(), workingHours, days)
    const free = new Set(await freeSlots(database, doctorId, slots))
    return slots.map((slot) => ({ start: wireTime(slot), free: free.has(slot) }))
  }

  return new Hono<ClinicEnv>()
    .use(noStore)
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
