import { isRecord } from '../../core/contract-faults/shape'
import type { Place } from './place'

/** An object, whose keys are written in the order of the template. */
export function objectPlace(members: readonly (readonly [key: string, place: Place])[]): Place {
  const varies = members.some(([, place]) => place.varies)
  const telling = members.filter(([, { constants }]) => constants > 0)
  return {
    varies,
    constants: telling.reduce((sum, [, { constants }]) => sum + constants, 0),
    write(error, context, field, text) {
      const written: Record<string, unknown> = {}
      let isDropped = varies
      for (const [key, place] of members) {
        const value = place.write(error, context, field, text)
        if (value === undefined) continue
        written[key] = value
        if (place.varies) isDropped = false
      }
      return isDropped ? undefined : written
    },
    read(given, found) {
      if (!isRecord(given)) return
      for (const [key, place] of members) if (Object.hasOwn(given, key)) place.read(given[key], found)
    },
    matches: (given) =>
      isRecord(given) &&
      // An object that varies may have been dropped with its constants.
      telling.every(([key, place]) => (Object.hasOwn(given, key) ? place.matches(given[key]) : place.varies)),
  }
}
