import { classOf, errorOf } from '../../core/codebook'
import { ownValue } from '../../core/own-value'
import type { ErrorMapper } from '../../core/to-api-error'
import { causesOf } from './causes'

/** How a database refused: a unique key is taken, transactions collided, a lock took too long, or anything else. */
export type DatabaseFailure = 'duplicate' | 'deadlock' | 'lockTimeout' | 'other'

/** The rows of your contract for each kind of failure. */
export type DatabaseRows<Name extends string> = { readonly [Failure in DatabaseFailure]?: Name }

/** The rows of your contract by the names of constraints and indexes, as the driver reports them. */
export interface ConstraintRows<Name extends string> {
  readonly [constraint: string]: Name
}

/** What a driver says of a failure. */
export interface DriverFailure {
  readonly failure: DatabaseFailure
  /** The names of the violated constraint, the most exact one first; none if the driver tells none. */
  readonly constraints?: readonly string[]
}

/** The clinic's row for each kind. */
const clinicRows: { readonly [Failure in DatabaseFailure]: string } = {
  duplicate: 'CONCURRENT_MODIFICATION',
  deadlock: 'TRANSACTION_FAILED',
  lockTimeout: 'LOCK_TIMEOUT',
  other: 'DATABASE_ERROR',
}

/**
 * Makes the mapper of a family of drivers. It searches the causes of an error, because ORMs wrap what the driver throws. A row that the
 * contract lacks leaves the failure to the next mapper. Drivers' messages quote data: they stay in `cause`.
 *
 * @param read what the driver says of one of its errors; `undefined` for any other value
 */
export function databaseMapper<Name extends string>(
  read: (thrown: unknown) => DriverFailure | undefined,
  constraintRows: ConstraintRows<Name>,
  rows: DatabaseRows<Name>,
): ErrorMapper<Name> {
  const mapper: ErrorMapper<Name> = (thrown, table) => {
    for (const each of causesOf(thrown)) {
      const found = read(each)
      if (found === undefined) continue
      const { failure, constraints = [] } = found
      const own = constraints.map((name) => ownValue(constraintRows, name)).find((row) => row !== undefined)
      const name = own ?? rows[failure] ?? clinicRows[failure]
      return classOf(table, name) && errorOf(table, name, { cause: thrown })
    }
    return undefined
  }
  return Object.assign(mapper, { names: [...Object.values(constraintRows), ...Object.values(rows)] as Name[] })
}
