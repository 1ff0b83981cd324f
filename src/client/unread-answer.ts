import { brandOf } from '../core/brand'
import { HttpError } from '../core/client-http-error'
import { noAnswer } from './no-answer'

/** What fetch throws, by browser, if the connection or the signal ends in the middle of a body. */
const isCut = /^(Type|Network|Abort|Timeout)Error$/

/**
 * The error of a success whose body could not be read: no answer if the body was cut off, else a corrupt answer. One of our errors
 * is returned as it is. Never throws.
 */
export function unreadAnswer<Failure>(
  status: number,
  cause: unknown,
  signal: AbortSignal | undefined,
): Failure | HttpError {
  const cut = signal?.aborted || brandOf(cause) !== undefined || (cause instanceof Error && isCut.test(cause.name))
  return cut ? noAnswer<Failure>(cause, signal) : corruptAnswer(status, cause)
}

/** The error of a success with an unexpected body. */
export function corruptAnswer(status: number, cause: unknown): HttpError {
  const message = cause instanceof SyntaxError ? 'The answer is not JSON' : 'The answer cannot be read'
  return new HttpError(status, { message, cause, reason: 'corrupt-answer' })
}
