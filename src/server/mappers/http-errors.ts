import { safePick } from '../../core/safe-get'
import type { HttpError } from '../../core/server-http-error'
import { localError } from '../internal/local-error'
import { isUpstream } from '../internal/upstream'

/**
 * Errors in the form of the `http-errors` package, which Express, Koa and their body parsers throw: a status, and `expose` that
 * tells whether the client may know. They keep their status. A plain 500 is left to the fallback row, and so is an upstream's error
 * that `createError(502, error)` was given: the package keeps the status of the upstream.
 */
export function fromHttpErrors(thrown: unknown): HttpError | undefined {
  const { status, expose, type, message } = safePick(thrown, 'status', 'expose', 'type', 'message')
  if (typeof expose !== 'boolean') return undefined
  // The package writes into an error that it is given; an error that it makes inherits its `expose`.
  if (Object.hasOwn(thrown as object, 'expose') && isUpstream(thrown)) return undefined
  // A parser's error has a type, and quotes the input in its message.
  return localError(thrown, status, expose && type === undefined ? message : undefined)
}
