import { versionHeaders } from '../generated/codebook'
import { RateLimitExceededError } from '../generated/errors'
import { rateLimitHeaders } from '../generated/rate-limit'
import type { RateLimitState } from '../http'
import { draftRateLimitHeaders } from '../http/draft-rate-limit-headers'
import type { RateLimitWindow } from '../http/rate-limit-windows'

/** What a rate limiter says of a request. */
export interface RateLimitDecision extends RateLimitState {
  /** The request goes over the limit, and is answered with `RATE_LIMIT_EXCEEDED`. */
  exceeded?: boolean | undefined
  /** Seconds until the next request may pass, where it is not the time until `reset`. */
  retryAfter?: number | undefined
  /** All windows that count the request: they go out as `RateLimit-Policy` and `RateLimit`. */
  windows?: readonly RateLimitWindow[] | undefined
}

/** What the header middleware may be told. */
export interface ApiHeadersOptions<Context> {
  /** Asked once a request; its answer stands in the headers of the response, success or not. Without one, no limit is known. */
  rateLimit?: ((context: Context) => RateLimitDecision | undefined | Promise<RateLimitDecision | undefined>) | undefined
}

/** The headers that every response has. Sets them before it refuses, so that the refusal has them too. */
export async function applyApiHeaders<Context>(
  context: Context,
  setHeader: (name: string, value: string) => void,
  { rateLimit }: ApiHeadersOptions<Context> = {},
): Promise<void> {
  const decision = await rateLimit?.(context)
  const limits = decision && { ...rateLimitHeaders(decision), ...draftRateLimitHeaders(decision) }
  const headers = { ...versionHeaders(), ...limits }
  for (const [name, value] of Object.entries(headers)) setHeader(name, value)
  if (decision?.exceeded) {
    const { retryAfter = (decision.reset.getTime() - Date.now()) / 1000 } = decision
    throw new RateLimitExceededError({ retryAfter: Math.max(1, Math.ceil(retryAfter)) })
  }
}
