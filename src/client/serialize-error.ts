import type { ApiError } from '../core/api-error'
import type { Parser } from '../core/parser'
import type { HttpError } from '../core/unnamed-error'
import type { FieldErrors } from '../core/wire-error'

/**
 * An error as plain data, unmasked, that `structuredClone` and `postMessage` leave whole. Its stack and cause stay behind, and
 * details that they refuse.
 */
export interface SerializedError {
  readonly message: string
  readonly error: string | undefined
  readonly status: number
  readonly recovery: ApiError['recovery']
  readonly errors?: FieldErrors | undefined
  /** Whole seconds. */
  readonly retry_after?: number | undefined
  readonly details?: unknown
  readonly reason?: HttpError['reason']
}

/**
 * What to send of an error to a worker, another window or a cache, where `deserializeError` makes it an error again. Not for answers
 * to strangers: a 5xx shows its own message.
 *
 * @example worker.onmessage = ({ data }) => worker.postMessage(serializeError(toApiError(thrown)))
 */
export function serializeError(error: ApiError | HttpError): SerializedError {
  const { message, status, recovery, errors, retryAfter: retry_after, details } = error
  const { reason } = error as HttpError
  return {
    message,
    error: error.error,
    status,
    recovery,
    errors,
    retry_after,
    details: isCloneable(details) ? details : undefined,
    reason,
  }
}

function isCloneable(details: unknown): boolean {
  try {
    structuredClone(details)
    return true
  } catch {
    // A function, or a class with private parts: the rest of the error is to arrive.
    return false
  }
}

/** Makes a contract's `deserializeError` of its parser. */
export function errorReviver<Known extends ApiError>(parse: Parser<Known>): (value: unknown) => Known | HttpError {
  return (value) => {
    const error = parse(value)
    try {
      const { reason, recovery } = value as SerializedError
      // A row's recovery is the table's; that of a failure no row names may be its maker's.
      if (reason && error.code === undefined) Object.assign(error, { reason, recovery })
    } catch {
      // No object, or one with a throwing getter: the error says so by its status.
    }
    return error
  }
}
