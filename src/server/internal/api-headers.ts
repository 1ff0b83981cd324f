import type { Codebook } from '../../core/codebook'
import { classOf } from '../../core/codebook'
import { construct } from '../../core/error-class'
import { HttpError } from '../../core/server-http-error'
import { rateLimitFields, versionHeadersOf } from '../../http'
import { draftRateLimitHeaders } from '../../http/draft-rate-limit-headers'
import type { RateLimitDecision } from '../../http/rate-limit-decision'
import { defaultCodebook } from '../default-codebook'
import { isPreflight, type PreflightRequest } from './preflight'
import { requestIdHeader } from './request-id'
import type { CodebookOption } from './server-options'

/** Options of what sets the headers of every response. */
export interface ApiHeadersOptions<Context, Book extends Codebook = Codebook> extends CodebookOption<Book> {
  /**
   * Asked once a request; its answer stands in the headers of the response, success or not. Without one, no limit is known. It is not
   * asked about a CORS preflight, which is neither counted nor refused.
   */
  rateLimit?: ((context: Context) => RateLimitDecision | undefined | Promise<RateLimitDecision | undefined>) | undefined
}

type SetHeader = (name: string, value: string) => void

/**
 * The headers that every response has, those of a limiter too. Sets them before it refuses, so that the refusal has them too. Without
 * a limiter it returns nothing to wait for: a promise would cost each request more than the headers.
 */
export function applyApiHeaders<Context>(
  context: Context,
  request: PreflightRequest,
  requestId: string,
  setHeader: SetHeader,
  options: ApiHeadersOptions<Context>,
): Promise<void> | undefined {
  setApiHeaders(requestId, setHeader, options)
  return applyRateLimit(context, request, setHeader, options)
}

/** The version and the request id. */
export function setApiHeaders(
  requestId: string,
  setHeader: SetHeader,
  { codebook = defaultCodebook }: CodebookOption,
): void {
  setAll(versionHeadersOf(codebook), setHeader)
  setHeader(requestIdHeader, requestId)
}

/** Asks the limiter, if there is one, and sets its headers. A preflight has no user, and a browser stops if it fails. */
export function applyRateLimit<Context>(
  context: Context,
  request: PreflightRequest,
  setHeader: SetHeader,
  { codebook = defaultCodebook, rateLimit }: ApiHeadersOptions<Context>,
): Promise<void> | undefined {
  if (rateLimit === undefined || isPreflight(request)) return undefined
  return applyDecision(rateLimit(context), setHeader, codebook)
}

async function applyDecision(
  asked: RateLimitDecision | undefined | Promise<RateLimitDecision | undefined>,
  setHeader: SetHeader,
  codebook: Codebook,
): Promise<void> {
  const decision = await asked
  if (decision === undefined) return
  const { rateLimits } = codebook
  if (rateLimits) setAll(rateLimitFields(rateLimits.headers, decision), setHeader)
  setAll(draftRateLimitHeaders(decision), setHeader)
  if (decision.exceeded) {
    const { retryAfter = (decision.reset.getTime() - Date.now()) / 1000 } = decision
    throw overLimit(codebook, Math.max(1, Math.ceil(retryAfter)))
  }
}

/** The row of a request over the limit; an `HttpError` 429 for a contract without limits. */
function overLimit(codebook: Codebook, retryAfter: number) {
  const Refused = classOf(codebook, codebook.rateLimits?.refusal ?? '')
  return Refused ? construct(Refused, { retryAfter }) : new HttpError(429, { retryAfter })
}

function setAll(headers: Record<string, string>, setHeader: SetHeader): void {
  for (const name of Object.keys(headers)) setHeader(name, headers[name] as string)
}
