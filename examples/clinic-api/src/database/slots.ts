import { slotEnd, slotMinutes } from '../rules/slot-time'
import { appointmentsTable } from './appointments'
import type { Queries } from './open'

/** Which of some slots, in order, a doctor still has free. */
export async function freeSlots(db: Queries, doctorId: number, slots: readonly Date[]): Promise<Date[]> {
  const [first, last] = [slots.at(0), slots.at(-1)]
  if (first === undefined || last === undefined) return []
  const starts = await appointmentsTable(db).busyStarts(first, slotEnd(last), doctorId)
  const busy = starts.map((start) => Date.parse(start))
  return slots.filter((slot) => busy.every((start) => Math.abs(start - slot.getTime()) >= slotMinutes * 60_000))
}
