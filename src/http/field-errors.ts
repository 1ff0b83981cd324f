import type { FieldErrors } from '../core/wire-error'
import { rememberFieldPaths, wholeInput } from './field-paths'

/** An issue of any Standard Schema (zod, valibot, arktype). */
export interface ValidationIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: unknown })[] | undefined
}

/**
 * The field map of validation issues, in Laravel's dotted form: `{ 'items.0.name': ['Name is required'] }`. An issue of the
 * whole input, which has no path, stands under `_`. It has every field and text: a limit applies where an answer is written.
 */
export function fieldErrors(issues: Iterable<ValidationIssue>): FieldErrors {
  // Most fields have one text, and need no set.
  const fields = new Map<string, string | Set<string>>()
  let paths: Map<string, readonly string[]> | undefined
  for (const { message, path = [] } of issues) {
    const parts = partsOf(path)
    const field = parts.join('.') || wholeInput
    const texts = fields.get(field)
    if (texts instanceof Set) texts.add(message)
    else if (texts !== undefined) fields.set(field, new Set([texts, message]))
    else {
      fields.set(field, message)
      if (parts.some((part) => part.includes('.'))) {
        paths ??= new Map()
        paths.set(field, parts)
      }
    }
  }
  const entries = Array.from(fields, ([field, texts]) => [field, texts instanceof Set ? [...texts] : [texts]] as const)
  return rememberFieldPaths(Object.fromEntries(entries), paths)
}

/** A loop: arktype's path is a class whose `map` makes a path of one part of the length that it is given. */
function partsOf(path: NonNullable<ValidationIssue['path']>): string[] {
  const parts: string[] = []
  for (const part of path) parts.push(String(typeof part === 'object' ? part.key : part))
  return parts
}
