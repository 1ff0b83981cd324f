import { safePick } from '../../core/safe-get'
import type { ErrorMapper } from '../../core/to-api-error'
import {
  type ConstraintRows,
  type DatabaseFailure,
  type DatabaseRows,
  type DriverFailure,
  databaseMapper,
} from './database-mapper'
import { constraintInMessage } from './postgres-constraint'

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

/** What postgres.js calls a connection that it lost or did not get. */
const lostCodes = ['CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'CONNECTION_ENDED', 'CONNECT_TIMEOUT']

/** What pg says of one with a plain Error. */
const lostMessages = [
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'Client has encountered a connection error and is not queryable',
  'timeout exceeded when trying to connect',
]

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
  if (isLostConnection(thrown)) return { failure: 'other' }
  const { code, severity, constraint, constraint_name, details, hint, message } = safePick(thrown, ...fields)
  if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code)) return undefined
  // PostgREST's errors have no severity, and name the constraint in the message only.
  const isPostgrest = details !== undefined && hint !== undefined
  if (typeof severity !== 'string' && !isPostgrest) return undefined
  const told = constraint ?? constraint_name ?? (isPostgrest ? constraintInMessage(code, message) : undefined)
  return { failure: failures[code] ?? 'other', constraints: typeof told === 'string' ? [told] : [] }
}

function isLostConnection(thrown: unknown): boolean {
  const { code, errno, message } = safePick(thrown, 'code', 'errno', 'message')
  if (typeof code === 'string') return code === errno && lostCodes.includes(code)
  return thrown instanceof Error && lostMessages.includes(String(message))
}
