import { branded } from './brand'
import type { Recovery } from './contract'
import { reasonName, reasonPhrase } from './reason-phrase'
import { WireError, type WireOptions } from './wire-error'

declare const unlisted: unique symbol

/** A name that the contract does not list. Kept apart from listed ones, so that `error === 'NAME'` narrows to the row. */
export type UnlistedName = string & { readonly [unlisted]: true }

/** What an `HttpError` may be given. */
export interface HttpErrorOptions extends WireOptions {
  /** The wire's `error`, where it is not the HTTP status's reason phrase. */
  error?: string | undefined
}

class UnlistedError extends WireError {
  static override readonly error = ''
  declare readonly error: UnlistedName | undefined
  declare readonly code: undefined
  declare readonly category: undefined
  declare readonly recovery: Recovery

  constructor(status: number, options?: HttpErrorOptions) {
    super(reasonPhrase(status), status, options)
    this.error = (options && 'error' in options ? options.error : reasonName(status)) as UnlistedName | undefined
    this.recovery = recoveryOf(status)
  }
}

/** What a status alone says. 0 is a network failure. */
function recoveryOf(status: number): Recovery {
  if ([0, 429, 502, 503, 504].includes(status)) return 'transient'
  return [400, 401, 409, 422].includes(status) ? 'correctable' : 'terminal'
}

/**
 * A failure that no row names: a router's 404, a proxy's HTML 502, a network failure (status 0), a newer server's unknown
 * name. `error` is the name that came with it, else the reason phrase (`NOT_FOUND`); there is no `code`.
 *
 * @example throw new HttpError(404)
 */
export interface HttpError extends UnlistedError {}
export const HttpError: HttpErrorClass = /* @__PURE__ */ branded(UnlistedError, '', 'HttpError')

/** The class of `HttpError`. */
export interface HttpErrorClass {
  new (status: number, options?: HttpErrorOptions): HttpError
  readonly prototype: HttpError
  [Symbol.hasInstance]<Target>(this: abstract new (...args: never) => Target, value: unknown): value is Target
}
