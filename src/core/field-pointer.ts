/**
 * The JSON Pointer (RFC 6901) of a field's dotted path: `items.0.name` to `/items/0/name`. `_` is the whole input.
 * `parseFieldErrors` reads it.
 */
export function pointerOf(field: string): string {
  if (field === '_') return ''
  return `/${field.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('.', '/')}`
}
