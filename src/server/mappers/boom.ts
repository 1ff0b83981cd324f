import { HttpError } from '../../core/http-error'

/** Errors of `@hapi/boom`: a 4xx with its message, a 5xx masked. A plain 500 is left to the fallback row. */
export function fromBoom(thrown: unknown): HttpError | undefined {
  const { isBoom, output, message } = Object(thrown)
  const status: unknown = output?.statusCode
  if (isBoom !== true || typeof status !== 'number' || status === 500) return undefined
  return new HttpError(status, { cause: thrown, ...(typeof message === 'string' && message !== '' ? { message } : {}) })
}
