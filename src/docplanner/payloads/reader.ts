import type { FieldIssue } from './field-issue'

/** Reads one value of a payload, and gives `undefined` for one that is absent or of no use. Its issues are those inside the value. */
export type Reader<Value> = (given: unknown, path: readonly string[], issues: FieldIssue[]) => Value | undefined

/** Text that says something. */
export const text: Reader<string> = (given) => (typeof given === 'string' && given !== '' ? given : undefined)

/** An id: text since version 1.0.1 of Docplanner's API, a number before. */
export const id: Reader<string> = (given) => (Number.isSafeInteger(given) ? String(given) : text(given, [], []))

export const flag: Reader<boolean> = (given) => (typeof given === 'boolean' ? given : undefined)

export const amount: Reader<number> = (given) =>
  typeof given === 'number' && Number.isFinite(given) ? given : undefined

/** ISO 8601 with a time zone: without one nobody knows when it is. */
export const instant: Reader<string> = (given) => {
  const day = typeof given === 'string' ? isoInstant.exec(given)?.[1] : undefined
  // JavaScript takes February 30 for March 2.
  return day !== undefined && new Date(day).toJSON()?.startsWith(day) ? (given as string) : undefined
}

const time = /(?:[01]\d|2[0-3]):[0-5]\d/.source
const isoInstant = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)T${time}:[0-5]\\d(?:\\.\\d+)?(?:Z|[+-]${time})$`)

/** One of the values listed; a newer one is left out, and still to be found in the payload as it came. */
export function oneOf<const Value extends string>(...values: readonly Value[]): Reader<Value> {
  return (given) => values.find((value) => value === given)
}
