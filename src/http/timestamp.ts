import { misuse } from '../core/misuse'

/** `true` for now, a moment, or anything `Date` reads. */
export type TimestampOption = boolean | Date | string | number

/** UTC and whole seconds, as the wire has it: `2024-12-20T10:30:00Z`. `undefined` where none is asked for. */
export function toTimestamp(value: TimestampOption | undefined): string | undefined {
  if (value === undefined || value === false) return undefined
  const date = value === true ? new Date() : new Date(value)
  if (Number.isNaN(date.getTime())) {
    throw misuse(
      'invalid-argument',
      `"${String(value)}" is no moment in time. Give a Date, ISO 8601 text or milliseconds.`,
    )
  }
  return `${date.toISOString().slice(0, 19)}Z`
}
