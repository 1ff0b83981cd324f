import type { Codebook } from '../core/codebook'
import { type HeadersLike, headerOf } from '../core/headers'
import { safeGet, safePick } from '../core/safe-get'
import { limitStack, muteStack } from '../core/stack-traces'
import type { ErrorMapper } from '../core/to-api-error'
import type { WireBody } from '../core/wire-error'
import { versionHeadersOf } from '../http'
import { type DefaultCodebook, defaultCodebook } from './default-codebook'
import { answerBody } from './internal/answer'
import { answerSettings } from './internal/answer-settings'
import { localError } from './internal/local-error'
import { refusedInput } from './internal/refused-input'
import { requestIdField, requestIdOf } from './internal/request-id'
import type { CodebookOption, ProcedureOptions } from './internal/server-options'

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

/** What oRPC tells of a call. Structural, so that this package needs no oRPC to be installed. */
export interface OrpcCall {
  readonly context: object
  readonly input: unknown
  readonly path: readonly string[]
  /** Makes an `ORPCError` of any code. */
  readonly errors: object
}

type OrpcErrorMaker = (options: { message: string; data: WireBody; cause: unknown }) => Error

/** An interceptor of procedure calls. */
export type OrpcInterceptor = <Output>(call: OrpcCall & { next(): Promise<Output> }) => Promise<Output>

/**
 * Makes an `ORPCError` of whatever a procedure throws: its code is the row's name, its status the row's, its data the house body,
 * masked, its cause what was thrown, which alone has a stack. An `ORPCError` below 500 stays as it is. What oRPC refuses before the
 * call (malformed input) stays oRPC's own.
 *
 * @example new RPCHandler(router, { clientInterceptors: [orpcErrorInterceptor()] })
 */
export function orpcErrorInterceptor<Book extends Codebook = DefaultCodebook>(
  options: ProcedureOptions<OrpcCall, Book> = {},
): OrpcInterceptor {
  const settings = answerSettings<OrpcCall>(options, fromOrpc)
  return async ({ next, ...call }) => {
    try {
      return await next()
    } catch (thrown) {
      const { context, path } = call
      const requestId = idOf(context)
      const request = { native: call, method: 'call', path: path.join('.'), isProcedure: true as const, requestId }
      const { error, status, body } = answerBody(thrown, request, settings)
      if (error.cause === thrown && status < 500 && isOrpcError(thrown) && error.category === undefined) throw thrown
      const { [body.error]: make } = call.errors as { readonly [code: string]: OrpcErrorMaker }
      const limit = muteStack(0)
      try {
        const named = (make as OrpcErrorMaker)({ message: body.message, data: body, cause: thrown })
        throw Object.assign(named, { status })
      } finally {
        limitStack(limit)
      }
    }
  }
}

/** What oRPC tells of a request. */
export interface OrpcRequest {
  readonly request: { readonly headers: HeadersLike }
  readonly context: object
}

/** What oRPC answers with. */
export interface OrpcResponse {
  readonly status: number
  readonly headers: object
  readonly body: unknown
}

/**
 * Gives every response of an oRPC handler the version header and the request id, which is `context.requestId`; a failed one
 * `Cache-Control` and, where the failure says so, `Retry-After` too.
 *
 * @example new RPCHandler(router, { rootInterceptors: [orpcApiHeaders()], clientInterceptors: [orpcErrorInterceptor()] })
 */
export function orpcApiHeaders({ codebook = defaultCodebook }: CodebookOption = {}) {
  return async <Result extends { readonly response: OrpcResponse | undefined }>({
    next,
    ...request
  }: OrpcRequest & { next(request?: never): Promise<Result> }): Promise<Result> => {
    const requestId = requestIdOf(idOf(request.context) ?? headerOf(request.request.headers, requestIdField))
    // oRPC takes its own options back, whose type only the caller knows.
    const result = await next({ ...request, context: { ...request.context, requestId } } as never)
    const { response } = result
    if (response === undefined) return result
    // Not a literal of spreads, which costs more than all else that is done here.
    const headers: Record<string, string> = {}
    for (const [name, value] of Object.entries(versionHeadersOf(codebook))) headers[name.toLowerCase()] = value
    headers[requestIdField] = requestId
    if (response.status >= 400) {
      const { json, data = safeGet(json, 'data') } = safePick(response.body, 'json', 'data')
      const retryAfter = safeGet(data, 'retry_after')
      headers['cache-control'] = 'no-store'
      if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter)
    }
    return { ...result, response: { ...response, headers: Object.assign(headers, response.headers) } }
  }
}

/** The context is the user's. */
const idOf = (context: object): string | undefined => (context as { requestId?: string }).requestId

/** oRPC's own error, told by its fields, so that this file does not load oRPC. */
function isOrpcError(
  thrown: unknown,
): thrown is Error & { readonly code: string; readonly status: number; readonly defined: boolean } {
  const { code, status, defined } = safePick(thrown, 'code', 'status', 'defined')
  const told = typeof code === 'string' && typeof status === 'number' && typeof defined === 'boolean'
  return told && thrown instanceof Error
}

/**
 * Whether a client of oRPC made it of an upstream's answer: its data is a house body, or the whole of an answer that is not oRPC's.
 * The errors that the interceptor makes have a cause.
 */
function isReceived({ code, status, data, cause }: Error & { code: string; status: number; data?: unknown }): boolean {
  const { error, status: answered, headers } = safePick(data, 'error', 'status', 'headers')
  return cause === undefined && answered === status && (error === code || typeof headers === 'object')
}

/**
 * One that lists the issues of an input schema becomes the validation row, any other keeps its status. An upstream's is a foreign
 * failure, as far as it can be told.
 */
const fromOrpc: ErrorMapper = (thrown, codebook) => {
  if (!isOrpcError(thrown) || thrown.status === 500 || isReceived(thrown)) return undefined
  const { status, message } = thrown
  return refusedInput(thrown, codebook) ?? localError(thrown, status, message)
}
