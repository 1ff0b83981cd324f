import type { ApiError } from '../../core/api-error'
import { versionHeaders } from '../../generated/codebook'
import { RateLimitExceededError } from '../../generated/errors'
import { rateLimitHeaders } from '../../generated/rate-limit'
import type { RateLimitState } from '../../http'
import { draftRateLimitHeaders } from '../../http/draft-rate-limit-headers'
import type { RateLimitWindow } from '../../http/rate-limit-windows'
import { requestIdHeader } from './request-id'

/** What a rate limiter says of a request. */
export interface RateLimitDecision extends RateLimitState {
  /** The request goes over the limit, and is answered with `RATE_LIMIT_EXCEEDED`. */
  exceeded?: boolean | undefined
  /** Seconds until the next request may pass, where it is not the time until `reset`. */
  retryAfter?: number | undefined
  /** All windows that count the request: they go out as `RateLimit-Policy` and `RateLimit`. */
  windows?: readonly RateLimitWindow[] | undefined
}

/** Options of what sets the headers of every response. */
export interface ApiHeadersOptions<Context> {
  /** Asked once a request; its answer stands in the headers of the response, success or not. Without one, no limit is known. */
  rateLimit?: ((context: Context) => RateLimitDecision | undefined | Promise<RateLimitDecision | undefined>) | undefined
  /** Your own contract's version header; the clinic's where there is none. */
  versionHeaders?: (() => Record<string, string>) | undefined
  /** Your own contract's rate-limit headers; the clinic's where there are none. */
  rateLimitHeaders?: ((state: RateLimitState) => Record<string, string>) | undefined
  /** Your own contract's row for what goes over the limit; `RATE_LIMIT_EXCEEDED` where there is none. */
  rateLimitError?: (new (options: { retryAfter: number }) => ApiError) | undefined
}

/**
 * The headers that every response has. Sets them before it refuses, so that the refusal has them too. Nothing to wait for is given
 * where there is no limiter: a promise would cost each request more than the headers.
 */
export function applyApiHeaders<Context>(
  context: Context,
  requestId: string,
  setHeader: (name: string, value: string) => void,
  options: ApiHeadersOptions<Context> = {},
): Promise<void> | undefined {
  const { versionHeaders: version = versionHeaders, rateLimit } = options
  setAll(version(), setHeader)
  setHeader(requestIdHeader, requestId)
  return rateLimit && applyLimit(rateLimit(context), setHeader, options)
}

async function applyLimit<Context>(
  answered: RateLimitDecision | undefined | Promise<RateLimitDecision | undefined>,
  setHeader: (name: string, value: string) => void,
  options: ApiHeadersOptions<Context>,
): Promise<void> {
  const decision = await answered
  if (decision === undefined) return
  const { rateLimitHeaders: limits = rateLimitHeaders, rateLimitError: Refused = RateLimitExceededError } = options
  setAll({ ...limits(decision), ...draftRateLimitHeaders(decision) }, setHeader)
  if (decision.exceeded) {
    const { retryAfter = (decision.reset.getTime() - Date.now()) / 1000 } = decision
    throw new Refused({ retryAfter: Math.max(1, Math.ceil(retryAfter)) })
  }
}

function setAll(headers: Record<string, string>, setHeader: (name: string, value: string) => void): void {
  for (const name of Object.keys(headers)) setHeader(name, headers[name] as string)
}
