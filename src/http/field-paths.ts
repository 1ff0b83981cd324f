import type { FieldErrors } from '../core/wire-error'

/** The field of an issue that is about the whole input. */
export const wholeInput = '_'

/** The paths of the fields whose names do not tell them: the path of `a.b.c` may be `a.b`, then `c`. */
export type FieldPaths = ReadonlyMap<string, readonly string[]>

// On the map itself and by a registered symbol, so that another copy of the package finds it.
const key: unique symbol = /* @__PURE__ */ Symbol.for('error-codebook.field-paths')

interface WithFieldPaths {
  readonly [key]?: FieldPaths
}

/** Remembers the paths of some fields. JSON, `Object.keys` and copies do not show them. */
export function rememberFieldPaths(errors: FieldErrors, paths: FieldPaths | undefined): FieldErrors {
  return paths ? Object.defineProperty(errors, key, { value: paths }) : errors
}

/** Hands the paths that `from` remembers to `to`. */
export function copyFieldPaths(from: FieldErrors, to: FieldErrors): FieldErrors {
  return rememberFieldPaths(to, (from as WithFieldPaths)[key])
}

/** The path of a field: the remembered one, or its name's parts between the dots. Empty for the whole input. */
export function fieldPathOf(errors: FieldErrors, field: string): readonly string[] {
  if (field === wholeInput) return []
  return (errors as WithFieldPaths)[key]?.get(field) ?? field.split('.')
}
