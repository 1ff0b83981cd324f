import { brandOf } from './brand'
import type { Recovery } from './contract'
import { WireError } from './wire-error'

/**
 * A failure that a row of a contract names. `instanceof` goes by the row's identity, so it holds across two copies of the
 * package, ESM beside CJS, realms, and for an error that a client parsed.
 */
export interface ApiError<
  Name extends string = string,
  Code extends number | string | undefined = number | string | undefined,
  Status extends number = number,
  Category extends string = string,
  RecoveryKind extends Recovery = Recovery,
  Details = unknown,
> extends WireError {
  /** The row's name, the wire's `error`. */
  readonly error: Name
  /** `undefined` if the row has no code. */
  readonly code: Code
  readonly status: Status
  readonly category: Category
  readonly recovery: RecoveryKind
  /** The public facts of this occurrence, by the fields that the row declares. */
  readonly details?: Details
  /** Set when a server answered this name with another HTTP status than the table's; `status` is then the server's. */
  readonly statusMismatch?: true
  /** Set when a server sent details that do not fit the row's fields; `details` is then `undefined`. */
  readonly detailsMismatch?: true
  /** The id of the request, if the contract's envelope has it; set by clients. */
  readonly requestId?: string
  /** The address of the page about the row, if the contract's envelope has it; set by clients. */
  readonly docs?: string
  /** `true` if a client read it from another server's answer. */
  readonly received?: boolean
}

/** The base of every row's class. Abstract: errors are made by the class of their row. */
export interface ApiErrorClass {
  readonly prototype: ApiError
  [Symbol.hasInstance]<Target>(this: { readonly prototype: Target }, value: unknown): value is Target
}

// Not the class that rows extend: an `HttpError` extends that too, and transpiled constructors ask `instanceof` their class.
export const ApiError: ApiErrorClass = /* @__PURE__ */ (() => {
  class ApiError extends WireError {
    static override get name() {
      return 'ApiError'
    }
  }
  const value = (error: unknown) => !!brandOf(error)
  return Object.defineProperty(ApiError, Symbol.hasInstance, { value }) as unknown as ApiErrorClass
})()
