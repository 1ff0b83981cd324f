/** The header that names a request across services. */
export const requestIdHeader = 'X-Request-Id'

/** The caller's id where it is sane (letters, digits and `._:-`, 128 at most); else a new one. */
export function requestIdOf(given: string | undefined): string {
  return given !== undefined && /^[\w.:-]{1,128}$/.test(given) ? given : crypto.randomUUID()
}
