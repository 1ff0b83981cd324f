import { brandOf } from '../core/brand'
import { type HttpError, UnnamedError } from '../core/unnamed-error'
import { noAnswer } from './no-answer'

/** What fetch throws where a connection ends in the middle of a body, by browser, and where a signal ends it. */
const isCut = /^(Type|Network|Abort|Timeout)Error$/

/**
 * The error of a success whose body could not be read: cut off it is no answer, whatever its status promised; read in full, a
 * corrupt one. An error of ours is given back as it is. Never throws.
 */
export function unreadAnswer<Failure>(
  status: number,
  cause: unknown,
  signal: AbortSignal | undefined,
): Failure | HttpError {
  const cut = signal?.aborted || brandOf(cause) !== undefined || (cause instanceof Error && isCut.test(cause.name))
  return cut ? noAnswer<Failure>(cause, signal) : corruptAnswer(status, cause)
}

/** The error of a success that is not what it should be. */
export function corruptAnswer(status: number, cause: unknown): HttpError {
  const message = cause instanceof SyntaxError ? 'The answer is not JSON' : 'The answer cannot be read'
  return new UnnamedError(status, { message, cause, reason: 'corrupt-answer' })
}
