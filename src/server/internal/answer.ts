import type { PatientLocale } from '../../contract/patient-text'
import type { ApiError } from '../../core/api-error'
import { type ErrorMapper, isAnswerable } from '../../core/to-api-error'
import type { HttpError } from '../../core/unnamed-error'
import type { WireBody } from '../../core/wire-error'
import { toApiError, versionHeaders } from '../../generated/codebook'
import { errorBody, mediaTypes, type ProblemDetails, problemDetails, type ValidationIssue } from '../../http'
import { untypedHeaders } from '../../http/error-headers'
import { fromBoom } from '../mappers/boom'
import { fromHttpErrors } from '../mappers/http-errors'
import { postgresMapper } from '../mappers/postgres'
import { fromRedis } from '../mappers/redis'
import { type ClientGone, fromClientGone } from './client-gone'
import { type LocalText, localText } from './local-text'
import { type FormatOption, negotiate, varyByAccept } from './negotiate'
import { plainBody } from './plain-body'
import { requestIdField, requestIdHeader, requestIdOf } from './request-id'
import { thrownHeaders } from './thrown-headers'

/** What an adapter knows of the request that failed. `Native` is the framework's own: what a handler of it is given. */
export interface FailedRequest<Native> {
  readonly native: Native
  readonly method: string
  readonly path: string
  /** A header of the request, its name in lower case; for calls of a procedure there is none. */
  readonly header?: ((name: string) => string | undefined) | undefined
  /** A header that the response has already, its name in lower case. */
  readonly sentHeader?: ((name: string) => string | undefined) | undefined
  /** The id that the response has already. */
  readonly requestId?: string | undefined
  /** Whether the client went away and what was thrown comes of it. */
  readonly gone?: ClientGone | undefined
}

/** What a logger is told besides the error. */
export interface ErrorContext<Native> {
  /** What was thrown, as it was. */
  readonly thrown: unknown
  readonly requestId: string
  readonly method: string
  readonly path: string
  readonly native: Native
}

/** Makes the validation row of a contract of the issues that a schema found. */
export type ValidationErrorMaker = (issues: readonly ValidationIssue[]) => ApiError

/** What the mapper of a framework's own validation is told. */
export interface ValidationOptions {
  /** Your own contract's `validationError`, for what the framework itself finds wrong with a request. */
  validationError?: ValidationErrorMaker | undefined
}

/** Options of every server adapter. */
export interface ServerOptions<Native> extends ValidationOptions {
  /** Called with every error that is answered, for logs. What it throws is ignored. */
  onError?: ((error: ApiError | HttpError, context: ErrorContext<Native>) => unknown) | undefined
  /** House body (the default), RFC 9457, or what the request's `Accept` prefers. */
  format?: FormatOption | undefined
  /** Puts `timestamp` into the house body: the time, or what your clock says. */
  timestamp?: boolean | (() => Date) | undefined
  /** Shows patients their text, in this language, where the row has one. */
  locale?: PatientLocale | ((native: Native) => PatientLocale | undefined) | undefined
  /** Turns foreign failures (a driver's, a library's) into rows, before the mappers that are always there. */
  mappers?: readonly ErrorMapper[] | undefined
  /** Your own contract's `toApiError`; the clinic's where there is none, with its rows for the errors of databases. */
  toApiError?: ((thrown: unknown, mappers: readonly ErrorMapper[]) => ApiError | HttpError) | undefined
  /** Your own contract's version header; the clinic's where there is none. */
  versionHeaders?: (() => Record<string, string>) | undefined
}

/** An error, ready for any framework to send. */
export interface Answer {
  /** What is answered. */
  readonly error: ApiError | HttpError
  readonly status: number
  readonly headers: Record<string, string>
  /** Empty for HEAD, whose `Content-Length` still tells the body's. */
  readonly body: string
  /** The body whatever the method, for a framework that leaves it out by itself. */
  readonly content: string
}

const anyContract: readonly ErrorMapper[] = [fromHttpErrors, fromBoom]
const clinic: readonly ErrorMapper[] = [...anyContract, postgresMapper(), fromRedis]

/** An error for a framework that writes its body by itself. */
export interface BodyAnswer {
  /** What is answered. */
  readonly error: ApiError | HttpError
  readonly status: number
  /** The house body, as JSON gives it back. */
  readonly body: WireBody
  /** Makes its headers, for a framework that is asked for them here: all but type and length, and those that every response has. */
  readonly headers: () => Record<string, string>
}

/** What to send for whatever was thrown. Never throws. */
export function answer<Native>(
  thrown: unknown,
  request: FailedRequest<Native>,
  options: ServerOptions<Native>,
): Answer {
  return settle(thrown, request, idOf(request), options, compose)
}

/** What to hand over for whatever was thrown. Never throws. */
export function answerBody<Native>(
  thrown: unknown,
  request: FailedRequest<Native>,
  options: Omit<ServerOptions<Native>, 'format' | 'versionHeaders'>,
): BodyAnswer {
  // It goes to a logger alone.
  const requestId = options.onError ? idOf(request) : ''
  return settle(thrown, request, requestId, options, (error, cause) => {
    const text = localText(error, request.native, options.locale)
    const body = plainBody(houseBody(error, text, options))
    return { error, status: error.status, body, headers: () => ownHeaders(cause, body, text) }
  })
}

const idOf = <Native>(request: FailedRequest<Native>): string =>
  requestIdOf(request.requestId ?? request.header?.(requestIdField))

type Composer<Native, Composed> = (
  error: ApiError | HttpError,
  thrown: unknown,
  request: FailedRequest<Native>,
  requestId: string,
  options: ServerOptions<Native>,
) => Composed

/** Finds the error of what was thrown, tells the logger, and composes; what cannot be composed is an unknown failure. */
function settle<Native, Composed>(
  thrown: unknown,
  request: FailedRequest<Native>,
  requestId: string,
  options: ServerOptions<Native>,
  compose: Composer<Native, Composed>,
): Composed {
  const { mappers = [], toApiError: own } = options
  const convert = own ?? toApiError
  // Most are ours, and are spared the list.
  const asked = isAnswerable(thrown)
    ? []
    : [...mappers, ...(own ? anyContract : clinic), () => fromClientGone(thrown, request)]
  const error = convert(thrown, asked)
  if (options.onError) {
    const { native, method, path } = request
    report(options.onError, error, { thrown, requestId, method, path, native })
  }
  try {
    return compose(error, thrown, request, requestId, options)
  } catch (cause) {
    // Public details that JSON cannot hold, a message with a throwing getter, a clock or a locale that fails.
    const safe = { ...options, locale: undefined, timestamp: undefined }
    return compose(convert(undefined, []), cause, request, requestId, safe)
  }
}

function compose<Native>(
  error: ApiError | HttpError,
  thrown: unknown,
  request: FailedRequest<Native>,
  requestId: string,
  options: ServerOptions<Native>,
): Answer {
  const { versionHeaders: version = versionHeaders } = options
  const format = options.format === 'negotiate' ? negotiate(request.header?.('accept')) : (options.format ?? 'house')
  const text = localText(error, request.native, options.locale)
  const body = format === 'house' ? houseBody(error, text, options) : { ...problemDetails(error), ...text.problem }
  const json = JSON.stringify(body)
  // Set one by one: objects made to be merged would cost each answer more than what they hold.
  const headers = Object.assign(ownHeaders(thrown, body, text), version())
  headers[requestIdHeader] = requestId
  headers['Content-Type'] = mediaTypes[format]
  if (options.format === 'negotiate') headers.Vary = varyByAccept(request.sentHeader?.('vary'))
  headers['Content-Length'] = String(bytesOf(json))
  return {
    error,
    status: error.status,
    headers,
    body: request.method === 'HEAD' ? '' : json,
    content: json,
  }
}

/** What the error itself says in headers, but for its body's type and length. */
function ownHeaders(thrown: unknown, body: WireBody | ProblemDetails, text: LocalText): Record<string, string> {
  return Object.assign(thrownHeaders(thrown, body.status), untypedHeaders(body), text.headers)
}

function houseBody(
  error: ApiError | HttpError,
  text: LocalText,
  { timestamp }: Pick<ServerOptions<never>, 'timestamp'>,
): WireBody {
  const body = errorBody(error, { timestamp: typeof timestamp === 'function' ? timestamp() : timestamp })
  return Object.assign(body, text.house)
}

/** The size in UTF-8. Node measures a text without encoding it. */
const bytesOf: (text: string) => number =
  globalThis.Buffer?.byteLength ?? ((text) => new TextEncoder().encode(text).length)

/** Tells the logger, whose own failure must not change the answer. */
function report<Native>(
  onError: NonNullable<ServerOptions<Native>['onError']>,
  error: ApiError | HttpError,
  context: ErrorContext<Native>,
) {
  try {
    Promise.resolve(onError(error, context)).catch(() => {})
  } catch {}
}
