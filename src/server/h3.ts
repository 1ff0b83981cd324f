import type { H3Event, H3Plugin } from 'h3'
import type { Codebook } from '../core/codebook'
import { misuse } from '../core/misuse'
import { safeGet } from '../core/safe-get'
import type { ErrorMapper } from '../core/to-api-error'
import { invalidInput } from '../http'
import type { DefaultCodebook } from './default-codebook'
import { answer } from './internal/answer'
import { type AnswerSettings, answerSettings } from './internal/answer-settings'
import { type ApiHeadersOptions, applyRateLimit, setApiHeaders } from './internal/api-headers'
import { malformedBody, watchBody } from './internal/body-refusal'
import { goneFromWeb } from './internal/client-gone'
import { localError } from './internal/local-error'
import { methodNotAllowed } from './internal/method-not-allowed'
import { requestIdField, requestIdOf } from './internal/request-id'
import type { ServerOptions } from './internal/server-options'
import { isSuccessHeader } from './internal/success-headers'
import { isUpstream } from './internal/upstream'
import { validationIssues } from './internal/validation-issues'

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

/** Options of `h3ErrorPlugin`. */
export interface H3ErrorOptions<Book extends Codebook = Codebook>
  extends ServerOptions<H3Event, Book>,
    ApiHeadersOptions<H3Event, Book> {}

/**
 * Answers every error of an h3 app in the house form, its 404 and 405 too, and gives every response the version header, the
 * request id and, with a limiter, the rate-limit headers. The request id is `event.context.requestId`. What a handler throws is
 * told to `onError` alone: h3 does not print it. It takes the place of an `onError` of the app's own.
 *
 * @example new H3({ plugins: [h3ErrorPlugin()] })
 */
export function h3ErrorPlugin<Book extends Codebook = DefaultCodebook>(options: H3ErrorOptions<Book> = {}): H3Plugin {
  const settings = answerSettings<H3Event>(options, fromH3)
  return (app) => {
    refuseOlderH3(app)
    const { onRequest } = app.config
    app.config.silent ??= options.onError !== undefined
    app.config.onRequest = async (event) => {
      const requestId = requestIdOf(headerOf(event, requestIdField))
      event.context.requestId = requestId
      watchBody(event.req)
      setApiHeaders(requestId, (name, value) => both(event, name, value), options)
      if (onRequest) await onRequest(event)
    }
    // Answered before h3 has it: h3 takes a number for a status, fails on some Proxies, and makes an error of its own of any other.
    app.use(async (event, next) => {
      try {
        // Not in `onRequest`: no CORS middleware runs before that, and no page could read the refusal.
        const limited = applyRateLimit(event, event.req, (name, value) => both(event, name, value), options)
        if (limited) await limited
        return await next()
      } catch (thrown) {
        // Symbols are h3's own.
        if (typeof thrown === 'symbol') throw thrown
        return reply(malformedBody(thrown) ?? thrown, event, settings)
      }
    })
    // What no handler threw: a path that no route serves, a hook's failure, an error that a handler returned.
    app.config.onError = (error, event) => {
      const served = notFound.test(error.message) ? servedMethods(app, event) : []
      // What is no HTTPError comes in one.
      const thrown = error.unhandled ? error.cause : error
      const refused = methodNotAllowed(served, event.req.method) ?? malformedBody(thrown)
      const body = reply(refused ?? thrown, event, settings)
      return new Response(event.req.method === 'HEAD' ? null : body, event.res as ResponseInit)
    }
  }
}

/** An app of h3 1 has no `config`. Its `use` takes the plugin for a handler and calls it with an event, which has none either. */
function refuseOlderH3(app: unknown): void {
  if (typeof safeGet(app, 'config') === 'object') return
  throw misuse('unsupported-version', 'h3ErrorPlugin was given an app of h3 1. It needs h3 2.')
}

function both({ res }: H3Event, name: string, value: string): void {
  res.headers.set(name, value)
  res.errHeaders.set(name, value)
}

/** Sets status and headers, and gives the body as a text, which h3 sends at once; a `Response` it would read as a stream. */
function reply(thrown: unknown, event: H3Event, settings: AnswerSettings<H3Event>): string {
  const { req, res } = event
  const header = (name: string) => headerOf(event, name)
  const sentHeader = (name: string) => res.errHeaders.get(name) ?? undefined
  // What h3's context holds is for its users to type.
  const requestId = event.context.requestId as string | undefined
  const request = {
    native: event,
    method: req.method,
    path: event.url.pathname,
    header,
    sentHeader,
    requestId,
    gone: goneFromWeb(req),
  }
  const { status, headers, body } = answer(thrown, request, settings)
  // h3 keeps the headers of a success apart from those that an error has too.
  for (const name of [...res.headers.keys()]) res.headers.delete(name)
  for (const [name, value] of res.errHeaders) if (!isSuccessHeader(name)) res.headers.append(name, value)
  for (const [name, value] of Object.entries(headers)) res.headers.set(name, value)
  res.status = status
  delete res.statusText
  return body
}

const headerOf = ({ req }: H3Event, name: string): string | undefined => req.headers.get(name) ?? undefined

const notFound = /^Cannot find any route matching/

/** h3's own texts, which name limits or quote the request. */
const h3Texts =
  /^(HTTPError\b|Cannot find any|Request body|Unsupported Content-Type|Malformed|Invalid|Content-Type|Bad Request)/

/** h3's HTTPError, told by its name and status as h3 itself does. A schema's failure becomes the validation row. */
const fromH3: ErrorMapper = (thrown, codebook) => {
  if (!(thrown instanceof Error) || thrown.name !== 'HTTPError' || !('status' in thrown) || isUpstream(thrown))
    return undefined
  const { status, message, data, cause } = thrown as Error & { status: number; data?: unknown }
  // A schema's issues are in `data`. The cause is what the error was made with, with the error of a function that validates.
  const refused = safeGet(cause, 'cause')
  const issues = status === 400 ? (validationIssues(data) ?? validationIssues(refused)) : undefined
  if (issues) return invalidInput(codebook, issues, thrown)
  // h3 takes over the message of whatever such a function throws.
  const isOwn = message !== safeGet(refused, 'message') && !h3Texts.test(message)
  return localError(thrown, status, isOwn ? message : undefined)
}

/** What h3 keeps of its routes. */
interface H3Routes {
  readonly '~routes': readonly { readonly method?: string }[]
  '~findRoute'(event: { readonly req: { readonly method: string }; readonly url: URL }): unknown
}

function servedMethods(app: H3Routes, { url }: H3Event): string[] {
  const methods = [...new Set(app['~routes'].map(({ method = '' }) => method))].filter((method) => method !== '')
  return methods.filter((method) => app['~findRoute']({ req: { method }, url }) !== undefined)
}
