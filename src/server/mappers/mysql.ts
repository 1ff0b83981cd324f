import { safePick } from '../../core/safe-get'
import type { ErrorMapper } from '../../core/to-api-error'
import {
  type ConstraintRows,
  type DatabaseFailure,
  type DatabaseRows,
  type DriverFailure,
  databaseMapper,
} from './database-mapper'

/** Error numbers with a meaning of their own. */
const failures: { readonly [errno: number]: DatabaseFailure } = {
  // ER_DUP_KEY, ER_DUP_ENTRY, ER_DUP_UNIQUE, ER_DUP_ENTRY_WITH_KEY_NAME
  1022: 'duplicate',
  1062: 'duplicate',
  1169: 'duplicate',
  1586: 'duplicate',
  // ER_CHECKREAD of MariaDB: a row changed since the transaction read it; ER_LOCK_DEADLOCK
  1020: 'deadlock',
  1213: 'deadlock',
  // ER_LOCK_WAIT_TIMEOUT, ER_LOCK_NOWAIT
  1205: 'lockTimeout',
  3572: 'lockTimeout',
}

/** Errors of foreign keys and checks. Messages of other errors quote what a client sent, which may hold the same words. */
const namedConstraints: { readonly [errno: number]: RegExp } = {
  // ER_NO_REFERENCED_ROW, ER_ROW_IS_REFERENCED and their later forms
  1216: /CONSTRAINT `([^`]+)`/,
  1217: /CONSTRAINT `([^`]+)`/,
  1451: /CONSTRAINT `([^`]+)`/,
  1452: /CONSTRAINT `([^`]+)`/,
  // ER_CHECK_CONSTRAINT_VIOLATED of MySQL, ER_CONSTRAINT_FAILED of MariaDB
  3819: /^Check constraint '([^']+)'/,
  4025: /^CONSTRAINT `([^`]+)`/,
}

/**
 * Maps the errors of MySQL and MariaDB drivers (mysql2, mariadb) to rows by their number, also inside the errors of an ORM.
 *
 * @param constraints your rows by the name of a constraint or index, with or without MySQL's `table.` before it
 * @param rows your rows by the kind of failure; the clinic's by default
 * @example mysqlMapper({ one_booking_per_slot: 'SLOT_UNAVAILABLE' })
 */
export function mysqlMapper<const Name extends string = never>(
  constraints: ConstraintRows<Name> = {},
  rows: DatabaseRows<Name> = {},
): ErrorMapper<Name> {
  return databaseMapper(readMysql, constraints, rows)
}

function readMysql(thrown: unknown): DriverFailure | undefined {
  if (isLostConnection(thrown)) return { failure: 'other' }
  const { errno, sqlState, sqlMessage } = safePick(thrown, 'errno', 'sqlState', 'sqlMessage')
  if (typeof errno !== 'number' || typeof sqlState !== 'string') return undefined
  const failure = failures[errno] ?? 'other'
  const message = typeof sqlMessage === 'string' ? sqlMessage : ''
  return { failure, constraints: failure === 'duplicate' ? keyIn(message) : constraintIn(errno, message) }
}

/** `Duplicate entry 'a' for key 'bookings.slot'`. The value may hold the same words, so the last ones count. */
function keyIn(message: string): string[] {
  const start = message.lastIndexOf(" for key '")
  if (start < 0 || !message.endsWith("'")) return []
  const key = message.slice(start + 10, -1)
  return [key, key.slice(key.indexOf('.') + 1)]
}

/** Of a foreign key or a check. */
function constraintIn(errno: number, message: string): string[] {
  const name = namedConstraints[errno]?.exec(message)?.[1]
  return name === undefined ? [] : [name]
}

/** What mysql2 marks as fatal without a number of the server: a connection that it lost or did not get. */
function isLostConnection(thrown: unknown): boolean {
  const { fatal, code, syscall, message } = safePick(thrown, 'fatal', 'code', 'syscall', 'message')
  if (fatal !== true) return false
  if (typeof code === 'string') return code.startsWith('PROTOCOL_') || typeof syscall === 'string'
  return String(message).startsWith("Can't add new command when connection is in closed state")
}
