import { misuse } from '../core/misuse'

/** The most field errors that an answer shows. It counts the others under `_`. */
export interface FieldLimit {
  /** Fields, besides `_`. Default: 100. `Infinity` shows all. */
  readonly fields?: number | undefined
  /** Texts of one field. Default: 10. `Infinity` shows all. */
  readonly texts?: number | undefined
}

/** A limit with its defaults. */
export interface CheckedFieldLimit {
  readonly fields: number
  readonly texts: number
}

const defaults: CheckedFieldLimit = { fields: 100, texts: 10 }

/**
 * Fills in the defaults of a limit.
 *
 * @throws TypeError for a limit below 1, or one that is not a whole number
 */
export function fieldLimitOf(limit: FieldLimit = defaults): CheckedFieldLimit {
  // Most answers: nothing to check.
  if (limit === defaults) return defaults
  const { fields = defaults.fields, texts = defaults.texts } = limit
  if (isCount(fields) && isCount(texts)) return { fields, texts }
  throw misuse(
    'invalid-argument',
    `fieldLimit is { fields: ${String(fields)}, texts: ${String(texts)} }. Give whole numbers from 1, or Infinity.`,
  )
}

function isCount(value: number): boolean {
  return value >= 1 && (Number.isInteger(value) || value === Infinity)
}
