import { ownValue } from '../../core/own-value'
import { safeGet, safePick } from '../../core/safe-get'
import type { ErrorMapper } from '../../core/to-api-error'
import {
  type ConstraintRows,
  type DatabaseFailure,
  type DatabaseRows,
  type DriverFailure,
  databaseMapper,
} from './database-mapper'
import { constraintInMessage } from './postgres-constraint'

/** Codes with a meaning of their own. */
const failures: { readonly [code: string]: DatabaseFailure } = {
  P2002: 'duplicate',
  P2034: 'deadlock',
  // No free connection in time, an operation took too long
  P2024: 'lockTimeout',
  P1008: 'lockTimeout',
}

/** What a driver adapter reports of a raw query, which Prisma answers with P2010 whatever failed: its kinds, and the database's codes. */
const rawFailures: { readonly [told: string]: DatabaseFailure } = {
  UniqueConstraintViolation: 'duplicate',
  TransactionWriteConflict: 'deadlock',
  SocketTimeout: 'lockTimeout',
  // PostgreSQL's lock_not_available, MySQL's ER_LOCK_WAIT_TIMEOUT and ER_LOCK_NOWAIT
  '55P03': 'lockTimeout',
  1205: 'lockTimeout',
  3572: 'lockTimeout',
}

/** A wrong query is a bug of the server, not of the database: PrismaClientValidationError is not among them. */
const classes = [
  'PrismaClientKnownRequestError',
  'PrismaClientUnknownRequestError',
  'PrismaClientInitializationError',
  'PrismaClientRustPanicError',
]

/**
 * Maps the errors of Prisma to rows by their code.
 *
 * @param constraints your rows by the name of a constraint or index, or by the fields that Prisma reports: `doctorId, slot`. The code `P2025`
 * is a key, too: the row for a record that does not exist
 * @param rows your rows by the kind of failure; the clinic's by default
 * @example prismaMapper({ Booking_slot_key: 'SLOT_UNAVAILABLE', P2025: 'APPOINTMENT_NOT_FOUND' })
 */
export function prismaMapper<const Name extends string = never>(
  constraints: ConstraintRows<Name> = {},
  rows: DatabaseRows<Name> = {},
): ErrorMapper<Name> {
  return databaseMapper(readPrisma, constraints, rows)
}

function readPrisma(thrown: unknown): DriverFailure | undefined {
  const { name, code, clientVersion, meta } = safePick(thrown, 'name', 'code', 'clientVersion', 'meta')
  if (typeof clientVersion !== 'string' || !classes.includes(String(name))) return undefined
  const known = typeof code === 'string' ? code : ''
  const cause = safeGet(safeGet(meta, 'driverAdapterError'), 'cause')
  const { kind, originalCode } = safePick(cause, 'kind', 'originalCode')
  const rawFailure = ownValue(rawFailures, String(kind)) ?? ownValue(rawFailures, String(originalCode))
  const raw = known === 'P2010' ? rawFailure : undefined
  const failure = ownValue(failures, known) ?? raw ?? 'other'
  return { failure, constraints: known === 'P2025' ? [known] : constraintsIn(meta, cause) }
}

/** From the driver adapter of Prisma 7, or from the engine before it. */
function constraintsIn(meta: unknown, cause: unknown): string[] {
  const target = safeGet(meta, 'target')
  const { originalCode, originalMessage, constraint } = safePick(cause, 'originalCode', 'originalMessage', 'constraint')
  const { index, fields, foreignKey } = safePick(constraint, 'index', 'fields', 'foreignKey')
  const quoted = constraintInMessage(originalCode, originalMessage)
  return [quoted, index, foreignKey, fields, target, constraint].flatMap(nameOf)
}

/** A name, or fields joined to one. */
function nameOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
    ? [value.map((each) => each.replaceAll('"', '')).join(', ')]
    : []
}
