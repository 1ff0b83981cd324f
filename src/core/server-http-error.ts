import { identify } from './brand'
import type { Recovery } from './contract'
import {
  type AnyHttpError,
  type HttpErrorClass,
  type HttpErrorOptions,
  recoveryOf,
  type UnlistedName,
  type UnnamedReason,
} from './http-error-shape'
import { reasonName, reasonPhrase } from './reason-phrase'
import { applyOptions, QuietError } from './wire-error'

/**
 * A failure that no row names: a router's 404, a proxy's HTML 502, a network failure (status 0), a newer server's unknown
 * name. `error` is the name that came with it, or on a server the reason phrase (`NOT_FOUND`); there is no `code`.
 */
export interface HttpError extends AnyHttpError {}

/**
 * A failure that no row names, made by a server: its message and `error` are the reason phrase unless given.
 *
 * @example throw new HttpError(404)
 */
export const HttpError: HttpErrorClass<HttpError> = /* @__PURE__ */ (() => {
  // In a function, so that bundlers can drop it.
  class HttpError extends QuietError implements AnyHttpError {
    declare readonly error: UnlistedName
    declare readonly code: undefined
    declare readonly category: undefined
    declare readonly status: number
    declare readonly recovery: Recovery
    declare readonly reason?: UnnamedReason
    // A bundler renames classes.
    static override get name() {
      return 'HttpError'
    }
    constructor(status: number, options: HttpErrorOptions = {}) {
      super(options.message ?? reasonPhrase(status), options, status)
      this.error = (options.error ?? reasonName(status)) as UnlistedName
      this.status = status
      this.recovery = recoveryOf(status)
      if (options.reason) this.reason = options.reason
      applyOptions(this, new.target, options)
    }
    get text() {
      return reasonPhrase(this.status)
    }
  }
  return identify(HttpError, '') as unknown as HttpErrorClass<HttpError>
})()
