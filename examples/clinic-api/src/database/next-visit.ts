import type { Clock } from '../clock'
import { comingSlots } from '../rules/slot-time'
import type { WorkingHours } from '../rules/working-hours'
import { one, type Queries } from './open'
import { exampleCallers } from './seed'
import { freeSlots } from './slots'

/** What the first booking at the printed requests will be: a time that the example's doctor has free, and the ids to come. */
export interface NextVisit {
  readonly start: Date
  readonly appointmentId: number
  readonly consultationId: number
}

const day = 86_400_000

export async function nextVisit(db: Queries, clock: Clock, hours: WorkingHours): Promise<NextVisit> {
  const slots = comingSlots(new Date(clock().getTime() + 4 * day), hours, 30)
  const free = await freeSlots(db, exampleCallers.doctor.id, slots)
  const start = free.find((slot) => slot.getUTCHours() === 10) ?? free[0] ?? slots[0]
  if (start === undefined) throw new Error('The working hours have no room for a slot')
  return {
    start,
    appointmentId: await nextId(db, 'appointments'),
    consultationId: await nextId(db, 'consultations'),
  }
}

/** The id that the next row gets, without using it up. */
async function nextId(db: Queries, table: 'appointments' | 'consultations'): Promise<number> {
  const { next } = await one<{ next: number }>(
    db,
    `select last_value + case when is_called then 1 else 0 end as next from ${table}_id_seq`,
    [],
  )
  return next
}
