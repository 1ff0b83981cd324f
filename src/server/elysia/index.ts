import { brandOf } from '../../core/brand'
import type { Codebook } from '../../core/codebook'
import { headerOf } from '../../core/headers'
import { mediaTypes } from '../../http'
import type { DefaultCodebook } from '../default-codebook'
import { type Answer, answer, answerBody } from '../internal/answer'
import { type AnswerSettings, answerSettings } from '../internal/answer-settings'
import { type ApiHeadersOptions, applyApiHeaders } from '../internal/api-headers'
import { malformedBody, watchBody } from '../internal/body-refusal'
import { goneFromWeb } from '../internal/client-gone'
import type { FailedRequest } from '../internal/failed-request'
import { methodNotAllowed } from '../internal/method-not-allowed'
import { requestIdField, requestIdHeader, requestIdOf } from '../internal/request-id'
import type { ServerOptions } from '../internal/server-options'
import { isSuccessHeader } from '../internal/success-headers'
import { elysiaCodeOf, elysiaStatusOf, fromElysia, unwrapParsed } from './errors'
import { elysiaMethods } from './routes'

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

/** What is read of Elysia's context. */
export interface ElysiaContext {
  readonly request: Request
  readonly path: string
  readonly set: ElysiaSet
}

/** What of a response a handler sets. */
export interface ElysiaSet {
  readonly headers: { [name: string]: string | number | string[] }
  status?: number | string
}

/** What is asked of an Elysia app. Structural, so that this package needs no Elysia to be installed. */
export interface ElysiaApp {
  readonly routes: readonly { readonly method: string; readonly path: string }[]
  onRequest(handler: (context: ElysiaContext) => Promise<void>): unknown
  onError(handler: (context: ElysiaContext & { readonly error: unknown }) => unknown): unknown
  wrap(wrapper: (handle: ElysiaFetch) => ElysiaFetch): unknown
}

/** How an Elysia app answers a request. */
export type ElysiaFetch = (request: Request, ...rest: unknown[]) => unknown

/** Options of `elysiaErrorPlugin`. */
export interface ElysiaErrorOptions<Book extends Codebook = Codebook>
  extends ServerOptions<ElysiaContext, Book>,
    ApiHeadersOptions<ElysiaContext, Book> {}

/**
 * Answers every error of an Elysia app in the house form, its 404 and 405 too, and gives every response the version header and,
 * with a limiter, the rate-limit headers. Use it before the routes, and after CORS. A `Response` that is thrown goes out as it is.
 *
 * @example new Elysia().use(elysiaErrorPlugin())
 */
export function elysiaErrorPlugin<Book extends Codebook = DefaultCodebook>(
  options: ElysiaErrorOptions<Book> = {},
): <App extends ElysiaApp>(app: App) => App {
  const settings = answerSettings<ElysiaContext>(options, fromElysia)
  return (app) => {
    // On the request itself: a WeakMap of requests costs the garbage collector more than it takes to answer an error.
    const held = Symbol('context')
    type Holder = Request & { [held]?: ElysiaContext }
    // Elysia reads in a hook's source which parts of a context it names, and prepares no other: hence the parts by name.
    app.onRequest(async ({ request, path, set }) => {
      const context = { request, path, set }
      const holder: Holder = request
      holder[held] = context
      watchBody(request)
      const requestId = requestIdOf(request.headers.get(requestIdField))
      const setHeader = (name: string, value: string) => {
        set.headers[name] = value
      }
      await applyApiHeaders(context, request, requestId, setHeader, options)
    })
    app.onError(({ request, path, set, error }) => {
      // None of Elysia's: to ask that of every error would cost more than to answer it.
      if (brandOf(error) !== undefined) return handOver(error, { request, path, set }, settings)
      if (error instanceof Response || elysiaStatusOf(error) < 400) return undefined
      // Elysia answers 404 where other methods serve the path.
      const served = elysiaCodeOf(error) === 'NOT_FOUND' ? elysiaMethods(app.routes, path) : []
      const refused = methodNotAllowed(served, request.method) ?? malformedBody(error)
      return handOver(refused ?? unwrapParsed(error), { request, path, set }, settings)
    })
    // Elysia itself fails on a thrown null, and on a getter that throws.
    app.wrap((handle) => async (request, ...rest) => {
      try {
        return await handle(request, ...rest)
      } catch (thrown) {
        const { pathname } = new URL(request.url)
        const unknown = { request, path: pathname, set: { headers: {} } }
        const { [held]: context = unknown } = request as Holder
        return withHeaders(toResponse(answer(thrown, failedRequest(context), settings)), context)
      }
    })
    return app
  }
}

function failedRequest(native: ElysiaContext): FailedRequest<ElysiaContext> {
  const { request, path, set } = native
  const header = (name: string) => request.headers.get(name) ?? undefined
  const sentHeader = (name: string) => headerOf(set.headers, name)
  const requestId = set.headers instanceof Headers ? set.headers.get(requestIdHeader) : set.headers[requestIdHeader]
  return {
    native,
    method: request.method,
    path,
    header,
    sentHeader,
    requestId: requestId?.toString(),
    gone: goneFromWeb(request),
  }
}

/** An object where it can be, which Elysia sends at once; the body of a `Response` it would read as a stream. */
function handOver(thrown: unknown, context: ElysiaContext, settings: AnswerSettings<ElysiaContext>): unknown {
  const { set } = context
  const failed = failedRequest(context)
  // Elysia may have made its `Headers` before it failed: they take no names by assignment.
  if (set.headers instanceof Headers) {
    for (const name of [...set.headers.keys()]) if (isReplaced(name)) set.headers.delete(name)
    return toResponse(answer(thrown, failed, settings))
  }
  for (const name of Object.keys(set.headers)) if (isReplaced(name)) delete set.headers[name]
  // An object goes out as plain JSON. Without an id, a hook has failed before the one that gives every response its headers.
  const { format = 'house', codebook } = settings
  const isHouse = format === 'house' && codebook.envelope === undefined
  if (!isHouse || failed.requestId === undefined) return toResponse(answer(thrown, failed, settings))
  const { status, body, headers } = answerBody(thrown, failed, settings)
  Object.assign(set.headers, headers())
  // By this name Elysia reads it.
  set.headers['content-type'] = mediaTypes.house
  set.status = status
  return body
}

/** Headers that an error sets itself, where it has them. */
const errorHeaders: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'retry-after',
])

/** Whether an error drops or replaces a header that a handler set, in whatever case. */
const isReplaced = (name: string) => isSuccessHeader(name) || errorHeaders.has(name.toLowerCase())

/** With its body for HEAD too: Elysia measures it, and leaves it out. */
const toResponse = ({ status, headers, content }: Answer) => new Response(content, { status, headers })

/** What Elysia does with the answers that it maps itself. */
function withHeaders(response: Response, { set }: ElysiaContext): Response {
  for (const [name, value] of Object.entries(set.headers)) {
    const kept = typeof value === 'string' && !isSuccessHeader(name)
    if (kept && !response.headers.has(name)) response.headers.set(name, value)
  }
  return response
}
