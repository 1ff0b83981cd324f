import type { FieldErrors } from '../core/wire-error'

/** An issue of any Standard Schema (zod, valibot, arktype). */
export interface ValidationIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: unknown })[] | undefined
}

/**
 * The field map of validation issues, in Laravel's dotted form: `{ 'items.0.name': ['Name is required'] }`. An issue of the
 * whole input, which has no path, stands under `_`.
 */
export function fieldErrors(issues: readonly ValidationIssue[]): FieldErrors {
  const fields = new Map<string, string[]>()
  for (const { message, path = [] } of issues) {
    // Not path.map: arktype's path makes a path of one part of the length that map asks its class for.
    const field = Array.from(path, (part) => String(typeof part === 'object' ? part.key : part)).join('.') || '_'
    const texts = fields.get(field)
    if (texts === undefined) fields.set(field, [message])
    else if (!texts.includes(message)) texts.push(message)
  }
  return Object.fromEntries(fields)
}
