/** What clients must agree on, of an error. */
export function recordOf(error: object) {
  const { code, status, message, errors, retryAfter, reason, recovery, error: name } = error as Record<string, unknown>
  return { error: name, code, status, message, errors, retryAfter, reason, recovery }
}
