import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import type { Codebook } from '../../core/codebook'
import { HttpError } from '../../core/server-http-error'
import type { DefaultCodebook } from '../default-codebook'
import { answer } from '../internal/answer'
import { type AnswerSettings, answerSettings } from '../internal/answer-settings'
import type { ApiHeadersOptions } from '../internal/api-headers'
import { FailedNodeRequest } from '../internal/failed-node-request'
import { methodNotAllowed } from '../internal/method-not-allowed'
import { nodeApiHeaders, sentRequestId } from '../internal/node-api-headers'
import { sendByNode } from '../internal/send-by-node'
import type { ServerOptions } from '../internal/server-options'
import { expressMethods } from './routes'

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
} from '../internal/public-types'

/** What a handler of Express is given. */
export interface ExpressContext {
  readonly req: Request
  readonly res: Response
}

/**
 * Answers every error of an Express app in the house form. Mount it last. Works with Express 5 and 4.
 *
 * @example app.use(expressErrorHandler())
 */
export function expressErrorHandler<Book extends Codebook = DefaultCodebook>(
  options: ServerOptions<ExpressContext, Book> = {},
): ErrorRequestHandler {
  const settings = answerSettings<ExpressContext>(options)
  return (thrown, req, res, next) => {
    // Half an answer is out already: Express closes the connection.
    if (!send(thrown, { req, res }, settings)) next(thrown)
  }
}

/**
 * Answers a path that no route serves with 404, and one that other methods serve with 405 and `Allow`. Mount it after the routes.
 *
 * @example app.use(expressNotFoundHandler())
 */
export function expressNotFoundHandler<Book extends Codebook = DefaultCodebook>(
  options: ServerOptions<ExpressContext, Book> = {},
): RequestHandler {
  const settings = answerSettings<ExpressContext>(options)
  return (req, res) => {
    send(methodNotAllowed(expressMethods(req), req.method) ?? new HttpError(404), { req, res }, settings)
  }
}

/**
 * Gives every response the version header, the request id and, with a limiter, the rate-limit headers; refuses what goes over
 * the limit. Mount it first; only CORS stands before it, so that a page can read the refusal. The request id is `req.id`, where pino-http finds it.
 *
 * @example app.use(expressApiHeaders())
 */
export function expressApiHeaders<Book extends Codebook = DefaultCodebook>(
  options: ApiHeadersOptions<ExpressContext, Book> = {},
): RequestHandler {
  return nodeApiHeaders<Request, Response>(options)
}

/** False where it is too late to answer. */
function send(thrown: unknown, native: ExpressContext, settings: AnswerSettings<ExpressContext>): boolean {
  const { req, res } = native
  const failed = new FailedNodeRequest(native, req, req, res, sentRequestId(res))
  const answered = answer(thrown, failed, settings)
  if (res.headersSent) return false
  sendByNode(res, answered, (late) => answer(late, failed, settings))
  return true
}
