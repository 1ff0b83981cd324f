import { brand } from './brand'
import type { Recovery } from './contract'
import { applyOptions, QuietError, type WireError, type WireOptions } from './wire-error'

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

/** What an `HttpError` may be given. */
export interface HttpErrorOptions extends WireOptions {
  reason?: UnnamedReason | undefined
  /** The wire's `error`, where it is not the HTTP status's reason phrase. */
  error?: string | undefined
}

/** What a status alone says. 0 is a network failure. */
function recoveryOf(status: number): Recovery {
  if ([0, 429, 502, 503, 504].includes(status)) return 'transient'
  return [400, 401, 409, 422].includes(status) ? 'correctable' : 'terminal'
}

/**
 * A failure that no row names: a router's 404, a proxy's HTML 502, a network failure (status 0), a newer server's unknown
 * name. `error` is the name that came with it, or on a server the reason phrase (`NOT_FOUND`); there is no `code`.
 */
export interface HttpError extends WireError {
  readonly error: UnlistedName | undefined
  readonly code: undefined
  readonly category: undefined
  /** Why no row names it, where a client made it of an answer. */
  readonly reason?: UnnamedReason
}

/** The class of `HttpError`. */
export interface HttpErrorClass {
  new (status: number, options?: HttpErrorOptions): HttpError
  readonly prototype: HttpError
  [Symbol.hasInstance]<Target>(this: abstract new (...args: never) => Target, value: unknown): value is Target
}

/**
 * `HttpError` as a client makes it: without the reason phrases, which only servers need and every browser would load. Both
 * have one identity, so `instanceof` holds across them.
 */
export const UnnamedError = /* @__PURE__ */ (() => {
  // In a function: a computed key in a class would keep bundlers from dropping it.
  class HttpError extends QuietError {
    static override readonly error = ''
    static override readonly name = 'HttpError'
    declare readonly error: string | undefined
    declare readonly status: number
    declare readonly recovery: Recovery
    declare readonly reason?: UnnamedReason
    constructor(status: number, options: HttpErrorOptions = {}) {
      super(options.message ?? `HTTP ${status}`, options, status)
      this.error = options.error
      this.status = status
      this.recovery = recoveryOf(status)
      if (options.reason) this.reason = options.reason
      applyOptions(this, options)
    }
    // A row that a client parsed has a code.
    get [brand]() {
      return this.code === undefined ? '' : this.error
    }
    override toJSON() {
      return { ...super.toJSON(), error: this.error ?? `HTTP_${this.status}` }
    }
    get text() {
      return `HTTP ${this.status}`
    }
  }
  HttpError.prototype.name = HttpError.name
  return HttpError as unknown as HttpErrorClass
})()
