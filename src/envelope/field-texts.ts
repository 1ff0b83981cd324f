import type { FieldErrors } from '../core/wire-error'

/** One text about one field. */
export interface FieldText {
  readonly field: string
  readonly text: string
}

/** The map of field errors as a list, in its order. */
export function fieldTexts(errors: FieldErrors = {}): FieldText[] {
  return Object.entries(errors).flatMap(([field, texts]) => texts.map((text) => ({ field, text })))
}

/** The map of such a list; an entry that lacks a part is skipped. `undefined` if none is left. */
export function errorsOfTexts(texts: readonly Partial<FieldText>[]): FieldErrors | undefined {
  // Without a prototype, a field named __proto__ is like any other.
  const errors: Record<string, string[]> = Object.create(null)
  for (const { field, text } of texts) {
    if (field === undefined || text === undefined) continue
    errors[field] ??= []
    errors[field].push(text)
  }
  return Object.keys(errors).length > 0 ? { ...errors } : undefined
}
