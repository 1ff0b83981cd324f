import { dayOf } from './format'

/** Slots by the visitor's own calendar day, in the order given. */
export function slotsByDay(slots: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const days = new Map<string, string[]>()
  for (const slot of slots) {
    const day = dayOf(slot)
    const known = days.get(day)
    if (known) known.push(slot)
    else days.set(day, [slot])
  }
  return days
}

/** The free slots closest to an instant, earliest first. */
export function nearestSlots(free: readonly string[], around: string, count = 3): string[] {
  const distance = (slot: string) => Math.abs(Date.parse(slot) - Date.parse(around))
  return [...free]
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, count)
    .sort((one, other) => Date.parse(one) - Date.parse(other))
}
