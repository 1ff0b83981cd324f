import { safePick } from '../../core/safe-get'
import type { ErrorMapper } from '../../core/to-api-error'
import {
  type ConstraintRows,
  type DatabaseFailure,
  type DatabaseRows,
  type DriverFailure,
  databaseMapper,
} from './database-mapper'

/** Extended result codes with a meaning of their own, by name (better-sqlite3, Bun) and by number (node:sqlite). */
const failures: { readonly [code: string]: DatabaseFailure } = {
  SQLITE_CONSTRAINT_UNIQUE: 'duplicate',
  2067: 'duplicate',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'duplicate',
  1555: 'duplicate',
  SQLITE_CONSTRAINT_ROWID: 'duplicate',
  2579: 'duplicate',
  SQLITE_BUSY_SNAPSHOT: 'deadlock',
  517: 'deadlock',
  SQLITE_BUSY: 'lockTimeout',
  5: 'lockTimeout',
  SQLITE_BUSY_RECOVERY: 'lockTimeout',
  261: 'lockTimeout',
  SQLITE_BUSY_TIMEOUT: 'lockTimeout',
  773: 'lockTimeout',
  SQLITE_LOCKED: 'lockTimeout',
  6: 'lockTimeout',
  SQLITE_LOCKED_SHAREDCACHE: 'lockTimeout',
  262: 'lockTimeout',
}

/**
 * Maps the errors of SQLite drivers (better-sqlite3, node:sqlite, sqlite3) to rows by their result code, also inside the errors of an ORM.
 *
 * @param constraints your rows by what SQLite names: `table.column` of a unique key, `table.a, table.b` of several columns, the name of
 * a check
 * @param rows your rows by the kind of failure; the clinic's by default
 * @example sqliteMapper({ 'bookings.slot': 'SLOT_UNAVAILABLE' })
 */
export function sqliteMapper<const Name extends string = never>(
  constraints: ConstraintRows<Name> = {},
  rows: DatabaseRows<Name> = {},
): ErrorMapper<Name> {
  return databaseMapper(readSqlite, constraints, rows)
}

function readSqlite(thrown: unknown): DriverFailure | undefined {
  const { code, errcode, message } = safePick(thrown, 'code', 'errcode', 'message')
  const isNode = code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number'
  if (!isNode && (typeof code !== 'string' || !code.startsWith('SQLITE_'))) return undefined
  const text = typeof message === 'string' ? message : ''
  const failure = failures[isNode ? errcode : String(code)] ?? 'other'
  const isConstraint = isNode ? (errcode & 0xff) === 19 : String(code).startsWith('SQLITE_CONSTRAINT')
  if (!isConstraint) return { failure }
  // sqlite3 and libsql do not tell extended codes.
  const isUnique = code === 'SQLITE_CONSTRAINT' && text.includes('UNIQUE constraint failed: ')
  return { failure: isUnique ? 'duplicate' : failure, constraints: constraintIn(text) }
}

const marker = 'constraint failed: '

/** What follows, such as `bookings.slot` or `index 'one_slot'`. Messages of other errors quote what a client sent. */
function constraintIn(message: string): string[] {
  const start = message.indexOf(marker)
  if (start < 0) return []
  const told = message.slice(start + marker.length)
  return told.startsWith("index '") && told.endsWith("'") ? [told.slice(7, -1), told] : [told]
}
