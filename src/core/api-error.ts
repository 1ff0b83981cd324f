import type { Recovery } from './contract'
import { WireError } from './wire-error'

/**
 * A failure that a row of the contract names; every generated class makes one. `instanceof` goes by brand and name, so it
 * holds across two copies of the package, ESM beside CJS, realms, and for an error that a client parsed.
 */
export interface ApiError<
  Name extends string = string,
  Code extends number = number,
  Status extends number = number,
  Category extends string = string,
  RecoveryKind extends Recovery = Recovery,
> extends WireError {
  /** The row's name, the wire's `error`. */
  readonly error: Name
  readonly code: Code
  readonly status: Status
  readonly category: Category
  readonly recovery: RecoveryKind
  /** Set when a server answered this name with another HTTP status than the table's; `status` is then the server's. */
  readonly statusMismatch?: true
}

/** The base of every row's class. Abstract: errors are made by the class of their row. */
export interface ApiErrorClass {
  readonly prototype: ApiError
  [Symbol.hasInstance]<Target>(this: { readonly prototype: Target }, value: unknown): value is Target
}

// One class serves at run time: any row's brand is an instance of it.
export const ApiError = WireError as unknown as ApiErrorClass
