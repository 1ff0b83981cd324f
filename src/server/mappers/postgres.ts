import { safePick } from '../../core/safe-get'
import type { ErrorMapper } from '../../core/to-api-error'
import {
  type ConstraintRows,
  type DatabaseFailure,
  type DatabaseRows,
  type DriverFailure,
  databaseMapper,
} from './database-mapper'

/** SQLSTATEs with a meaning of their own. */
const failures: { readonly [sqlstate: string]: DatabaseFailure } = {
  // unique_violation, exclusion_violation
  '23505': 'duplicate',
  '23P01': 'duplicate',
  // serialization_failure, deadlock_detected
  '40001': 'deadlock',
  '40P01': 'deadlock',
  // lock_not_available
  '55P03': 'lockTimeout',
}

const fields = ['code', 'severity', 'constraint', 'constraint_name', 'details', 'hint', 'message'] as const

/**
 * Maps the errors of PostgreSQL drivers (pg, postgres.js, PGlite) and of supabase-js to rows by SQLSTATE, also inside the errors of an ORM.
 *
 * @param constraints your rows by the name of a constraint or index
 * @param rows your rows by the kind of failure; the clinic's by default
 * @example postgresMapper({ one_booking_per_slot: 'SLOT_UNAVAILABLE' })
 */
export function postgresMapper<const Name extends string = never>(
  constraints: ConstraintRows<Name> = {},
  rows: DatabaseRows<Name> = {},
): ErrorMapper<Name> {
  return databaseMapper(readPostgres, constraints, rows)
}

function readPostgres(thrown: unknown): DriverFailure | undefined {
  const { code, severity, constraint, constraint_name, details, hint, message } = safePick(thrown, ...fields)
  if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code)) return undefined
  // PostgREST's errors have no severity, and name the constraint in the message only.
  const isPostgrest = details !== undefined && hint !== undefined
  if (typeof severity !== 'string' && !isPostgrest) return undefined
  const told = constraint ?? constraint_name ?? (isPostgrest ? constraintIn(message) : undefined)
  return { failure: failures[code] ?? 'other', constraints: typeof told === 'string' ? [told] : [] }
}

/** The last one: a check's text may quote another. */
function constraintIn(message: unknown): string | undefined {
  return typeof message === 'string' ? /\bconstraint "([^"]+)"/.exec(message)?.[1] : undefined
}
