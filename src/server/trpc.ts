import type { TRPCDefaultErrorShape, TRPCError } from '@trpc/server'
import type { ApiError } from '../core/api-error'
import { brandOf } from '../core/brand'
import type { Codebook, ErrorTable } from '../core/codebook'
import { type HeadersLike, headerOf } from '../core/headers'
import { safeGet } from '../core/safe-get'
import { HttpError } from '../core/server-http-error'
import type { ErrorMapper } from '../core/to-api-error'
import type { WireBody } from '../core/wire-error'
import { versionHeadersOf } from '../http'
import { type DefaultCodebook, defaultCodebook } from './default-codebook'
import { answerBody } from './internal/answer'
import { type AnswerSettings, answerSettings } from './internal/answer-settings'
import { isSendable } from './internal/local-error'
import { refusedInput } from './internal/refused-input'
import { requestIdField, requestIdHeader, requestIdOf } from './internal/request-id'
import type { CodebookOption, ProcedureOptions } from './internal/server-options'

export type { HeadersLike } from '../core/headers'
export type {
  ApiError,
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
  ProcedureOptions,
  Recovery,
  ServerOptions,
  UndeclaredContext,
  WireBody,
} from './internal/public-types'

/** What tRPC tells of a failed call. */
export interface TrpcContext {
  readonly error: TRPCError
  readonly shape: TRPCDefaultErrorShape
  readonly type: string
  readonly path: string | undefined
  readonly input: unknown
  readonly ctx: unknown
}

/** tRPC's shape, with the house body beside what tRPC itself says. */
export interface TrpcErrorShape extends TRPCDefaultErrorShape {
  data: TRPCDefaultErrorShape['data'] & { error: WireBody }
}

/**
 * Puts the house body of an error into `shape.data.error`, masked, and makes its status that of the response. The stack, which
 * tRPC sends in development, and the original message stay on the server.
 *
 * @example initTRPC.create({ errorFormatter: trpcErrorFormatter() })
 */
export function trpcErrorFormatter<Book extends Codebook = DefaultCodebook>(
  options: ProcedureOptions<TrpcContext, Book> = {},
): (context: TrpcContext) => TrpcErrorShape {
  const settings = answerSettings<TrpcContext>(options)
  return (context) => {
    const { error, shape, type, path = '' } = context
    const request = { native: context, method: type, path, isProcedure: true as const, requestId: idOf(context.ctx) }
    const thrown = thrownOf(error)
    const { status, body } = answerBody(
      thrown,
      request,
      thrown === error ? withStatus(settings, shape, error) : settings,
    )
    const data = { ...shape.data, httpStatus: status, error: body }
    if ('stack' in data) delete data.stack
    return { ...shape, message: body.message, data }
  }
}

/** What tRPC tells of the calls of a request. */
export interface TrpcCalls {
  readonly ctx?: unknown
  /** The answers, as they go out. */
  readonly data: readonly unknown[]
  readonly errors: readonly TRPCError[]
}

/**
 * Gives every response of a tRPC handler the version header and the request id, which is `ctx.requestId`; one with a failed call
 * `Cache-Control` and, where a failure says so, `Retry-After` too.
 *
 * @example createHTTPHandler({ router, createContext: ({ req }) => ({ requestId: trpcRequestId(req) }), responseMeta: trpcApiHeaders() })
 */
export function trpcApiHeaders({
  codebook = defaultCodebook,
}: CodebookOption = {}): (calls: TrpcCalls) => { headers: Headers } {
  return ({ ctx, data, errors }) => {
    const headers = new Headers()
    // One by one: of a record, Node takes twice as long to make them.
    for (const [name, value] of Object.entries(versionHeadersOf(codebook))) headers.set(name, value)
    headers.set(requestIdHeader, requestIdOf(idOf(ctx)))
    if (errors.length > 0) {
      headers.set('Cache-Control', 'no-store')
      const longest = data.reduce<number>((wait, answered) => Math.max(wait, waitOf(answered)), -1)
      if (longest >= 0) headers.set('Retry-After', String(longest))
    }
    return { headers }
  }
}

/** The id of a request for its context: the caller's where it is sane, else a new one. */
export function trpcRequestId({ headers }: { readonly headers: HeadersLike }): string {
  return requestIdOf(headerOf(headers, requestIdField))
}

/** Seconds that an answered call says to wait; below nothing where it says none. */
const waitOf = (answered: unknown): number =>
  (answered as { error?: Partial<TrpcErrorShape> } | undefined)?.error?.data?.error?.retry_after ?? -1

/** The context is the user's: it has an id where `trpcRequestId` has put one. */
function idOf(context: unknown): string | undefined {
  const requestId = safeGet(context, 'requestId')
  return typeof requestId === 'string' ? requestId : undefined
}

/** What a procedure threw. tRPC wraps it, as INTERNAL_SERVER_ERROR, unless it is a TRPCError. */
function thrownOf(error: TRPCError): unknown {
  const { code, cause, message } = error
  // The schema's error behind it is about the server's own value.
  if (message === 'Output validation failed') return error
  if (cause === undefined || (code !== 'INTERNAL_SERVER_ERROR' && brandOf(cause) === undefined)) return error
  // tRPC copies an object that is no error into one. Such an object may have a status that is not meant for an answer.
  return safeGet(safeGet(cause, 'constructor'), 'name') === 'UnknownCauseError' ? { ...cause } : cause
}

/** tRPC's own texts, which quote the request, and the one without a content type. */
const trpcTexts =
  /^(No procedure found on path "|No "\w+"-procedure on path "|Unsupported \w+-request to |Unsupported content-type "|Invalid URL-encoding in path "|Missing content-type header$)/

/** The settings of one call: the shape alone tells the status of a TRPCError. */
function withStatus<Native>(
  settings: AnswerSettings<Native>,
  { data }: TRPCDefaultErrorShape,
  error: TRPCError,
): AnswerSettings<Native> {
  const mapper: ErrorMapper = (_, table) => fromTrpc(error, data.httpStatus, table)
  return { ...settings, ownMappers: [...settings.ownMappers, mapper] }
}

/** A TRPCError has the status of its code; one whose cause lists the issues of a schema becomes the validation row. */
function fromTrpc(error: TRPCError, status: number, table: ErrorTable): HttpError | ApiError | undefined {
  if (status === 500) return undefined
  const { code, message, cause } = error
  const shown = cause === undefined && message !== code && !trpcTexts.test(message) && isSendable(error, message)
  return refusedInput(error, table) ?? new HttpError(status, { cause, ...(shown ? { message } : {}) })
}
