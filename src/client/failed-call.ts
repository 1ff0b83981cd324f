import { brandOf } from '../core/brand'
import { HttpError } from '../core/client-http-error'
import { safeGet } from '../core/safe-get'
import { failureOf, networkFailure, requestAborted } from './network-failure'

/**
 * The error of a call that threw: transient if the network failed, terminal after an abort, a wrong request or a bug. One of our errors
 * is returned as it is. Never throws.
 *
 * @param status the status of the answer, if one arrived
 */
export function failedCall<Failure = never>(
  cause: unknown,
  signal?: AbortSignal | null,
  status?: number,
): Failure | HttpError {
  if (brandOf(cause) !== undefined) return cause as Failure | HttpError
  const message = signalFailure(signal) ?? failureOf(cause)
  if (!message) return brokenCall(cause, status)
  const error = new HttpError(0, { message, cause, reason: 'no-answer' })
  return message === networkFailure ? error : terminal(error)
}

/** The terminal error of a call that a bug ended, or of a success that cannot be read. */
export function brokenCall(cause: unknown, status = 0): HttpError {
  const unread = safeGet(cause, 'name') === 'SyntaxError' ? 'The answer is not JSON' : 'The answer cannot be read'
  return terminal(
    status
      ? new HttpError(status, { message: unread, cause, reason: 'corrupt-answer' })
      : new HttpError(0, { message: 'The call failed', cause, reason: 'no-answer' }),
  )
}

const terminal = (error: HttpError) => Object.assign(error, { recovery: 'terminal' as const })

/** The failure that an ended signal means. fetch throws the caller's reason, whatever it is. A timeout is not an abort. */
function signalFailure(signal: AbortSignal | null | undefined): string | undefined {
  if (!safeGet(signal, 'aborted')) return undefined
  return safeGet(safeGet(signal, 'reason'), 'name') === 'TimeoutError' ? networkFailure : requestAborted
}
