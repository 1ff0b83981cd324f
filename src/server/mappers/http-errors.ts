import { safePick } from '../../core/safe-get'
import { HttpError } from '../../core/server-http-error'

/**
 * Errors in the form of the `http-errors` package, which Express, Koa and their body parsers throw: a status, and `expose` that
 * tells whether the client may know. The status alone would not do: a client's error carries the status of an upstream.
 */
export function fromHttpErrors(thrown: unknown): HttpError | undefined {
  const { status, expose, type, message } = safePick(thrown, 'status', 'expose', 'type', 'message')
  if (typeof status !== 'number' || typeof expose !== 'boolean' || status === 500) return undefined
  // A parser's error has a type, and quotes the input in its message.
  const own = expose && type === undefined && typeof message === 'string'
  return new HttpError(status, { cause: thrown, ...(own ? { message } : {}) })
}
