import type { ApiError } from '../core/api-error'
import { brandOf } from '../core/brand'
import { HttpError } from '../core/client-http-error'
import type { UnnamedReason } from '../core/http-error-shape'
import { isReceived } from '../core/received'
import { safePick } from '../core/safe-get'
import type { FieldErrors } from '../core/wire-error'
import type { Parser } from './parser'

/**
 * An error as plain data, unmasked, that `structuredClone` and `postMessage` accept. Its stack and cause are left out, and
 * `details` and `internal` if they cannot be cloned.
 */
export interface SerializedError {
  readonly message: string
  readonly error: string | undefined
  readonly status: number
  readonly recovery: ApiError['recovery']
  readonly errors?: FieldErrors | undefined
  /** Seconds. */
  readonly retry_after?: number | undefined
  readonly details?: unknown
  readonly internal?: unknown
  readonly reason?: UnnamedReason | undefined
  readonly requestId?: string | undefined
  /** The address of the page about the row. */
  readonly docs?: string | undefined
  /** The contract and name of its row: two contracts may have a row of the same name. Empty for an `HttpError`. */
  readonly identity: string
  /** Whether a client read it from a server's answer. */
  readonly received: boolean
}

/**
 * Plain data for a worker, another window or a cache, where `deserializeError` makes it an error again. Not for answers to
 * strangers: a 5xx shows its own message.
 *
 * @example worker.onmessage = ({ data }) => worker.postMessage(serializeError(toApiError(thrown)))
 */
export function serializeError(error: ApiError | HttpError): SerializedError {
  const { message, status, recovery, errors, retryAfter: retry_after, requestId, docs } = error
  const { reason } = error as HttpError
  return {
    message,
    error: error.error,
    status,
    recovery,
    errors,
    retry_after,
    details: cloneable(error.details),
    internal: cloneable(error.internal),
    reason,
    requestId,
    docs,
    identity: brandOf(error) ?? '',
    received: isReceived(error),
  }
}

/** The value, if it can be cloned. */
function cloneable(value: unknown): unknown {
  // React Native and old browsers have none.
  if (typeof structuredClone !== 'function') return value
  try {
    structuredClone(value)
    return value
  } catch {
    // A function, or a class with private fields: the rest of the error still arrives.
    return undefined
  }
}

/** The type of `deserializeError`. */
export type ErrorReviver<Known extends ApiError = ApiError> = (value: unknown) => Known | HttpError

/** Makes a contract's `deserializeError` of its parser. */
export function errorReviver<Known extends ApiError>(parse: Parser<Known>): ErrorReviver<Known> {
  return (value) => {
    const error = parse(value)
    const facts = safePick(
      value,
      'error',
      'identity',
      'reason',
      'recovery',
      'received',
      'internal',
      'requestId',
      'docs',
    )
    return restored(error, facts as Partial<SerializedError>)
  }
}

function restored<Known extends ApiError>(
  parsed: Known | HttpError,
  { error: name, identity, reason, recovery, received, internal, requestId, docs }: Partial<SerializedError>,
): Known | HttpError {
  const isOther = identity !== undefined && identity !== brandOf(parsed)
  // Another contract's row of the same name, an HttpError with a row's name, or one that looks like Laravel's validation.
  const error = isOther ? unnamed(parsed, name) : parsed
  const isMade = received === false && identity === brandOf(error)
  for (const [name, value] of Object.entries({ internal, requestId, docs })) {
    if (value !== undefined) Object.assign(error, { [name]: value })
  }
  if (error.category !== undefined) {
    // A row's recovery is the table's.
    if (isMade) Object.assign(error, { received })
  } else if (isMade) {
    // The process that made it gave no reason; the parser did.
    Reflect.deleteProperty(error, 'reason')
    Object.assign(error, { recovery })
  } else if (reason) {
    Object.assign(error, { reason, recovery })
  }
  return error
}

function unnamed(
  { status, message, errors, retryAfter, details }: ApiError | HttpError,
  error: string | undefined,
): HttpError {
  return new HttpError(status, { message, error, errors, retryAfter, details, reason: 'unlisted' })
}
