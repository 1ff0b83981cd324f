import type { Context, ErrorHandler, MiddlewareHandler, NotFoundHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Codebook } from '../../core/codebook'
import { safeGet } from '../../core/safe-get'
import { HttpError } from '../../core/server-http-error'
import { invalidInput } from '../../http'
import { type DefaultCodebook, defaultCodebook } from '../default-codebook'
import { type Answer, answer } from '../internal/answer'
import { type AnswerSettings, answerSettings } from '../internal/answer-settings'
import { type ApiHeadersOptions, applyApiHeaders } from '../internal/api-headers'
import { malformedBody, watchBody } from '../internal/body-refusal'
import { goneFromWeb } from '../internal/client-gone'
import type { FailedRequest } from '../internal/failed-request'
import { localError } from '../internal/local-error'
import { methodNotAllowed } from '../internal/method-not-allowed'
import { requestIdField, requestIdOf } from '../internal/request-id'
import type { CodebookOption, ServerOptions } from '../internal/server-options'
import { dropSuccessHeaders } from '../internal/success-headers'
import { validationIssues } from '../internal/validation-issues'
import { malformedForm, malformedJson } from './cached-body'
import { unwrapThrown, wrapThrown } from './thrown-value'

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

/** What is read of a Hono app to learn which methods serve a path. */
export interface HonoRoutes {
  readonly routes: readonly { readonly method: string }[]
  readonly router: {
    match(method: string, path: string): readonly [readonly (readonly [unknown, ...unknown[]])[], ...unknown[]]
  }
}

/**
 * Answers every error of a Hono app in the house form.
 *
 * @example app.onError(honoErrorHandler())
 */
export function honoErrorHandler<Book extends Codebook = DefaultCodebook>(
  options: ServerOptions<Context, Book> = {},
): ErrorHandler {
  const settings = answerSettings<Context>(options, fromHonoException)
  watchBody(Request.prototype)
  return async (thrown, context) => {
    const malformed = malformedBody(thrown) ?? (await malformedCopy(thrown, context))
    return send(malformed ?? unwrapThrown(thrown), context, settings)
  }
}

/**
 * Answers a path that no route serves with 404 and, given the app, a path that other methods serve with 405 and `Allow`.
 *
 * @example app.notFound(honoNotFoundHandler(app))
 */
export function honoNotFoundHandler<Book extends Codebook = DefaultCodebook>(
  app?: HonoRoutes,
  options: ServerOptions<Context, Book> = {},
): NotFoundHandler {
  const settings = answerSettings<Context>(options)
  return (context) => {
    const served = app === undefined ? [] : methodsOf(app, context.req.path)
    return send(methodNotAllowed(served, context.req.method) ?? new HttpError(404), context, settings)
  }
}

/**
 * Gives every response the version header, the request id and, with a limiter, the rate-limit headers; refuses what goes over
 * the limit. Use it first, or right after CORS. The request id is `context.get('requestId')`, as Hono's own middleware has it. A value that is no `Error` can then
 * be thrown too, which Hono alone does not answer.
 *
 * @example app.use(honoApiHeaders())
 */
export function honoApiHeaders<Book extends Codebook = DefaultCodebook>(
  options: ApiHeadersOptions<Context, Book> = {},
): MiddlewareHandler {
  return async (context, next) => {
    const requestId = requestIdOf(context.get('requestId') ?? context.req.header(requestIdField))
    context.set('requestId', requestId)
    const every: Record<string, string> = {}
    const setHeader = (name: string, value: string) => {
      every[name] = value
      context.header(name, value)
    }
    await applyApiHeaders(context, context.req.raw, requestId, setHeader, options)
    if (context.req.method !== 'GET') watchBody(context.req.raw)
    try {
      await next()
    } catch (thrown) {
      throw wrapThrown(thrown)
    }
    if (context.error === undefined && context.finalized) addMissing(every, context)
  }
}

/**
 * The hook with which a validator of Hono (`@hono/zod-validator`, `@hono/standard-validator`, those of valibot, arktype and typebox)
 * throws the validation row with the field map.
 *
 * @example app.post('/appointments', sValidator('json', booking, honoValidationHook()), handler)
 */
export function honoValidationHook({
  codebook = defaultCodebook,
}: CodebookOption = {}): (result: { readonly success: boolean; readonly error?: unknown }) => void {
  return (result) => {
    if (result.success) return
    // Validators of zod and Standard Schema have `error`, those of arktype and typebox `errors`, that of valibot `issues`.
    const refused = safeGet(result, 'error') ?? safeGet(result, 'errors') ?? result
    // A list of issues alone is not known as such: an issue of the whole input may lack a path.
    throw invalidInput(codebook, validationIssues(refused) ?? validationIssues({ issues: refused }) ?? [], refused)
  }
}

/** For what Hono parses by itself. */
async function malformedCopy(thrown: unknown, context: Context): Promise<HttpError | undefined> {
  if (thrown instanceof SyntaxError) return malformedJson(thrown, context)
  return thrown instanceof TypeError ? malformedForm(thrown, context) : undefined
}

function send(thrown: unknown, context: Context, settings: AnswerSettings<Context>): Response {
  const answered = answer(thrown, requestOf(context), settings)
  if (context.finalized) return insteadOfAnswer(context, answered)
  const { status, headers, body } = answered
  dropSuccessHeaders((name) => context.header(name))
  if (headers.Vary !== undefined) {
    context.header('Vary', headers.Vary, { append: true })
    delete headers.Vary
  }
  return context.body(body, status as ContentfulStatusCode, headers)
}

/** A `Response` that a handler made itself has nothing of what was set before it. A switch to a WebSocket has no copy. */
function addMissing(headers: Record<string, string>, context: Context): void {
  if (context.res.status < 200) return
  for (const name of Object.keys(headers)) {
    if (!context.res.headers.has(name)) context.header(name, headers[name])
  }
}

/** For what fails after a handler has answered: Hono would put the headers of that answer, its length too, over those of the error. */
function insteadOfAnswer(context: Context, { status, headers, body }: Answer): Response {
  const all = new Headers(context.res.headers)
  dropSuccessHeaders((name) => all.delete(name))
  for (const [name, value] of Object.entries(headers)) all.set(name, value)
  context.res = undefined
  return new Response(body, { status, headers: all })
}

function requestOf(context: Context): FailedRequest<Context> {
  const { method, path } = context.req
  const header = (name: string) => context.req.header(name)
  // Before there is an answer, Hono does not tell what was set for it.
  const sentHeader = (name: string) => (context.finalized ? (context.res.headers.get(name) ?? undefined) : undefined)
  return {
    native: context,
    method,
    path,
    header,
    sentHeader,
    requestId: context.get('requestId'),
    gone: goneFromWeb(context.req.raw),
  }
}

/** Hono's HTTPException. Told by its method, so that this file does not load Hono. */
function fromHonoException(thrown: unknown): HttpError | undefined {
  if (!(thrown instanceof Error) || !('getResponse' in thrown) || !('status' in thrown)) return undefined
  return localError(thrown, thrown.status, thrown.message)
}

/** The methods that have a handler for a path; what `app.use` mounts serves all of them and does not count. */
function methodsOf(app: HonoRoutes, path: string): string[] {
  const methods = [...new Set(app.routes.map(({ method }) => method))].filter((method) => method !== 'ALL')
  return methods.filter((method) =>
    app.router
      .match(method, path)[0]
      .some(([handler]) => (handler as [unknown, { method: string }])[1].method === method),
  )
}
