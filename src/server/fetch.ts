import type { Codebook } from '../core/codebook'
import type { DefaultCodebook } from './default-codebook'
import { type FetchErrorOptions, type FetchHandler, webHandler } from './internal/web-handler'

export type {
  ApiError,
  ApiHeadersOptions,
  ClassesByName,
  Codebook,
  CodebookOption,
  DefaultCodebook,
  ErrorContext,
  ErrorMapper,
  FieldErrors,
  FieldLimit,
  HttpError,
  LocaleOf,
  LocaleOption,
  NameOf,
  RateLimitDecision,
  Recovery,
  ServerOptions,
  UndeclaredContext,
  WireBody,
} from './internal/public-types'
export type { FetchErrorOptions, FetchHandler } from './internal/web-handler'

/**
 * Answers whatever a handler of Web requests throws in the house form, a malformed JSON body too, and gives every response the
 * version header, the request id and, with a limiter, the rate-limit headers. CORS goes around it. The request id is `request.requestId`.
 *
 * @example export default { fetch: withErrors((request) => Response.json(success(book(request)))) }
 */
export function withErrors<
  Rest extends readonly unknown[],
  Given extends Request = Request,
  Book extends Codebook = DefaultCodebook,
>(
  handler: FetchHandler<Rest, Given>,
  options: FetchErrorOptions<Book> = {},
): (request: Given, ...rest: Rest) => Promise<Response> {
  return webHandler(handler, options)
}
