import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ArgumentsHost, ExceptionFilter, ValidationError, ValidationPipeOptions } from '@nestjs/common'
import { HttpError } from '../core/http-error'
import { validationError } from '../generated/codebook'
import type { ValidationIssue } from '../http'
import { answer, type ServerOptions } from './answer'
import { type ApiHeadersOptions, applyApiHeaders } from './api-headers'
import { fromHttpErrors } from './mappers/http-errors'

/** What the header middleware is given: Node's own, which both platforms hand on. */
export interface NestContext {
  readonly req: IncomingMessage
  readonly res: ServerResponse
}

/**
 * Answers every exception of a Nest app on Express in the house form, its 404 too. It catches all without `@Catch()`.
 *
 * @example app.useGlobalFilters(new ApiErrorFilter())
 */
export class ApiErrorFilter implements ExceptionFilter {
  readonly #options: ServerOptions<ArgumentsHost>

  constructor(options: ServerOptions<ArgumentsHost> = {}) {
    this.#options = { ...options, mappers: [...(options.mappers ?? []), fromHttpException] }
  }

  catch(thrown: unknown, host: ArgumentsHost): void {
    // Another transport (RPC, WebSockets, GraphQL) has filters of its own.
    if (host.getType() !== 'http') throw thrown
    const request = host.switchToHttp().getRequest<IncomingMessage & { originalUrl?: string }>()
    const response = host.switchToHttp().getResponse<ServerResponse>()
    const { method = 'GET', url = '/', originalUrl = url } = request
    const header = (name: string) => request.headers[name]?.toString()
    const failed = { native: host, method, path: originalUrl.split('?', 1)[0] ?? '/', header }
    const { status, headers, body } = answer(thrown, failed, this.#options)
    // Half an answer is out already: nothing but a broken connection tells the client.
    if (response.headersSent) return void response.destroy()
    response.statusCode = status
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.end(body)
  }
}

/**
 * Gives every response the version header and, with a limiter, the rate-limit headers; refuses what goes over the limit.
 *
 * @example app.use(nestApiHeaders())
 */
export function nestApiHeaders(options: ApiHeadersOptions<NestContext> = {}) {
  return (req: IncomingMessage, res: ServerResponse, next: (error?: unknown) => void): void => {
    applyApiHeaders({ req, res }, (name, value) => res.setHeader(name, value), options).then(() => next(), next)
  }
}

/**
 * Options with which `ValidationPipe` throws the validation row with the field map. For schemas (zod, valibot, arktype):
 * `new StandardSchemaValidationPipe({ exceptionFactory: validationError })`.
 *
 * @example app.useGlobalPipes(new ValidationPipe(validationPipeOptions({ whitelist: true })))
 */
export function validationPipeOptions(options: ValidationPipeOptions = {}): ValidationPipeOptions {
  return { ...options, exceptionFactory: (errors) => validationError(errors.flatMap((error) => issuesOf(error))) }
}

function issuesOf(
  { property, constraints = {}, children = [] }: ValidationError,
  parents: string[] = [],
): ValidationIssue[] {
  const path = [...parents, property]
  const own = Object.values(constraints).map((message) => ({ message, path }))
  return [...own, ...children.flatMap((child) => issuesOf(child, path))]
}

/** Nest quotes the request in these, as do the parsers whose message it takes over. */
const quoting = /^(Cannot [A-Z]+ \/|Failed to decode param)|\bJSON\b/

/** Nest's HttpException. Told by its methods, so that this file does not load Nest. */
function fromHttpException(thrown: unknown): HttpError | undefined {
  if (!(thrown instanceof Error) || !('getStatus' in thrown) || !('getResponse' in thrown)) return undefined
  const { status } = thrown as unknown as { status: number }
  if (status === 500) return undefined
  // What Express or its body parser threw: Nest has copied its message.
  const parsed = fromHttpErrors(thrown.cause)
  if (parsed?.status === status) return parsed
  const shown = status < 500 && !quoting.test(thrown.message)
  return new HttpError(status, { cause: thrown, ...(shown ? { message: thrown.message } : {}) })
}
