import { knownError, type ServedCodebook } from './known-error'

/**
 * Whether a failure is one that the service answers on purpose: a row of a contract, or an `HttpError`, with an HTTP status
 * from 400 to 499. Everything else is unexpected, and someone should look at it: a 5xx, a network failure, any foreign value. With a
 * `codebook`, errors of other contracts and of upstreams are unexpected too.
 *
 * @example if (!isExpected(error)) span.setStatus({ code: SpanStatusCode.ERROR })
 */
export function isExpected(error: unknown): boolean
export function isExpected(error: unknown, options: ServedCodebook | undefined): boolean
export function isExpected(error: unknown, options?: ServedCodebook): boolean {
  const { status = 0 } = knownError(error, options) ?? {}
  return status >= 400 && status < 500
}
