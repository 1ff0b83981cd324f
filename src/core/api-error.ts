import type { Recovery } from './contract'
import { WireError, type WireOptions } from './wire-error'

/** The facts of one row that its errors carry. */
export interface RowFacts {
  readonly error: string
  readonly code: number
  readonly status: number
  readonly category: string
  readonly recovery: Recovery
  /** The default text, and what a masked failure shows. */
  readonly message: string | undefined
}

/**
 * A failure that a row of the contract names; every generated class extends it. `instanceof` goes by brand and name, so it
 * holds across two copies of the package, ESM beside CJS, realms, and for an error that a client parsed.
 */
export class ApiError<
  Name extends string = string,
  Code extends number = number,
  Status extends number = number,
  Category extends string = string,
  RecoveryKind extends Recovery = Recovery,
> extends WireError {
  static override readonly error: string | undefined = undefined

  /** The row's name, the wire's `error`. */
  declare readonly error: Name
  declare readonly code: Code
  declare readonly status: Status
  declare readonly category: Category
  declare readonly recovery: RecoveryKind
  /** Set when a server answered this name with another HTTP status than the table's; `status` is then the server's. */
  declare readonly statusMismatch?: true

  constructor(row: RowFacts, options?: WireOptions) {
    super(row.message, row.status, options)
    this.error = row.error as Name
    this.code = row.code as Code
    this.category = row.category as Category
    this.recovery = row.recovery as RecoveryKind
  }
}
