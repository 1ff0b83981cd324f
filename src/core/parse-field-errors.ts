import { asObject } from './safe-get'
import type { FieldErrors } from './wire-error'

/**
 * The field errors of a body: from the house's and Laravel's map, or from RFC 9457's array of `{ detail, pointer: '#/items/0' }`.
 * What is said of no field stands under `_`.
 */
export function parseFieldErrors(errors: unknown): FieldErrors | undefined {
  // Without a prototype, a field named __proto__ is like any other.
  const fields: Record<string, string[]> = Object.create(null)
  for (let [field, texts] of Object.entries(asObject(errors))) {
    if (Array.isArray(errors)) field = '_'
    const { pointer, detail } = asObject(texts)
    if (detail) {
      field =
        decoded(isText(pointer) ? pointer : '')
          .replace(/^\//, '')
          .replace(/\//g, '.')
          .replace(/~1/g, '/')
          .replace(/~0/g, '~') || '_'
      texts = detail
    }
    for (const text of [texts].flat().filter(isText)) {
      fields[field] ??= []
      fields[field]?.push(text)
    }
  }
  return Object.keys(fields).length > 0 ? { ...fields } : undefined
}

/** The pointer in a URI fragment, which is percent-encoded; any other pointer is not. */
function decoded(pointer: string): string {
  if (pointer[0] !== '#') return pointer
  const path = pointer.slice(1)
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Whether a value says something. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
