import { randomUUID } from 'node:crypto'
import { apiVersion, errors, versionHeader } from 'error-codebook/contract'

// What a careful team writes without a library, once for all its handlers. The facts are read from the contract.
class ServiceError extends Error {
  constructor(options = {}) {
    super(options.message ?? new.target.prototype.facts.message, options)
    this.error = this.facts.error
    this.code = this.facts.code
    this.status = this.facts.status
    if (options.retryAfter !== undefined) this.retryAfter = options.retryAfter
  }

  /** The body: a 5xx shows its default message, whatever it was given. */
  toJSON() {
    const body = {
      message: this.status < 500 ? this.message : this.facts.message,
      error: this.error,
      status: this.status,
    }
    if (this.retryAfter !== undefined) body.retry_after = this.retryAfter
    return body
  }
}

/** An expected failure, which does not pay for a stack. */
class QuietServiceError extends ServiceError {
  constructor(options) {
    const limit = Error.stackTraceLimit
    Error.stackTraceLimit = 0
    super(options)
    Error.stackTraceLimit = limit
  }
}

export class SlotUnavailableError extends QuietServiceError {}
export class DatabaseError extends ServiceError {}
class InternalError extends ServiceError {}
SlotUnavailableError.prototype.facts = factsOf('SLOT_UNAVAILABLE')
DatabaseError.prototype.facts = factsOf('DATABASE_ERROR')
InternalError.prototype.facts = factsOf('INTERNAL_ERROR')

function factsOf(error) {
  const { code, status, meaning, message = meaning } = errors[error]
  return { error, code, status, message }
}

/** The header that every response has. */
export const version = [versionHeader, apiVersion]

export function toServiceError(thrown) {
  return thrown instanceof ServiceError ? thrown : new InternalError({ cause: thrown })
}

/** The id of a request: its own where it is sane, else a new one. */
export function requestIdOf(given) {
  return given !== undefined && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID()
}

/** What told of a success, and is not for a failure. */
export const ofSuccess = [
  'content-disposition',
  'content-encoding',
  'content-range',
  'etag',
  'last-modified',
  'trailer',
  'transfer-encoding',
]

/** What to send for whatever was thrown, besides the headers that every response has. */
export function reply(thrown) {
  const error = toServiceError(thrown)
  const body = JSON.stringify(error)
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }
  if (error.retryAfter !== undefined) headers['Retry-After'] = String(error.retryAfter)
  headers['Content-Length'] = String(Buffer.byteLength(body))
  return { status: error.status, headers, body }
}
