import { brand, brandOf } from './brand'
import type { Recovery } from './contract'
import { limitStack, muteStack } from './stack-traces'
import type { FieldErrors, WireError, WireOptions } from './wire-error'

// An enum, which is a string to its users: TypeScript narrows a union by it, where a branded string would stop it.
declare enum Unlisted {
  name = '',
}

/** A name that the contract does not list: text, kept apart from the listed ones so that `error === 'NAME'` narrows. */
export type UnlistedName = Unlisted

/**
 * Why no row names a failure that a client met. `newer-server`: a later version of the API names it. `unlisted`: the answer says
 * what is wrong, and no row is that. `corrupt-answer`: it is no error's body (HTML of a proxy, half of one, nothing).
 * `no-answer`: the request met no server.
 */
export type UnnamedReason = 'newer-server' | 'unlisted' | 'corrupt-answer' | 'no-answer'

/** Options of `HttpError`. */
export interface HttpErrorOptions extends WireOptions {
  /** Set by clients: why no row names the failure. A server answers such an error with its fallback row. */
  reason?: UnnamedReason | undefined
  /** The wire's `error`, where it is not the HTTP status's reason phrase. */
  error?: string | undefined
}

/** What a status alone says. 0 is a network failure. */
export function recoveryOf(status: number): Recovery {
  if ([0, 429, 502, 503, 504].includes(status)) return 'transient'
  return [400, 401, 409, 422].includes(status) ? 'correctable' : 'terminal'
}

/**
 * What the two classes named `HttpError` share, a server's and a client's. Each declares an interface of its own name: TypeScript
 * can write a type into a user's declarations only if the entry exports its interface by name.
 */
export interface UnnamedFailure extends WireError {
  readonly error: UnlistedName | undefined
  readonly code: undefined
  readonly category: undefined
  /** Why no row names it, if a client made it of another server's answer. */
  readonly reason?: UnnamedReason
}

/** The class of `HttpError`. */
export interface HttpErrorClass<Instance extends UnnamedFailure = UnnamedFailure> {
  new (status: number, options?: HttpErrorOptions): Instance
  readonly prototype: Instance
  [Symbol.hasInstance]<Target>(this: abstract new (...args: never) => Target, value: unknown): value is Target
}

/**
 * `HttpError` as a client makes it: without the reason phrases, and without what only the rows of a server have, which every
 * browser would load. Both have one identity, so `instanceof` holds across them.
 */
export const UnnamedError = /* @__PURE__ */ (() => {
  // In a function: a computed key in a class would keep bundlers from dropping it.
  class HttpError extends Error {
    // A bundler renames classes, so the name is set.
    static override readonly name = 'HttpError'
    declare readonly error: string | undefined
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
        super(fields.message ?? `HTTP ${status}`, fields)
      } finally {
        limitStack(limit)
      }
      this.status = status
      this.recovery = recoveryOf(status)
      this.error = fields.error
      if (fields.errors) this.errors = fields.errors
      if ((fields.retryAfter as number) >= 0) this.retryAfter = fields.retryAfter as number
      if (fields.details !== undefined) this.details = fields.details
      if (fields.internal !== undefined) this.internal = fields.internal
      if (fields.reason) this.reason = fields.reason
    }
    toJSON() {
      const { message, status, error = `HTTP_${status}`, errors, retryAfter: retry_after } = this
      return { message: status < 500 ? message : `HTTP ${status}`, error, status, errors, retry_after }
    }
    static override [Symbol.hasInstance](value: unknown) {
      return this === HttpError ? brandOf(value) === '' : super[Symbol.hasInstance](value)
    }
  }
  Object.assign(HttpError.prototype, { name: HttpError.name, [brand]: '' })
  return HttpError as unknown as HttpErrorClass
})()
