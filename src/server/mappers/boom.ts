import { safeGet, safePick } from '../../core/safe-get'
import type { HttpError } from '../../core/server-http-error'
import { localError } from '../internal/local-error'
import { isUpstream } from '../internal/upstream'

/**
 * Errors of `@hapi/boom`: a 4xx with its message, a 5xx masked. A plain 500 is left to the fallback row, and so is an upstream's
 * error that `boomify` was given.
 */
export function fromBoom(thrown: unknown): HttpError | undefined {
  const { isBoom, output, message } = safePick(thrown, 'isBoom', 'output', 'message')
  if (isBoom !== true || isUpstream(thrown)) return undefined
  return localError(thrown, safeGet(output, 'statusCode'), message)
}
