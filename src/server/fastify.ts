import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify'
import { HttpError } from '../core/http-error'
import type { ErrorMapper } from '../core/to-api-error'
import { validationError } from '../generated/codebook'
import type { ValidationIssue } from '../http'
import { answer, type ServerOptions, type ValidationOptions } from './internal/answer'
import { type ApiHeadersOptions, applyApiHeaders } from './internal/api-headers'
import { FailedNodeRequest } from './internal/failed-node-request'
import { fastifyMethods } from './internal/fastify-routes'
import { pointerPath } from './internal/json-pointer'
import { methodNotAllowed } from './internal/method-not-allowed'
import { requestIdField, requestIdOf } from './internal/request-id'
import { sendByFastify } from './internal/send-by-fastify'
import { withMapper } from './internal/with-mapper'

export type { ErrorContext, ServerOptions } from './internal/answer'
export type { ApiHeadersOptions, RateLimitDecision } from './internal/api-headers'

/** What a handler of Fastify is given. */
export interface FastifyContext {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Options of `fastifyErrorPlugin`. */
export interface FastifyErrorOptions extends ServerOptions<FastifyContext>, ApiHeadersOptions<FastifyContext> {}

/**
 * Answers every error of a Fastify app in the house form, its 404 and 405 too, and gives every response the version header, the
 * request id and, with a limiter, the rate-limit headers. Register it before the routes: it is not encapsulated, and serves all
 * of them. It makes Fastify's own `request.id`, which every line of the log has.
 *
 * @example app.register(fastifyErrorPlugin)
 */
export const fastifyErrorPlugin: FastifyPluginCallback<FastifyErrorOptions> = /* @__PURE__ */ Object.assign(
  ((app, options, done) => {
    const withFastify = withMapper(options, fromFastify(options))
    app.setGenReqId(({ headers }) => requestIdOf(headers[requestIdField]?.toString()))
    app.addHook('onRequest', async (request, reply) =>
      applyApiHeaders({ request, reply }, request.id, (name, value) => reply.header(name, value), options),
    )
    app.setErrorHandler((thrown, request, reply) => send(thrown, { request, reply }, withFastify))
    app.setNotFoundHandler((request, reply) => {
      const refused = methodNotAllowed(fastifyMethods(request), request.method)
      return send(refused ?? new HttpError(404), { request, reply }, withFastify)
    })
    done()
  }) satisfies FastifyPluginCallback<FastifyErrorOptions>,
  { [Symbol.for('skip-override')]: true, [Symbol.for('fastify.display-name')]: 'error-codebook' },
)

/**
 * Answers what fails before a route is sought, such as an address that is no URL, in the house form. Fastify takes it where the app
 * is made.
 *
 * @example const app = Fastify({ frameworkErrors: fastifyFrameworkErrors() })
 */
export function fastifyFrameworkErrors(options: ServerOptions<FastifyContext> = {}) {
  const withFastify = withMapper(options, fromFastify(options))
  return (thrown: Error, request: FastifyRequest, reply: FastifyReply): void => {
    send(thrown, { request, reply }, withFastify)
  }
}

function send(thrown: unknown, native: FastifyContext, options: ServerOptions<FastifyContext>): FastifyReply {
  const { request, reply } = native
  const answered = answer(thrown, new FailedNodeRequest(native, request, request.raw, reply, request.id), options)
  if (reply.raw.headersSent) {
    // Half an answer is out already: nothing but a broken connection tells the client.
    reply.hijack().raw.destroy()
    return reply
  }
  return sendByFastify(reply, answered)
}

/** Fastify's own errors. A schema's failures become the validation row, any other 4xx keeps its status and no message. */
function fromFastify({ validationError: invalid = validationError }: ValidationOptions): ErrorMapper {
  return (thrown) => {
    const { name, statusCode, validation } = Object(thrown)
    if (thrown instanceof Error && Array.isArray(validation)) return invalid(validation.map(issueOf))
    if (name !== 'FastifyError' || !(statusCode >= 400 && statusCode < 500)) return undefined
    return new HttpError(statusCode, { cause: thrown })
  }
}

function issueOf({ instancePath = '', message = 'Invalid', params = {} }): ValidationIssue {
  const { missingProperty, additionalProperty } = params as Record<string, string>
  const last = missingProperty ?? additionalProperty
  return { message, path: [...pointerPath(instancePath), ...(last === undefined ? [] : [last])] }
}
