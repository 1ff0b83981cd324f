/** The path that a JSON pointer (RFC 6901) names, as validators report it: `/items/0/name`. */
export function pointerPath(pointer: string): string[] {
  const parts = pointer.split('/').slice(1)
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}
