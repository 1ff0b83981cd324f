import type { HeadersLike } from './headers'
import type { FieldErrors } from './wire-error'

/** The form of an error on the wire: how a server writes it, and how a client reads it. */
export interface Envelope {
  /** The `Content-Type` of the bodies it writes. */
  readonly mediaType: string
  /** The body of an error: a value that `JSON.stringify` takes. */
  write(error: EnvelopeError, context: EnvelopeContext): unknown
  /** Reads a parsed body of any kind. Returns `undefined` for a body of another form. Never throws. */
  read(body: unknown, answer: EnvelopeAnswer): EnvelopeFields | undefined
}

/** What an error may show on the wire, already masked. */
export interface EnvelopeError {
  readonly name: string
  /** A row may have none. */
  readonly code?: number | string | undefined
  readonly message: string
  /** The HTTP status. */
  readonly status: number
  readonly errors?: FieldErrors | undefined
  /** Whole seconds. */
  readonly retryAfter?: number | undefined
  /** The public facts of this occurrence: an object. */
  readonly details?: unknown
}

/** What an answer may say besides the error. */
export interface EnvelopeContext {
  /** UTC, whole seconds: `2024-12-20T10:30:00Z`. */
  readonly timestamp?: string | undefined
  readonly requestId?: string | undefined
  /** The address of the page about the row. */
  readonly docs?: string | undefined
}

/** What came with a body. */
export interface EnvelopeAnswer {
  /** The HTTP status. */
  readonly status?: number | undefined
  readonly headers?: HeadersLike | undefined
}

/** What was read of a body. A value of the wrong type is absent. */
export interface EnvelopeFields {
  readonly name?: string
  readonly code?: number | string
  readonly message?: string
  /** The HTTP status that the body states. */
  readonly status?: number
  readonly errors?: FieldErrors
  /** Seconds. */
  readonly retryAfter?: number
  /** An object or a list. Nothing has compared it with the row's fields. */
  readonly details?: unknown
  readonly timestamp?: string
  readonly requestId?: string
  readonly docs?: string
}
