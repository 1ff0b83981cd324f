import { isText } from '../core/parse-field-errors'
import type { FieldErrors } from '../core/wire-error'

/** A field and what is wrong with it. */
export type FieldText = readonly [field: string, text: unknown]

/** The field map of these texts; `undefined` if there is none. What is said of no field stands under `_`. */
export function fieldMap(texts: readonly FieldText[]): FieldErrors | undefined {
  const fields = new Map<string, string[]>()
  for (const [field, text] of texts) {
    if (!isText(text)) continue
    const known = fields.get(field)
    if (known) known.push(text)
    else fields.set(field, [text])
  }
  return fields.size > 0 ? Object.fromEntries(fields) : undefined
}

/** `items[0].name`, `$.items[0].name` and `/items/0/name` as `items.0.name`; `_` for the whole input. */
export function fieldName(path: string): string {
  return (
    path
      .replace(/^\$/, '')
      .replace(/[[\]/]+/g, '.')
      .replace(/\.+/g, '.')
      .replace(/^\.|\.$/g, '') || '_'
  )
}
