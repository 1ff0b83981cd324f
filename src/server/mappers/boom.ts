import { safeGet, safePick } from '../../core/safe-get'
import { HttpError } from '../../core/server-http-error'

/** Errors of `@hapi/boom`: a 4xx with its message, a 5xx masked. A plain 500 is left to the fallback row. */
export function fromBoom(thrown: unknown): HttpError | undefined {
  const { isBoom, output, message } = safePick(thrown, 'isBoom', 'output', 'message')
  const status = safeGet(output, 'statusCode')
  if (isBoom !== true || typeof status !== 'number' || status === 500) return undefined
  return new HttpError(status, { cause: thrown, ...(typeof message === 'string' && message !== '' ? { message } : {}) })
}
