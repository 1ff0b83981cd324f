import { identify } from './brand'
import { completeError } from './complete-error'
import type { Recovery } from './contract'
import {
  type AnyHttpError,
  type HttpErrorClass,
  type HttpErrorOptions,
  recoveryOf,
  type UnlistedName,
  type UnnamedReason,
} from './http-error-shape'
import { limitStack, muteStack } from './stack-traces'
import type { FieldErrors, WireBody } from './wire-error'

/**
 * A failure that no row names: a proxy's HTML 502, a network failure (status 0), a newer server's unknown name. `error` is the
 * name that came with it; there is no `code`.
 */
export interface HttpError extends AnyHttpError {}

/** What a client makes: an `HttpError`, or a row's error. Not a base of `HttpError` alone: a row's error is none. */
export class ReceivedError extends Error implements AnyHttpError {
  declare readonly error: UnlistedName | undefined
  declare readonly code: undefined
  declare readonly category: undefined
  declare readonly status: number
  declare readonly recovery: Recovery
  declare readonly retryAfter?: number
  declare readonly errors?: FieldErrors
  declare readonly details?: unknown
  declare readonly internal?: unknown
  declare readonly reason?: UnnamedReason
  constructor(status: number, fields: HttpErrorOptions = {}) {
    const limit = muteStack(status)
    try {
      super(fields.message ?? (status ? `HTTP ${status}` : 'The answer has no status'), fields)
    } finally {
      limitStack(limit)
    }
    completeError(this, new.target)
    this.status = status
    // An answer without a status, such as an opaque redirect, is not the lack of one.
    this.recovery = status || (fields.reason ?? 'no-answer') === 'no-answer' ? recoveryOf(status) : 'terminal'
    this.error = fields.error as UnlistedName | undefined
    if (fields.errors) this.errors = fields.errors
    if ((fields.retryAfter as number) >= 0) this.retryAfter = fields.retryAfter as number
    if (fields.details !== undefined) this.details = fields.details
    if (fields.internal !== undefined) this.internal = fields.internal
    if (fields.reason) this.reason = fields.reason
  }
  toJSON(): WireBody {
    const { message, status, error = `HTTP_${status}`, errors, retryAfter: retry_after } = this
    const body = { message: status < 500 ? message : `HTTP ${status}`, error, status, errors, retry_after }
    // JSON has no `undefined`.
    return body as WireBody
  }
}

/**
 * The class of such a failure, as a client makes it: without the reason phrases and the other parts of a server's errors, which
 * every browser would load. Both classes have one identity, so `instanceof` holds across them.
 */
export const HttpError: HttpErrorClass<HttpError> = /* @__PURE__ */ (() => {
  class HttpError extends ReceivedError {
    // A bundler renames classes.
    static override get name() {
      return 'HttpError'
    }
  }
  return identify(HttpError, '') as unknown as HttpErrorClass<HttpError>
})()
