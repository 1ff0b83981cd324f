import { brandOf } from '../core/brand'
import { HttpError } from '../core/client-http-error'
import { safeGet } from '../core/safe-get'

/**
 * The error of a request that no server answered: an `HttpError` with status 0. It is transient, unless the caller aborted the
 * request. One of our errors is returned as it is. Never throws.
 */
export function noAnswer<Failure = never>(cause: unknown, signal?: AbortSignal | null): Failure | HttpError {
  if (brandOf(cause) !== undefined) return cause as Failure | HttpError
  const aborted = isAbort(cause, signal)
  const message = aborted ? 'Request aborted' : 'Network failure'
  const error = new HttpError(0, { message, cause, reason: 'no-answer' })
  return aborted ? Object.assign(error, { recovery: 'terminal' as const }) : error
}

function isAbort(cause: unknown, signal: AbortSignal | null | undefined): boolean {
  // fetch throws the caller's reason, whatever it is. A timeout is not an abort.
  if (safeGet(signal, 'aborted')) return safeGet(safeGet(signal, 'reason'), 'name') !== 'TimeoutError'
  const name = safeGet(cause, 'name')
  // fetch's name and axios's.
  return typeof name === 'string' && /^(Abort|Canceled)Error/.test(name)
}
