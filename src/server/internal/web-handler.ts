import type { Codebook } from '../../core/codebook'
import { headerOf } from '../../core/headers'
import { answer } from './answer'
import { type AnswerSettings, answerSettings } from './answer-settings'
import { type ApiHeadersOptions, applyApiHeaders } from './api-headers'
import { malformedBody, watchBody } from './body-refusal'
import { goneFromWeb } from './client-gone'
import type { FailedRequest } from './failed-request'
import { requestIdField, requestIdOf } from './request-id'
import type { AnyServerOptions, ServerOptions } from './server-options'

/** Options of `withErrors` and `nextRouteHandler`. */
export interface FetchErrorOptions<Book extends Codebook = Codebook>
  extends ServerOptions<Request, Book>,
    ApiHeadersOptions<Request, Book> {}

/**
 * A handler of Web requests: Bun, Deno, Workers, a route handler of Next.js. The request has its id as `requestId`. What follows
 * the request is handed on.
 */
export type FetchHandler<Rest extends readonly unknown[], Given extends Request = Request> = (
  request: Given & { readonly requestId: string },
  ...rest: Rest
) => Response | Promise<Response>

/** What `withErrors` of `fetch` and `nextRouteHandler` share. `answered` gives what to answer, or throws what the platform is to have. */
export function webHandler<Rest extends readonly unknown[], Given extends Request = Request>(
  handler: FetchHandler<Rest, Given>,
  options: AnyServerOptions<Request> & ApiHeadersOptions<Request>,
  answered: (thrown: unknown) => unknown = (thrown) => thrown,
): (request: Given, ...rest: Rest) => Promise<Response> {
  const settings = answerSettings<Request>(options)
  return async (request, ...rest) => {
    const every: Record<string, string> = {}
    const setHeader = (name: string, value: string) => {
      every[name] = value
    }
    const requestId = requestIdOf(request.headers.get(requestIdField))
    try {
      await applyApiHeaders(request as Request, request, requestId, setHeader, options)
      watchBody(request)
      return withHeaders(await handler(Object.assign(request, { requestId }), ...rest), every)
    } catch (thrown) {
      return toResponse(malformedBody(thrown) ?? answered(thrown), request, requestId, every, settings)
    }
  }
}

function toResponse(
  thrown: unknown,
  request: Request,
  requestId: string,
  every: Record<string, string>,
  settings: AnswerSettings<Request>,
): Response {
  const { status, headers, body } = answer(thrown, new FailedWebRequest(request, requestId), settings)
  // Before there is a Response: to change one that is made costs more than all the rest.
  for (const name of Object.keys(every)) {
    if (!(name in headers) && !headerOf(headers, name.toLowerCase())) headers[name] = every[name] as string
  }
  return new Response(request.method === 'HEAD' ? null : body, { status, headers })
}

/** A class, whose getter reads the address only where a logger asks. A literal with a getter would cost more than it saves. */
class FailedWebRequest implements FailedRequest<Request> {
  readonly native: Request
  readonly requestId: string

  constructor(request: Request, requestId: string) {
    this.native = request
    this.requestId = requestId
  }

  get method(): string {
    return this.native.method
  }

  get path(): string {
    return new URL(this.native.url).pathname
  }

  header(name: string): string | undefined {
    return this.native.headers.get(name) ?? undefined
  }

  gone(thrown: unknown): boolean {
    return goneFromWeb(this.native)(thrown)
  }
}

/**
 * Adds headers. A response that came from elsewhere (`fetch`, `Response.redirect`) refuses, and is copied; a switch to a WebSocket
 * has no copy.
 */
function withHeaders(response: Response, headers: Record<string, string>): Response {
  try {
    for (const [name, value] of Object.entries(headers)) {
      if (!response.headers.has(name)) response.headers.set(name, value)
    }
    return response
  } catch {
    if (response.status < 200) return response
    return withHeaders(new Response(response.body, response), headers)
  }
}
