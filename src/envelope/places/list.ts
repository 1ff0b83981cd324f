import { itemsIn } from '../values'
import type { Found, Place } from './place'

/** A list, whose items are told apart by their constants: any of them may be dropped. */
export function listPlace(places: readonly Place[]): Place {
  const varies = places.some((place) => place.varies)
  // An item with more constants is tried first: it also has the constants of a place with a part of them.
  const single = places.filter(({ isEach }) => !isEach).sort((one, other) => other.constants - one.constants)
  const each = places.filter(({ isEach }) => isEach)
  return {
    varies,
    constants: 0,
    write(error, context, field, text) {
      let written: unknown[] = []
      let isDropped = varies
      for (const place of places) {
        const value = place.write(error, context, field, text)
        if (value === undefined) continue
        written = written.concat(place.isEach ? value : [value])
        if (place.varies) isDropped = false
      }
      return isDropped ? undefined : written
    },
    read(given, found) {
      const left = itemsIn(given)
      for (const place of single) readItem(place, left, found)
      for (const place of each) place.read(left, found)
    },
    matches: Array.isArray,
  }
}

/** Reads the first item that belongs to a place, and takes it out. An item without a value for the place was not written by it. */
function readItem(place: Place, left: unknown[], found: Found): void {
  for (const [index, item] of left.entries()) {
    if (!place.matches(item)) continue
    const ofItem: Found = {}
    place.read(item, ofItem)
    if (Object.keys(ofItem).length === 0) continue
    left.splice(index, 1)
    Object.assign(found, { ...ofItem, ...found })
    return
  }
}
