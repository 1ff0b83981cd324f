import type { FieldIssue } from './field-issue'

/** Reads one value of a payload. Returns `undefined` if it is absent or invalid. It adds issues of fields inside the value. */
export type Reader<Value> = (value: unknown, path: readonly string[], issues: FieldIssue[]) => Value | undefined

/** Text that is not empty. */
export const text: Reader<string> = (value) => (typeof value === 'string' && value !== '' ? value : undefined)

/** An id: text since version 1.0.1 of Docplanner's API, a number before. */
export const id: Reader<string> = (value) => (Number.isSafeInteger(value) ? String(value) : text(value, [], []))

export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)

export const amount: Reader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

/** ISO 8601 with a time zone: without one the instant is ambiguous. */
export const instant: Reader<string> = (value) => {
  const day = typeof value === 'string' ? isoInstant.exec(value)?.[1] : undefined
  // JavaScript takes February 30 for March 2.
  return day !== undefined && new Date(day).toJSON()?.startsWith(day) ? (value as string) : undefined
}

const isoInstant = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** One of the listed values. A newer one is dropped; the original payload still has it. */
export function oneOf<const Value extends string>(...values: readonly Value[]): Reader<Value> {
  return (value) => values.find((listed) => listed === value)
}
