import type Application from 'koa'
import type { Context, Middleware } from 'koa'
import type { Codebook } from '../core/codebook'
import { HttpError } from '../core/server-http-error'
import type { DefaultCodebook } from './default-codebook'
import { answer } from './internal/answer'
import { type AnswerSettings, answerSettings } from './internal/answer-settings'
import { type ApiHeadersOptions, applyApiHeaders } from './internal/api-headers'
import { FailedNodeRequest } from './internal/failed-node-request'
import { requestIdField, requestIdOf } from './internal/request-id'
import { sendLate } from './internal/send-by-node'
import type { ServerOptions } from './internal/server-options'
import { dropSuccessHeaders } from './internal/success-headers'

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

/** Options of `koaErrorMiddleware`. */
export interface KoaErrorOptions<Book extends Codebook = Codebook>
  extends ServerOptions<Context, Book>,
    ApiHeadersOptions<Context, Book> {}

/**
 * Answers every error of a Koa app in the house form, a path that nothing answered too, and gives every response the version
 * header, the request id and, with a limiter, the rate-limit headers. Use it first, or right after CORS. The request id is `context.state.requestId`.
 * A router's `allowedMethods()` makes the 405 with `Allow`.
 *
 * @example app.use(koaErrorMiddleware())
 */
export function koaErrorMiddleware<Book extends Codebook = DefaultCodebook>(
  options: KoaErrorOptions<Book> = {},
): Middleware {
  const settings = answerSettings<Context>(options)
  let isFirst = true
  return async (context, next) => {
    if (isFirst) {
      isFirst = false
      answerLateFailures(context.app, settings)
    }
    const requestId = requestIdOf(context.get(requestIdField))
    context.state.requestId = requestId
    try {
      await applyApiHeaders(context, context.req, requestId, (name, value) => context.set(name, value), options)
      await next()
      const { status, body, respond } = context
      if (respond === false || context.headerSent || body != null) return
      if (status === 404 || status === 405 || status === 501) throw new HttpError(status)
    } catch (thrown) {
      send(thrown, context, settings)
    }
  }
}

/**
 * Answers what fails outside this middleware, such as a middleware before it: Koa asks `onerror` of its context. An app that has set
 * one keeps it.
 */
function answerLateFailures({ context: prototype }: Application, settings: AnswerSettings<Context>): void {
  if (Object.hasOwn(prototype, 'onerror')) return
  const { onerror } = prototype
  prototype.onerror = function (this: Context, thrown: Error) {
    // Koa calls it at the end of each response too.
    if (thrown == null || this.headerSent || !this.writable) return onerror.call(this, thrown)
    if (thrown instanceof Error) this.app.emit('error', thrown, this)
    sendLate(this.res, answer(thrown, requestOf(this), settings))
  }
}

function requestOf(context: Context): FailedNodeRequest<Context> {
  // Koa's request has the whole address, where koa-mount has cut its part off Node's.
  return new FailedNodeRequest(context, context.request, context.req, context.res, context.state.requestId)
}

function send(thrown: unknown, context: Context, settings: AnswerSettings<Context>): void {
  const { status, headers, body } = answer(thrown, requestOf(context), settings)
  // Half an answer is out already: nothing but a broken connection tells the client.
  if (context.headerSent) return void context.res.destroy()
  const { res } = context
  dropSuccessHeaders((name) => res.removeHeader(name), res.getHeaderNames())
  context.status = status
  context.body = body
  // After the body, whose type and length Koa guesses.
  context.set(headers)
}
