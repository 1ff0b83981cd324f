import type { H3Event, H3Plugin } from 'h3'
import { HttpError } from '../core/http-error'
import type { ErrorMapper } from '../core/to-api-error'
import { validationError } from '../generated/codebook'
import { answer, type ServerOptions, type ValidationOptions } from './answer'
import { type ApiHeadersOptions, applyApiHeaders } from './api-headers'
import { goneFromWeb } from './client-gone'
import { requestIdOf } from './request-id'
import { methodNotAllowed } from './route-table'
import { asError, fromError } from './thrown-value'
import { withMapper } from './with-mapper'

export type { ErrorContext, ServerOptions } from './answer'
export type { ApiHeadersOptions, RateLimitDecision } from './api-headers'

/** What the plugin may be told. */
export interface H3ErrorOptions extends ServerOptions<H3Event>, ApiHeadersOptions<H3Event> {}

/**
 * Answers every error of an h3 app in the house form, its 404 and 405 too, and gives every response the version header, the
 * request id and, with a limiter, the rate-limit headers. The request id is `event.context.requestId`. With `onError`, h3 no
 * longer prints what was thrown.
 *
 * @example new H3({ plugins: [h3ErrorPlugin()] })
 */
export function h3ErrorPlugin(options: H3ErrorOptions = {}): H3Plugin {
  const withH3 = withMapper(options, fromH3(options))
  return (app) => {
    const { onRequest } = app.config
    app.config.silent ??= options.onError !== undefined
    app.config.onRequest = async (event) => {
      const requestId = requestIdOf(headerOf(event, 'x-request-id'))
      event.context.requestId = requestId
      const limited = applyApiHeaders(event, requestId, (name, value) => both(event, name, value), options)
      if (limited) await limited
      if (onRequest) await onRequest(event)
    }
    // h3 takes a number for a status, and fails on some Proxies. Symbols are its own.
    app.use(async (_, next) => {
      try {
        return await next()
      } catch (thrown) {
        throw typeof thrown === 'symbol' ? thrown : asError(thrown)
      }
    })
    app.config.onError = (error, event) => {
      const served = notFound.test(error.message) ? servedMethods(app as unknown as H3Routes, event) : []
      // What is no HTTPError comes in one.
      const thrown = error.unhandled ? fromError(error.cause) : error
      return toResponse(methodNotAllowed(served, event.req.method) ?? thrown, event, withH3)
    }
  }
}

function both({ res }: H3Event, name: string, value: string): void {
  res.headers.set(name, value)
  res.errHeaders.set(name, value)
}

function toResponse(thrown: unknown, event: H3Event, options: ServerOptions<H3Event>): Response {
  const { method } = event.req
  const header = (name: string) => headerOf(event, name)
  // What h3's context holds is for its users to type.
  const requestId = event.context.requestId as string | undefined
  const request = { native: event, method, path: event.url.pathname, header, requestId, gone: goneFromWeb(event.req) }
  const { status, headers, body } = answer(thrown, request, options)
  const all = new Headers(event.res.errHeaders)
  for (const [name, value] of Object.entries(headers)) all.set(name, value)
  return new Response(method === 'HEAD' ? null : body, { status, headers: all })
}

const headerOf = ({ req }: H3Event, name: string): string | undefined => req.headers.get(name) ?? undefined

const notFound = /^Cannot find any route matching/

/** h3's own texts, which name limits or quote the request. */
const own =
  /^(HTTPError\b|Cannot find any|Request body|Unsupported Content-Type|Malformed|Invalid|Content-Type|Bad Request)/

/** h3's HTTPError, told by its name and status as h3 itself does. A schema's failure becomes the validation row. */
function fromH3({ validationError: invalid = validationError }: ValidationOptions): ErrorMapper {
  return (thrown) => {
    if (!(thrown instanceof Error) || thrown.name !== 'HTTPError' || !('status' in thrown)) return undefined
    const { status, message, data } = thrown as Error & { status: number; data?: { issues?: unknown } }
    if (status === 400 && Array.isArray(data?.issues)) return invalid(data.issues)
    if (status < 400 || status === 500) return undefined
    return new HttpError(status, { cause: thrown, ...(own.test(message) ? {} : { message }) })
  }
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
