import { isRecord } from '../core/contract-faults/shape'
import type { EnvelopeFields } from '../core/envelope'
import { isText, parseFieldErrors } from '../core/parse-field-errors'
import type { FieldErrors } from '../core/wire-error'

// What a body may hold, by type. A value of another type is `undefined`.

export function textIn(value: unknown): string | undefined {
  return isText(value) ? value : undefined
}

/** Any text, an empty one too: JSON has empty keys, so the path of a field may be empty. */
export function stringIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

export function numberIn(value: unknown): number | undefined {
  return Number.isFinite(value) ? (value as number) : undefined
}

export function codeIn(value: unknown): number | string | undefined {
  return textIn(value) ?? numberIn(value)
}

export function detailsIn(value: unknown): object | undefined {
  return typeof value === 'object' && value !== null ? value : undefined
}

export function errorsIn(value: unknown): FieldErrors | undefined {
  return isRecord(value) ? parseFieldErrors(value) : undefined
}

/** The most items that are read of a list. A Proxy may claim any length. */
const limit = 10_000

/** The items of a list; none of anything else. */
export function itemsIn(value: unknown): unknown[] {
  if (!Array.isArray(value)) return []
  return Array.from({ length: Math.min(value.length, limit) }, (_, index) => value[index])
}

/** A reader that never throws. A getter may, and a revoked Proxy: nothing that JSON can make. */
export function safeReader(
  read: (body: unknown) => EnvelopeFields | undefined,
): (body: unknown) => EnvelopeFields | undefined {
  return (body) => {
    try {
      return read(body)
    } catch {
      return undefined
    }
  }
}
