import type { Slot } from './api'
import { dayOf } from './format'

/** Slots by the visitor's own calendar day, in the order given. */
export function slotsByDay(slots: readonly Slot[]): ReadonlyMap<string, readonly Slot[]> {
  const days = new Map<string, Slot[]>()
  for (const slot of slots) {
    const day = dayOf(slot.start)
    const known = days.get(day)
    if (known) known.push(slot)
    else days.set(day, [slot])
  }
  return days
}

/** The free slots closest to an instant but not at it, earliest first. */
export function nearestSlots(slots: readonly Slot[], around: string, count = 3): string[] {
  const distance = (start: string) => Math.abs(Date.parse(start) - Date.parse(around))
  return slots
    .filter(({ free, start }) => free && distance(start) > 0)
    .map(({ start }) => start)
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, count)
    .sort((one, other) => Date.parse(one) - Date.parse(other))
}
