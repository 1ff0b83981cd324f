import type { FieldErrors } from '../core/wire-error'
import type { CheckedFieldLimit } from './field-limit'
import { copyFieldPaths, wholeInput } from './field-paths'

/**
 * The field errors that an answer shows: the first fields, each with its first texts. The last text of `_` counts the others:
 * `and 37 more`. Returns the same object if nothing exceeds the limit.
 */
export function limitFieldErrors(errors: FieldErrors, limit: CheckedFieldLimit): FieldErrors {
  return exceeds(errors, limit) ? copyFieldPaths(errors, cut(errors, limit)) : errors
}

function exceeds(errors: FieldErrors, limit: CheckedFieldLimit): boolean {
  let fields = 0
  // Not Object.keys: most errors have few fields and need no list of them.
  for (const field in errors) {
    if (field !== wholeInput) fields += 1
    if (fields > limit.fields || textsOf(errors, field).length > limit.texts) return true
  }
  return false
}

function cut(errors: FieldErrors, limit: CheckedFieldLimit): FieldErrors {
  const kept = new Map<string, readonly string[]>()
  let fields = 0
  let dropped = 0
  for (const field of Object.keys(errors)) {
    let texts = textsOf(errors, field)
    if (field === wholeInput) {
      // An upstream may have counted too: one count stays, for all of them.
      const counted = Number(/^and (\d{1,15}) more$/.exec(String(texts.at(-1)))?.[1] ?? 0)
      if (counted > 0) texts = texts.slice(0, -1)
      dropped += counted
    } else if (++fields > limit.fields) {
      dropped += texts.length
      continue
    }
    kept.set(field, texts.slice(0, limit.texts))
    dropped += Math.max(0, texts.length - limit.texts)
  }
  kept.set(wholeInput, [...(kept.get(wholeInput) ?? []), `and ${dropped} more`])
  return Object.fromEntries(kept)
}

/** The texts of a field. Plain JavaScript may have given one text without a list. */
function textsOf(errors: FieldErrors, field: string): readonly string[] {
  const texts: unknown = errors[field]
  if (Array.isArray(texts)) return texts
  return texts === undefined ? [] : [texts as string]
}
