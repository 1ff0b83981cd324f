import { brandOf } from '../core/brand'
import { type HttpError, UnnamedError } from '../core/unnamed-error'

/**
 * The error of a request that met no server: an `HttpError` with status 0. Transient, but for a request that its own caller
 * aborted, which its signal tells, or its name. An error of ours is given back as it is. Never throws.
 */
export function noAnswer<Failure = never>(cause: unknown, signal?: AbortSignal | null): Failure | HttpError {
  if (brandOf(cause) !== undefined) return cause as Failure | HttpError
  const aborted = isAbort(cause, signal)
  const message = aborted ? 'Request aborted' : 'Network failure'
  const error = new UnnamedError(0, { message, cause, reason: 'no-answer' })
  return aborted ? Object.assign(error, { recovery: 'terminal' as const }) : error
}

function isAbort(cause: unknown, signal: AbortSignal | null | undefined): boolean {
  try {
    // What fetch throws then is the reason that the caller gave, whatever it is; but one that ran out of time is no abort.
    if (signal?.aborted) return Object(signal.reason).name !== 'TimeoutError'
    // fetch's name for it, and axios's.
    return /^(Abort|Canceled)Error/.test(Object(cause).name)
  } catch {
    return false
  }
}
