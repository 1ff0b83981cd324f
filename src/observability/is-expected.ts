import { knownError } from './known-error'

/**
 * Whether a failure is one that the service answers on purpose: a row of a contract, or an `HttpError`, with an HTTP status
 * from 400 to 499. Everything else is unexpected, and someone should look at it: a 5xx, a network failure, any value that is
 * none of ours.
 *
 * @example if (!isExpected(error)) span.setStatus({ code: SpanStatusCode.ERROR })
 */
export function isExpected(error: unknown): boolean {
  const { status = 0 } = knownError(error) ?? {}
  return status >= 400 && status < 500
}
