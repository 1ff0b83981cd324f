import { pathPointer } from '../core/field-pointer'

/**
 * The JSON pointer of a path, as a URI fragment: `#/items/0/name`. Reference: RFC 6901, section 6.
 *
 * @example fieldPointer(['a/b', 'ü']) // '#/a~1b/%C3%BC'
 */
export function fieldPointer(path: readonly string[]): string {
  // encodeURI throws on half a surrogate pair, and leaves `#` alone.
  return `#${encodeURI(pathPointer(path).replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('#', '%23')}`
}
