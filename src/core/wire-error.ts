import { brandOf } from './brand'
import { skipsStack } from './stack-traces'

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

/** What every error may be given; a row adds what it carries. */
export interface BaseOptions {
  /** Replaces the default text. With a 5xx it reaches the wire only if `expose` is set. */
  message?: string | undefined
  /** The original failure. For logs: never on the wire. */
  cause?: unknown
  /** Anything that helps whoever reads the log. On the wire only if the row declares its details public. */
  details?: unknown
  /** Lets a 5xx show its own message. */
  expose?: boolean | undefined
}

/** Every field an error can be given, whatever its row. */
export interface WireOptions extends BaseOptions {
  errors?: FieldErrors | undefined
  /** Seconds. */
  retryAfter?: number | undefined
}

/** What `ApiError` and `HttpError` share: the fields of the wire, masking, identity, and the price of a stack. */
export class WireError extends Error {
  /** The brand that instances of this class have; `undefined` for any row's. A class that a user derives has none of its own. */
  static readonly error: string | undefined

  declare readonly error: string | undefined
  declare readonly status: number
  declare readonly errors?: FieldErrors
  /** Seconds until a retry makes sense. */
  declare readonly retryAfter?: number
  declare readonly details?: unknown
  declare readonly expose?: boolean

  constructor(message: string | undefined, status: number, options: WireOptions | undefined) {
    const limit = Error.stackTraceLimit
    const skips = skipsStack(status)
    if (skips) Error.stackTraceLimit = 0
    try {
      super(options?.message ?? message, options)
    } finally {
      if (skips) Error.stackTraceLimit = limit
    }
    this.status = status
    if (options === undefined) return
    if (options.errors !== undefined) this.errors = options.errors
    if (options.retryAfter !== undefined) this.retryAfter = options.retryAfter
    if (options.details !== undefined) this.details = options.details
    if (options.expose === true) this.expose = true
  }

  /** The text that a masked failure shows instead of its own message. */
  declare protected readonly maskedMessage?: string
  declare protected readonly publicDetails?: boolean

  /** The house body, masked: what `JSON.stringify(error)` writes. */
  toJSON(): WireBody {
    const { message, error, status, errors, retryAfter, details } = this
    const masked = status >= 500 && !this.expose
    const fallback = `HTTP_${status}`
    const body: WireBody = {
      message: masked ? (this.maskedMessage ?? fallback) : message,
      error: error ?? fallback,
      status,
    }
    if (errors !== undefined && !masked) body.errors = errors
    if (retryAfter !== undefined && retryAfter >= 0 && retryAfter < Infinity) body.retry_after = Math.ceil(retryAfter)
    if (details !== undefined && !masked && this.publicDetails) body.details = details
    return body
  }

  static override [Symbol.hasInstance]<Instance>(
    this: abstract new (
      ...args: never
    ) => Instance,
    value: unknown,
  ): value is Instance {
    if (!Object.hasOwn(this, 'error')) return super[Symbol.hasInstance](value)
    const name = brandOf(value)
    const { error } = this as unknown as typeof WireError
    return error === undefined ? !!name : name === error
  }
}
