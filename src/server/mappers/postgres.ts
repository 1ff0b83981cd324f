import type { ApiError } from '../../core/api-error'
import type { ErrorMapper } from '../../core/to-api-error'
import { createError } from '../../generated/codebook'
import type { ErrorName } from '../../generated/errors'

/** SQLSTATEs that mean something of their own; every other one is a failed database operation. */
const rowsByState: { readonly [sqlstate: string]: ErrorName } = {
  // unique_violation, exclusion_violation
  '23505': 'CONCURRENT_MODIFICATION',
  '23P01': 'CONCURRENT_MODIFICATION',
  // serialization_failure, deadlock_detected
  '40001': 'TRANSACTION_FAILED',
  '40P01': 'TRANSACTION_FAILED',
  // lock_not_available
  '55P03': 'LOCK_TIMEOUT',
}

/**
 * Maps the errors of PostgreSQL drivers (pg, postgres.js, PGlite) to rows by SQLSTATE. A constraint of yours may have a row of
 * its own. Drivers' messages quote data: they stay in `cause`.
 *
 * @example postgresMapper({ one_booking_per_slot: 'SLOT_UNAVAILABLE' })
 */
export function postgresMapper(constraints: { readonly [constraint: string]: ErrorName } = {}): ErrorMapper {
  return (thrown): ApiError | undefined => {
    const { code, severity, constraint, constraint_name } = Object(thrown)
    if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code) || typeof severity !== 'string') return undefined
    const violated = constraint ?? constraint_name
    const own = typeof violated === 'string' && Object.hasOwn(constraints, violated) ? constraints[violated] : undefined
    return createError(own ?? rowsByState[code] ?? 'DATABASE_ERROR', { cause: thrown })
  }
}
