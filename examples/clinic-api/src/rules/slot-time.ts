import { fieldMessages } from 'error-codebook/contract'
import type { WorkingHours } from './working-hours'

/** Minutes that an appointment takes. */
export const slotMinutes = 30

/** When an appointment that starts then is over. */
export function slotEnd(start: Date): Date {
  return new Date(start.getTime() + slotMinutes * 60_000)
}

/** The text for a time that cannot be booked: it has passed, or the appointment would not fit into the working hours. */
export function slotTimeFault(start: Date, now: Date, hours: WorkingHours): string | undefined {
  if (start.getTime() <= now.getTime()) return fieldMessages.pastTime
  return fitsWorkingHours(start, hours) ? undefined : fieldMessages.outsideHours
}

/** The slots of the coming days, in order. */
export function comingSlots(now: Date, hours: WorkingHours, days: number): Date[] {
  const day = 86_400_000
  const tomorrow = (Math.floor(now.getTime() / day) + 1) * day
  const perDay = Math.floor((hours.closes - hours.opens) / slotMinutes)
  return Array.from({ length: days * perDay }, (_, index) => {
    const minutes = hours.opens + (index % perDay) * slotMinutes
    return new Date(tomorrow + Math.floor(index / perDay) * day + minutes * 60_000)
  })
}

function fitsWorkingHours(start: Date, { opens, closes }: WorkingHours): boolean {
  const minutes = start.getUTCHours() * 60 + start.getUTCMinutes() + start.getUTCSeconds() / 60
  // An offset can push a four-digit year over its edge, where the wire has no form for it.
  return minutes >= opens && minutes + slotMinutes <= closes && start.getUTCFullYear() <= 9999
}
