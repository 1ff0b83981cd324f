import { safeGet } from '../../core/safe-get'
import { HttpError } from '../../core/server-http-error'
import { isSystemMessage } from './system-error'

/** Whether a value is the status of an answer to a failure. */
export function isErrorStatus(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 400 && (value as number) <= 599
}

/**
 * The answer to an error that this server made; `undefined` for a plain 500, which the fallback row answers. The message of a 4xx is
 * sent unless the error says `expose: false`, that of a 5xx only if it says `expose: true`, that of a system error never.
 *
 * @param message what a client may read of it, if anything
 */
export function localError(thrown: unknown, status: unknown, message?: unknown): HttpError | undefined {
  if (!isErrorStatus(status) || status === 500) return undefined
  const expose = safeGet(thrown, 'expose')
  const hidden = status < 500 && expose === false
  if (hidden || !isSendable(thrown, message)) return new HttpError(status, { cause: thrown })
  return new HttpError(status, { cause: thrown, message, expose: expose === true })
}

/** Whether a message has a text, and not that of a system error. */
export function isSendable(thrown: unknown, message: unknown): message is string {
  return typeof message === 'string' && message !== '' && !isSystemMessage(thrown, message)
}
