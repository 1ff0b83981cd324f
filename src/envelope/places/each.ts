import { errorsOfTexts, type FieldText, fieldTexts } from '../field-texts'
import { itemsIn } from '../values'
import type { Found, Place } from './place'

/** A list of the field errors: an item for each text. */
export function eachPlace(item: Place): Place {
  return {
    varies: true,
    constants: 0,
    isEach: true,
    write(error, context) {
      const written = fieldTexts(error.errors).map(({ field, text }) => item.write(error, context, field, text))
      return written.length > 0 ? written : undefined
    },
    read(given, found) {
      const errors = errorsOfTexts(
        itemsIn(given)
          .filter(item.matches)
          .map((each) => readItem(item, each)),
      )
      if (errors) found.errors ??= errors
    },
    matches: Array.isArray,
  }
}

function readItem(item: Place, given: unknown): Partial<FieldText> {
  const found: Found = {}
  item.read(given, found)
  return found
}
