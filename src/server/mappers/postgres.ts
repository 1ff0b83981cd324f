import { classOf, errorOf } from '../../core/codebook'
import { safePick } from '../../core/safe-get'
import type { ErrorMapper } from '../../core/to-api-error'

/** SQLSTATEs with a meaning of their own, and the clinic's row for each; any other one is a failed database operation. */
const rowsByState: { readonly [sqlstate: string]: string } = {
  // unique_violation, exclusion_violation
  '23505': 'CONCURRENT_MODIFICATION',
  '23P01': 'CONCURRENT_MODIFICATION',
  // serialization_failure, deadlock_detected
  '40001': 'TRANSACTION_FAILED',
  '40P01': 'TRANSACTION_FAILED',
  // lock_not_available
  '55P03': 'LOCK_TIMEOUT',
}

const fields = ['code', 'severity', 'constraint', 'constraint_name'] as const

/**
 * Maps the errors of PostgreSQL drivers (pg, postgres.js, PGlite) to rows by SQLSTATE, and the constraints that you name to rows of
 * your own. A row that the contract lacks leaves the failure to the next mapper. Drivers' messages quote data: they stay in `cause`.
 *
 * @example postgresMapper({ one_booking_per_slot: 'SLOT_UNAVAILABLE' })
 */
export function postgresMapper<const Name extends string = never>(
  constraints: { readonly [constraint: string]: Name } = {},
): ErrorMapper<Name> {
  const mapper: ErrorMapper<Name> = (thrown, table) => {
    const { code, severity, constraint, constraint_name } = safePick(thrown, ...fields)
    if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code) || typeof severity !== 'string') return undefined
    const violated = constraint ?? constraint_name
    const own = typeof violated === 'string' && Object.hasOwn(constraints, violated) ? constraints[violated] : undefined
    const name = own ?? rowsByState[code] ?? 'DATABASE_ERROR'
    return classOf(table, name) && errorOf(table, name, { cause: thrown })
  }
  return Object.assign(mapper, { names: Object.values(constraints) })
}
