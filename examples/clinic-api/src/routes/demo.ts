import { Hono } from 'hono'
import { wireTime } from '../clock'
import { appointmentsTable } from '../database/appointments'
import { doctorsTable } from '../database/doctors'
import { patientsTable } from '../database/patients'
import type { ClinicEnv } from '../http/context'
import { comingSlots, slotEnd, slotMinutes } from '../rules/slot-time'
import type { Services } from '../services'

const days = 7
const offered = 60

/** What the pages need to try the API: a patient of their own with a token, the doctors, and slots free with all of them. */
export function demoRoutes({ database, clock, tokens, workingHours }: Services): Hono<ClinicEnv> {
  async function freeSlots(now: Date): Promise<string[]> {
    const slots = comingSlots(now, workingHours, days)
    const [first, last] = [slots.at(0), slots.at(-1)]
    if (first === undefined || last === undefined) return []
    const busy = (await appointmentsTable(database).busyStarts(first, slotEnd(last))).map((start) => Date.parse(start))
    const isFree = (slot: Date) => busy.every((start) => Math.abs(start - slot.getTime()) >= slotMinutes * 60_000)
    return slots.filter(isFree).slice(0, offered).map(wireTime)
  }

  return new Hono<ClinicEnv>().get('/session', async (context) => {
    const now = clock()
    const patient = await patientsTable(database).add()
    const token = await tokens.issue({ id: patient.id, role: 'patient' })
    const [doctors, slots] = [await doctorsTable(database).all(), await freeSlots(now)]
    context.header('Cache-Control', 'no-store')
    return context.json({ token, patient, doctors, now: wireTime(now), slots })
  })
}
