import { reasonName, reasonPhrase } from './reason-phrase'
import {
  type HttpErrorClass,
  type HttpError as HttpErrorInstance,
  type HttpErrorOptions,
  UnnamedError,
} from './unnamed-error'

/**
 * A failure that no row names, made by a server: its message and `error` are the reason phrase unless given.
 *
 * @example throw new HttpError(404)
 */
export const HttpError: HttpErrorClass = /* @__PURE__ */ (() =>
  class HttpError extends UnnamedError {
    static readonly error = ''
    static override readonly name = 'HttpError'
    constructor(status: number, options: HttpErrorOptions = {}) {
      const { error = reasonName(status), message = reasonPhrase(status) } = options
      super(status, { ...options, error, message })
    }
    get text() {
      return reasonPhrase(this.status)
    }
  })()
export type HttpError = HttpErrorInstance
