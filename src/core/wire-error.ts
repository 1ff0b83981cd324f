import { completeError } from './complete-error'
import type { Recovery } from './contract'
import { limitStack, muteStack } from './stack-traces'

/** What is wrong with each field, by its dotted path: `{ 'items.0.name': ['Name is required'] }`. */
export type FieldErrors = { readonly [field: string]: readonly string[] }

/** The house body of an error, in wire order. */
export interface WireBody<Name extends string = string, Status extends number = number> {
  message: string
  error: Name
  status: Status
  errors?: FieldErrors
  /** Whole seconds. */
  retry_after?: number
  details?: unknown
  /** UTC, whole seconds: `2024-12-20T10:30:00Z`. */
  timestamp?: string
}

/** Options of every error; a row adds what it carries. */
export interface BaseOptions {
  /** Replaces the default text. With a 5xx it reaches the wire only if `expose` is set. */
  message?: string | undefined
  /** The original failure. For logs: never on the wire. */
  cause?: unknown
  /** Private facts of this occurrence, of any shape. For logs: never on the wire. */
  internal?: unknown
  /** Lets a 5xx show its own message. */
  expose?: boolean | undefined
}

/** Every option that an error can take, whatever its row. */
export interface WireOptions extends BaseOptions {
  errors?: FieldErrors | undefined
  /** Seconds. */
  retryAfter?: number | undefined
  /** The public facts of this occurrence. A row keeps the fields that it declares. */
  details?: unknown
}

/** What a class keeps on its prototype, for the wire alone. */
export interface WireText {
  /** What a masked failure shows: the row's default text. */
  readonly text: string
}

/** What `ApiError` and `HttpError` share: the fields of the wire, masking, identity, and the price of a stack. */
export class WireError extends Error {
  declare readonly error: string | undefined
  declare readonly code: number | string | undefined
  declare readonly status: number
  declare readonly category: string | undefined
  declare readonly recovery: Recovery
  declare readonly errors?: FieldErrors
  /** Seconds until a retry makes sense. */
  declare readonly retryAfter?: number
  declare readonly details?: unknown
  declare readonly internal?: unknown
  declare readonly expose?: boolean

  /** The house body, masked: what `JSON.stringify(error)` writes. */
  toJSON(): WireBody {
    const { error, status, retryAfter, text } = this as this & WireText & { error: string }
    const shown = status < 500 || this.expose
    const body: WireBody = { message: shown ? this.message : text, error, status }
    if (shown && this.errors) body.errors = this.errors
    if ((retryAfter as number) < Infinity) body.retry_after = Math.ceil(retryAfter as number)
    if (shown && this.details) body.details = this.details
    return body
  }
}

/** An error that captures no stack where its HTTP status was expected. A `try` costs a stack too, so 5xx rows do without this. */
export class QuietError extends WireError {
  constructor(message: string, options: WireOptions | undefined, status?: number) {
    const limit = muteStack(status)
    try {
      super(message, options)
    } finally {
      limitStack(limit)
    }
  }
}

/** Completes a new error and copies its options, of `details` the fields that the row declares. Called by the leaf class, as `completeError` is. */
export function applyOptions(
  error: { -readonly [Field in keyof WireError]: WireError[Field] },
  Class: { readonly prototype: object },
  options: WireOptions = {},
  detailNames?: readonly string[],
): void {
  completeError(error, Class)
  if (options.errors) error.errors = options.errors
  if ((options.retryAfter as number) >= 0) error.retryAfter = options.retryAfter as number
  if (detailNames && options.details) {
    error.details = {}
    const given = options.details as Fields
    for (const name of detailNames) if (given[name] != null) (error.details as Fields)[name] = given[name]
  }
  if (options.internal !== undefined) error.internal = options.internal
  if (options.expose) error.expose = true
}

interface Fields {
  [name: string]: unknown
}
