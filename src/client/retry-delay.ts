import type { ApiError } from '../core/api-error'
import type { HttpError } from '../core/client-http-error'
import { jitteredBackoff, longestTimer } from '../core/wait'

/** Facts of the failed request, and the limits of the wait. */
export interface RetryOptions {
  /** Whether the request may be repeated without harm. Default: true. */
  readonly idempotent?: boolean | undefined
  /** The wait before the second attempt, before jitter, in milliseconds. Default: 500. */
  readonly base?: number | undefined
  /** The longest wait of the backoff, in milliseconds. Default: 30,000. A wait that the server asks for is not capped. */
  readonly cap?: number | undefined
}

/** The default of `cap`, in milliseconds. */
const longestWait = 30_000

/**
 * Milliseconds to wait before the next attempt, or `undefined` if a retry makes no sense: only a transient failure of an
 * idempotent request is retried. The server's `retry_after` or `Retry-After` wins, else exponential backoff with full jitter.
 *
 * @param attempt how many attempts have failed, from 1
 * @example const delay = retryDelay(error, attempt, { idempotent: method === 'GET' })
 */
export function retryDelay(
  error: ApiError | HttpError,
  attempt: number,
  options: RetryOptions = {},
): number | undefined {
  const { idempotent = true, base = 500, cap = longestWait } = options
  try {
    const { recovery, retryAfter } = error
    if (recovery !== 'transient' || !idempotent) return undefined
    if ((retryAfter as number) >= 0) return Math.min((retryAfter as number) * 1000, longestTimer)
  } catch {
    // Libraries hand over whatever was thrown: `undefined`, a revoked Proxy.
    return undefined
  }
  return jitteredBackoff(attempt, base, cap)
}

/** The same, for a caller that waits by itself: `undefined` too if the server asks for more than `cap`. */
export function affordableDelay(
  error: ApiError | HttpError,
  attempt: number,
  options: RetryOptions = {},
): number | undefined {
  const delay = retryDelay(error, attempt, options)
  return delay === undefined || delay > (options.cap ?? longestWait) ? undefined : delay
}
