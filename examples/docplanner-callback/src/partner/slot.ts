import type { Clock } from 'clinic-api/clock'
import { slotEnd, slotTimeFault } from 'clinic-api/slot-time'
import type { WorkingHours } from 'clinic-api/working-hours'
import { InvalidAppointmentTimeError } from 'error-codebook'

/** When the clinic sees patients. */
export interface Hours {
  readonly clock: Clock
  readonly workingHours: WorkingHours
}

/**
 * When a visit starts, if the clinic has slots like that.
 *
 * @throws InvalidAppointmentTimeError
 */
export function slotOf(visit: { start_at: string; end_at: string }, { clock, workingHours }: Hours): Date {
  const start = new Date(visit.start_at)
  const fits = Date.parse(visit.end_at) === slotEnd(start).getTime()
  if (!fits || slotTimeFault(start, clock(), workingHours) !== undefined) throw new InvalidAppointmentTimeError()
  return start
}
