import { brandOf } from '../core/brand'
import { HttpError } from '../core/client-http-error'
import { safeGet } from '../core/safe-get'
import { isNetworkFailure } from './network-failure'

/** The message of a call that its caller aborted. */
export const requestAborted = 'Request aborted'

/**
 * The error of a call that threw: transient if the network failed, terminal after an abort, a wrong request or a bug. One of our errors
 * is returned as it is. Never throws.
 *
 * @param status the status of the answer, if one arrived
 * @param unread the message if the answer could not be read
 */
export function failedCall<Failure = never>(
  cause: unknown,
  signal?: AbortSignal | null,
  status?: number,
  unread = 'The answer cannot be read',
): Failure | HttpError {
  // A Proxy may answer with anything.
  if (typeof brandOf(cause) === 'string') return cause as Failure | HttpError
  const isNetwork = safeGet(signal, 'aborted')
    ? // fetch throws the reason that the caller gave, of any type. A timeout is not an abort.
      safeGet(safeGet(signal, 'reason'), 'name') === 'TimeoutError'
    : isNetworkFailure(cause)
  if (isNetwork) return new HttpError(0, { message: 'Network failure', cause, reason: 'no-answer' })
  // What is handed over as an answer may have any status.
  const isUnread = typeof status === 'number' && status && isNetwork === undefined
  const error = isUnread
    ? new HttpError(status, { message: unread, cause, reason: 'corrupt-answer' })
    : new HttpError(0, {
        message: isNetwork === false ? requestAborted : 'The call failed',
        cause,
        reason: 'no-answer',
      })
  return Object.assign(error, { recovery: 'terminal' as const })
}
