/** `… violates unique constraint "slot"`; also exclusion, check and foreign key. */
const violation = / violates (?:unique|exclusion|check|foreign key) constraint "([^"]+)"/

/**
 * The constraint that PostgreSQL's message names. Read only for SQLSTATEs of class 23: other messages quote what a client sent, which may
 * hold the same words.
 */
export function constraintInMessage(sqlstate: unknown, message: unknown): string | undefined {
  if (typeof sqlstate !== 'string' || !sqlstate.startsWith('23') || typeof message !== 'string') return undefined
  return violation.exec(message)?.[1]
}
