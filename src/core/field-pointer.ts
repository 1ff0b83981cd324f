/**
 * The JSON Pointer (RFC 6901) of a field's dotted path: `items.0.name` to `/items/0/name`. `_` is the whole input.
 * `parseFieldErrors` reads it.
 */
export function pointerOf(field: string): string {
  return field === '_' ? '' : pathPointer(field.split('.'))
}

/** The JSON Pointer of a path, whose parts may contain dots. */
export function pathPointer(path: readonly string[]): string {
  return path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
