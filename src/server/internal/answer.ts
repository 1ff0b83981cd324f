import type { ApiError } from '../../core/api-error'
import { errorOf } from '../../core/codebook'
import type { HttpError } from '../../core/server-http-error'
import type { WireBody } from '../../core/wire-error'
import { errorBody, mediaTypes, type ProblemDetails, problemDetails, versionHeadersOf } from '../../http'
import { envelopeBody } from '../../http/envelope-body'
import { untypedHeaders } from '../../http/error-headers'
import type { AnswerSettings } from './answer-settings'
import type { FailedRequest } from './failed-request'
import { type FoundError, findError } from './find-error'
import { type LocalText, localText } from './local-text'
import { negotiate, varyByAccept } from './negotiate'
import { plainBody } from './plain-body'
import { idOfRequest, requestIdHeader } from './request-id'
import { thrownHeaders } from './thrown-headers'

/** An error, ready for any framework to send. */
export interface Answer {
  /** What is answered. */
  readonly error: ApiError | HttpError
  readonly status: number
  readonly headers: Record<string, string>
  /** Empty for HEAD, whose `Content-Length` still tells the body's. */
  readonly body: string
  /** The body whatever the method, for a framework that drops it by itself. */
  readonly content: string
}

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
  settings: AnswerSettings<Native>,
): Answer {
  const requestId = idOfRequest(request)
  const found = findError(thrown, request, requestId, settings)
  return orFallback(found, thrown, settings, (error, headers, used) =>
    compose(error, headers, request, requestId, used),
  )
}

/** What to hand over for whatever was thrown. Never throws. */
export function answerBody<Native>(
  thrown: unknown,
  request: FailedRequest<Native>,
  settings: AnswerSettings<Native>,
): BodyAnswer {
  // It goes to a logger alone.
  const requestId = settings.onError ? idOfRequest(request) : ''
  const found = findError(thrown, request, requestId, settings)
  return orFallback(found, thrown, settings, (error, asked, used) => {
    const text = localText(error, request.native, used)
    const body = plainBody(houseBody(error, text, used))
    return { error, status: error.status, body, headers: () => ownHeaders(asked, body, text) }
  })
}

/** @param asked the value whose headers are sent, if any */
type Composer<Native, Composed> = (
  error: ApiError | HttpError,
  asked: unknown,
  settings: AnswerSettings<Native>,
) => Composed

/** Composes an answer; an error that cannot be composed is an unknown failure. */
function orFallback<Native, Composed>(
  { error, hasOwnHeaders }: FoundError,
  thrown: unknown,
  settings: AnswerSettings<Native>,
  compose: Composer<Native, Composed>,
): Composed {
  try {
    return compose(error, hasOwnHeaders ? thrown : undefined, settings)
  } catch (cause) {
    // Details that JSON cannot hold, a message with a throwing getter, a clock or a locale that fails.
    const { codebook } = settings
    const safe = { ...settings, locale: undefined, timestamp: undefined }
    return compose(errorOf(codebook, codebook.fallback, { cause }), undefined, safe)
  }
}

function compose<Native>(
  error: ApiError | HttpError,
  asked: unknown,
  request: FailedRequest<Native>,
  requestId: string,
  settings: AnswerSettings<Native>,
): Answer {
  const { format: option = 'house', codebook, fieldLimit } = settings
  const format = option === 'negotiate' ? negotiate(request.header?.('accept')) : option
  const text = localText(error, request.native, settings)
  const { envelope, docsUrl } = codebook
  const body =
    format === 'house'
      ? houseBody(error, text, settings)
      : { ...problemDetails(error, { docsUrl, fieldLimit }), ...text.problem }
  const isEnveloped = envelope !== undefined && format === 'house'
  const json = JSON.stringify(
    isEnveloped ? envelopeBody(envelope, error, body as WireBody, { requestId, docsUrl }) : body,
  )
  // Set one by one: objects made to be merged would cost each answer more than what they hold.
  const headers = Object.assign(ownHeaders(asked, body, text), versionHeadersOf(codebook))
  headers[requestIdHeader] = requestId
  headers['Content-Type'] = isEnveloped ? envelope.mediaType : mediaTypes[format]
  if (option === 'negotiate') headers.Vary = varyByAccept(request.sentHeader?.('vary'))
  headers['Content-Length'] = String(bytesOf(json))
  return {
    error,
    status: error.status,
    headers,
    body: request.method === 'HEAD' ? '' : json,
    content: json,
  }
}

/** The headers of the error itself, without its body's type and length. */
function ownHeaders(asked: unknown, body: WireBody | ProblemDetails, text: LocalText): Record<string, string> {
  return Object.assign(thrownHeaders(asked, body.status), untypedHeaders(body), text.headers)
}

function houseBody(
  error: ApiError | HttpError,
  text: LocalText,
  { timestamp, fieldLimit }: Pick<AnswerSettings<never>, 'timestamp' | 'fieldLimit'>,
): WireBody {
  const body = errorBody(error, { timestamp: typeof timestamp === 'function' ? timestamp() : timestamp, fieldLimit })
  return Object.assign(body, text.house)
}

/** The size in UTF-8. Node measures a text without encoding it. */
const bytesOf: (text: string) => number =
  globalThis.Buffer?.byteLength ?? ((text) => new TextEncoder().encode(text).length)
