import { safeGet, safePick } from '../../core/safe-get'
import type { ErrorMapper } from '../../core/to-api-error'
import {
  type ConstraintRows,
  type DatabaseFailure,
  type DatabaseRows,
  type DriverFailure,
  databaseMapper,
} from './database-mapper'

/** Error codes of the server with a meaning of their own. */
const failures: { readonly [code: number]: DatabaseFailure } = {
  // DuplicateKey
  11000: 'duplicate',
  11001: 'duplicate',
  // WriteConflict
  112: 'deadlock',
  // LockTimeout, LockBusy, MaxTimeMSExpired, ExceededTimeLimit
  24: 'lockTimeout',
  46: 'lockTimeout',
  50: 'lockTimeout',
  262: 'lockTimeout',
}

/**
 * Maps the errors of the MongoDB driver to rows by their code, also inside the errors of mongoose or an ORM.
 *
 * @param constraints your rows by the name of an index, such as `slot_1`
 * @param rows your rows by the kind of failure; the clinic's by default
 * @example mongoMapper({ doctor_1_slot_1: 'SLOT_UNAVAILABLE' })
 */
export function mongoMapper<const Name extends string = never>(
  constraints: ConstraintRows<Name> = {},
  rows: DatabaseRows<Name> = {},
): ErrorMapper<Name> {
  return databaseMapper(readMongo, constraints, rows)
}

function readMongo(thrown: unknown): DriverFailure | undefined {
  const { name, code, message, errorLabels } = safePick(thrown, 'name', 'code', 'message', 'errorLabels')
  // Every class of the driver. mongoose's own have names such as MongooseError; one of them replaces the driver's.
  if (typeof name !== 'string' || !/^Mongo(?!ose(?!ServerSelectionError$))/.test(name)) return undefined
  const known = typeof code === 'number' ? failures[code] : undefined
  const isTransient = Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError')
  const failure = known ?? (isTransient ? 'deadlock' : 'other')
  return { failure, constraints: failure === 'duplicate' ? indexIn(safeGet(thrown, 'errmsg') ?? message) : [] }
}

/** `E11000 duplicate key error collection: clinic.bookings index: slot_1 dup key: { … }`; before `dup key`, a collation may stand. */
function indexIn(message: unknown): string[] {
  if (typeof message !== 'string') return []
  const start = message.indexOf(' index: ')
  const end = message.indexOf(' dup key:', start)
  // The value follows the index, so the first of each counts.
  return start < 0 || end < 0
    ? []
    : [
        message
          .slice(start + 8, end)
          .split(' collation: ', 1)
          .join(),
      ]
}
