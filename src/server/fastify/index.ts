import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { Codebook } from '../../core/codebook'
import { misuse } from '../../core/misuse'
import { safePick } from '../../core/safe-get'
import { HttpError } from '../../core/server-http-error'
import type { ErrorMapper } from '../../core/to-api-error'
import { invalidInput } from '../../http'
import type { DefaultCodebook } from '../default-codebook'
import { ajvIssues } from '../internal/ajv-issues'
import { answer } from '../internal/answer'
import { type AnswerSettings, answerSettings } from '../internal/answer-settings'
import { type ApiHeadersOptions, applyApiHeaders } from '../internal/api-headers'
import { FailedNodeRequest } from '../internal/failed-node-request'
import { localError } from '../internal/local-error'
import { methodNotAllowed } from '../internal/method-not-allowed'
import { requestIdField, requestIdOf } from '../internal/request-id'
import type { ServerOptions } from '../internal/server-options'
import { validationIssues } from '../internal/validation-issues'
import { fastifyMethods } from './routes'
import { sendByFastify } from './send'

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

/** What a handler of Fastify is given. */
export interface FastifyContext {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Options of `fastifyErrorPlugin`. */
export interface FastifyErrorOptions<Book extends Codebook = Codebook>
  extends ServerOptions<FastifyContext, Book>,
    ApiHeadersOptions<FastifyContext, Book> {}

/**
 * Answers every error of a Fastify app in the house form, its 404 and 405 too, and gives every response the version header, the
 * request id and, with a limiter, the rate-limit headers. Register it before the routes, and after CORS: it is not encapsulated, and serves all
 * of them. It makes Fastify's own `request.id`, which every line of the log has. `register` does not infer the codebook: to have its
 * locales and rows checked, write `satisfies FastifyErrorOptions<typeof codebook>` after the options.
 *
 * @example app.register(fastifyErrorPlugin)
 */
export const fastifyErrorPlugin: FastifyPluginAsync<FastifyErrorOptions> = /* @__PURE__ */ Object.assign(
  // Async: Fastify does not catch what a plugin with a callback throws, such as a TypeError about the options.
  (async (app, options) => {
    refuseOlderFastify(app.version)
    const settings = answerSettings<FastifyContext>(options, fromFastify)
    app.setGenReqId(({ headers }) => requestIdOf(headers[requestIdField]?.toString()))
    app.addHook('onRequest', async (request, reply) =>
      applyApiHeaders({ request, reply }, request, request.id, (name, value) => reply.header(name, value), options),
    )
    app.setErrorHandler((thrown, request, reply) => send(thrown, { request, reply }, settings))
    app.setNotFoundHandler((request, reply) => {
      const refused = methodNotAllowed(fastifyMethods(request), request.method)
      return send(refused ?? new HttpError(404), { request, reply }, settings)
    })
  }) satisfies FastifyPluginAsync<FastifyErrorOptions>,
  { [Symbol.for('skip-override')]: true, [Symbol.for('fastify.display-name')]: 'error-codebook' },
)

/**
 * Answers what fails before a route is sought, such as an address that is no URL, in the house form. Fastify takes it where the app
 * is made.
 *
 * @example const app = Fastify({ frameworkErrors: fastifyFrameworkErrors() })
 */
export function fastifyFrameworkErrors<Book extends Codebook = DefaultCodebook>(
  options: ServerOptions<FastifyContext, Book> = {},
): (thrown: Error, request: FastifyRequest, reply: FastifyReply) => void {
  const settings = answerSettings<FastifyContext>(options, fromFastify)
  return (thrown, request, reply) => {
    send(thrown, { request, reply }, settings)
  }
}

/** Tested from Fastify 5 on. */
function refuseOlderFastify(version: string): void {
  if (Number.parseInt(version, 10) >= 5) return
  throw misuse('unsupported-version', `fastifyErrorPlugin needs Fastify 5. This app is of Fastify ${version}.`)
}

function send(thrown: unknown, native: FastifyContext, settings: AnswerSettings<FastifyContext>): FastifyReply {
  const { request, reply } = native
  const failed = new FailedNodeRequest(native, request, request.raw, reply, request.id)
  const answered = answer(thrown, failed, settings)
  if (reply.raw.headersSent) {
    // Half an answer is out already: nothing but a broken connection tells the client.
    reply.hijack().raw.destroy()
    return reply
  }
  return sendByFastify(reply, answered, (late) => answer(late, failed, settings))
}

/** Fastify's own errors. What a validator refuses becomes the validation row, any other keeps its status and no message. */
const fromFastify: ErrorMapper = (thrown, codebook) => {
  const { name, statusCode, validation, validationContext } = safePick(
    thrown,
    'name',
    'statusCode',
    'validation',
    'validationContext',
  )
  if (!(thrown instanceof Error)) return undefined
  // Fastify marks an error that a validator compiler returns or throws. What is no error comes in one, as `validation`.
  const isRefused = typeof validationContext === 'string'
  const issues = validationIssues(validation) ?? (isRefused ? validationIssues(thrown) : undefined)
  if (issues) return invalidInput(codebook, issues, thrown)
  if (Array.isArray(validation)) return invalidInput(codebook, ajvIssues(validation), thrown)
  return name === 'FastifyError' || validationContext !== undefined ? localError(thrown, statusCode) : undefined
}
