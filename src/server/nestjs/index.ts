import { type IncomingMessage, ServerResponse } from 'node:http'
import type { ArgumentsHost, ExceptionFilter, ValidationPipeOptions } from '@nestjs/common'
import { brandOf } from '../../core/brand'
import type { Codebook } from '../../core/codebook'
import { safeGet, safePick } from '../../core/safe-get'
import type { HttpError } from '../../core/server-http-error'
import type { ErrorMapper } from '../../core/to-api-error'
import { invalidInput } from '../../http'
import { type DefaultCodebook, defaultCodebook } from '../default-codebook'
import { expressMethods } from '../express/routes'
import { fastifyMethods } from '../fastify/routes'
import { type FastifyReplyLike, sendByFastify } from '../fastify/send'
import { answer } from '../internal/answer'
import { type AnswerSettings, answerSettings } from '../internal/answer-settings'
import type { ApiHeadersOptions } from '../internal/api-headers'
import { classValidatorIssues } from '../internal/class-validator-issues'
import { FailedNodeRequest, type NodeRequest } from '../internal/failed-node-request'
import { localError } from '../internal/local-error'
import { methodNotAllowed } from '../internal/method-not-allowed'
import { nodeApiHeaders, sentRequestId } from '../internal/node-api-headers'
import { sendByNode } from '../internal/send-by-node'
import type { CodebookOption, ServerOptions } from '../internal/server-options'
import { uploadFailure } from '../mappers/upload-failure'
import { answerOutsidePrefix } from './express-not-found'
import { pipeIssues, responseOf } from './pipe-issues'
import { answerTransport } from './transports'

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

/** What the header middleware is given: Node's own, which both platforms hand on. */
export interface NestContext {
  readonly req: IncomingMessage
  readonly res: ServerResponse
}

/** Middleware of Node's own form. */
export type NestMiddleware = (req: IncomingMessage, res: ServerResponse, next: (error?: unknown) => void) => void

/** A request as the platform gives it: Express's is Node's own, Fastify's stands beside it. */
interface PlatformRequest extends NodeRequest, Pick<IncomingMessage, 'readableAborted'> {
  readonly raw?: IncomingMessage
}

interface FastifyReply extends FastifyReplyLike, Pick<ServerResponse, 'getHeader'> {
  readonly raw: ServerResponse
  hijack(): void
}

/**
 * Answers every exception of a Nest app in the house form, on Express or Fastify, its 404 too; a path that other methods serve is
 * 405 with `Allow`. Callers of microservices, WebSockets and GraphQL get the house body in the error. It catches all without
 * `@Catch()`.
 *
 * @example app.useGlobalFilters(new ApiErrorFilter())
 */
export class ApiErrorFilter<Book extends Codebook = DefaultCodebook> implements ExceptionFilter {
  readonly #settings: AnswerSettings<ArgumentsHost>

  constructor(options: ServerOptions<ArgumentsHost, Book> = {}) {
    this.#settings = answerSettings<ArgumentsHost>(options, fromNestException)
  }

  catch(thrown: unknown, host: ArgumentsHost): unknown {
    if (host.getType() !== 'http') return answerTransport(thrown, host, this.#settings)
    const http = host.switchToHttp()
    const request = http.getRequest<PlatformRequest>()
    const response = http.getResponse<ServerResponse | FastifyReply>()
    // The class is asked first, as it costs nothing: Express makes any other question of a response a costly one.
    const reply = response instanceof ServerResponse || !('raw' in response) ? undefined : response
    const raw = reply?.raw ?? (response as ServerResponse)
    const failed = new FailedNodeRequest(host, request, (reply && request.raw) ?? request, response, sentRequestId(raw))
    const answered = answer(
      refused(thrown, request, reply ? fastifyMethods : expressMethods) ?? originalOf(thrown),
      failed,
      this.#settings,
    )
    const answerLate = (late: unknown) => answer(late, failed, this.#settings)
    if (raw.headersSent) {
      // Half an answer is out already: nothing but a broken connection tells the client.
      reply?.hijack()
      raw.destroy()
    } else if (reply) {
      sendByFastify(reply, answered, answerLate)
    } else {
      sendByNode(raw, answered, answerLate)
    }
  }
}

/** Nest's 404 for a path that other methods serve. */
function refused(
  thrown: unknown,
  request: PlatformRequest,
  methodsOf: (request: object) => string[],
): HttpError | undefined {
  // What is ours is none of Nest's.
  if (brandOf(thrown) !== undefined) return undefined
  if (!(thrown instanceof Error) || !unknownRoute.test(thrown.message)) return undefined
  return methodNotAllowed(methodsOf(request), request.method ?? 'GET')
}

/**
 * Gives every response the version header, the request id and, with a limiter, the rate-limit headers; refuses what goes over
 * the limit. Call `app.enableCors()` before it. The request id is `req.id`; on Fastify, whose request is not Node's, `request.raw.id`. On Express, a path outside the
 * global prefix is then answered by the filter too, not with HTML.
 *
 * @example app.use(nestApiHeaders())
 */
export function nestApiHeaders<Book extends Codebook = DefaultCodebook>(
  options: ApiHeadersOptions<NestContext, Book> = {},
): NestMiddleware {
  const setHeaders = nodeApiHeaders(options)
  let isFirst = true
  return (req, res, next) => {
    if (isFirst) {
      isFirst = false
      // Now, as Nest has added all its routes.
      answerOutsidePrefix(req)
    }
    setHeaders(req, res, next)
  }
}

/**
 * Options with which `ValidationPipe` throws the validation row with the field map, the clinic's by default. For
 * schemas (zod, valibot, arktype): `new StandardSchemaValidationPipe({ exceptionFactory: validationError })`.
 *
 * @example app.useGlobalPipes(new ValidationPipe(validationPipeOptions({ whitelist: true })))
 */
export function validationPipeOptions(
  options: ValidationPipeOptions = {},
  { codebook = defaultCodebook }: CodebookOption = {},
): ValidationPipeOptions {
  return {
    ...options,
    exceptionFactory: (errors) => invalidInput(codebook, classValidatorIssues(errors)),
  }
}

/** Nest's text for what no route serves. */
const unknownRoute = /^Cannot [A-Z-]+ \//

/** Nest quotes the request in these, as do the parsers whose message it takes over. */
const quoting = /^(Cannot [A-Z-]+ \/|Failed to decode param)|\bJSON\b/

/** Nest's HttpException. Told by its methods, so that this file does not load Nest. */
function isNestException(thrown: unknown): thrown is Error & { readonly status: unknown } {
  return thrown instanceof Error && 'getStatus' in thrown && 'getResponse' in thrown && 'status' in thrown
}

/** What middleware or a body parser threw, of which Nest made an exception: it alone has the headers. */
function originalOf(thrown: unknown): unknown {
  if (brandOf(thrown) !== undefined || !isNestException(thrown)) return thrown
  const { expose, status, message } = safePick(thrown.cause, 'expose', 'status', 'message')
  // multer's text may quote the request, and Nest copies it into its own error.
  if (uploadFailure(thrown.cause) && thrown.message.includes(String(message))) return thrown.cause
  // Nest takes its message, or the phrase of its status if the message is not to be shown.
  const isCopy = typeof expose === 'boolean' && status === thrown.status && (!expose || message === thrown.message)
  return isCopy ? thrown.cause : thrown
}

/** Nest's exceptions keep their status. What a validating pipe refuses becomes the validation row. */
const fromNestException: ErrorMapper = (thrown, codebook) => {
  if (!isNestException(thrown)) return undefined
  const { status, message, cause } = thrown
  const issues = status === 400 || status === 422 ? pipeIssues(responseOf(thrown)) : undefined
  if (issues) return invalidInput(codebook, issues, thrown)
  const shown = safeGet(cause, 'name') !== 'FastifyError' && !quoting.test(message)
  return localError(thrown, status, shown ? message : undefined)
}
