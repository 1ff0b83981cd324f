import type { FieldErrors } from './wire-error'

/** The field errors of a body: from the house's and Laravel's map, or from RFC 9457's array of `{ detail, pointer: '#/items/0' }`. */
export function fieldErrorsOf(errors: unknown): FieldErrors | undefined {
  const fields = new Map<string, string[]>()
  for (let [field, texts] of Object.entries((typeof errors === 'object' && errors) || {})) {
    if (texts?.pointer) {
      field = String(texts.pointer)
        .replace(/^#?\//, '')
        .replaceAll('/', '.')
        .replaceAll('~1', '/')
        .replaceAll('~0', '~')
      texts = texts.detail
    }
    for (const text of [texts].flat()) {
      if (typeof text !== 'string') continue
      const known = fields.get(field) ?? []
      known.push(text)
      fields.set(field, known)
    }
  }
  // fromEntries defines a field named __proto__ like any other.
  return fields.size ? Object.fromEntries(fields) : undefined
}
