import type { ApiError } from '../core/api-error'
import { brandOf } from '../core/brand'
import { HttpError } from '../core/client-http-error'
import type { ErrorNamed } from '../core/error-named'
import type { HeadersLike } from '../core/headers'
import { safeGet, safePick } from '../core/safe-get'
import { noAnswer } from './no-answer'
import { parsedBody } from './parsed-body'
import type { Parser } from './parser'
import type { ErrorReviver } from './serialize-error'
import { corruptAnswer } from './unread-answer'

/** The type of `toClientError`. */
export interface ToClientError<Known extends ApiError, NamesByOperation> {
  <Operation extends keyof NamesByOperation>(
    thrown: unknown,
    operation: Operation,
  ): ErrorNamed<Known, NamesByOperation[Operation]> | HttpError
  // Last, because a promise's catch takes the last overload.
  (thrown: unknown): Known | HttpError
}

/** Errors inside errors: more are a loop. */
const deepest = 8

/** Makes a contract's `toClientError` of its parser and its `deserializeError`. */
export function clientErrorConverter<Known extends ApiError, NamesByOperation>(
  parse: Parser<Known>,
  revive: ErrorReviver<Known>,
): ToClientError<Known, NamesByOperation> {
  const convert = (thrown: unknown): Known | HttpError => {
    for (let depth = 0, value = thrown; value && depth < deepest; depth++, value = safeGet(value, 'cause')) {
      const error = errorIn(value, parse, revive)
      if (error) return error
    }
    return noAnswer<Known>(thrown)
  }
  // Only the compiler needs the operation's name.
  return convert as ToClientError<Known, NamesByOperation>
}

/** The error that a value is, holds as plain data, or describes as a library does: with the status and the body of an answer. */
function errorIn<Known extends ApiError>(
  value: unknown,
  parse: Parser<Known>,
  revive: ErrorReviver<Known>,
): Known | HttpError | undefined {
  if (brandOf(value) !== undefined) return value as Known | HttpError
  const { data, error, body, response } = safePick(value, 'data', 'error', 'body', 'response')
  const content = data ?? error ?? body ?? safeGet(response, 'data')
  for (const plain of [value, content]) {
    if (typeof safeGet(plain, 'identity') === 'string') return revive(plain)
  }
  const status = safeGet(value, 'status') ?? safeGet(response, 'status')
  if (typeof status !== 'number' || Number.isNaN(status)) return undefined
  // Angular's and XMLHttpRequest's word for a network failure.
  if (status === 0) return noAnswer(content instanceof Error ? content : { name: 'NetworkError', cause: value })
  const headers = (safeGet(value, 'headers') ?? safeGet(response, 'headers')) as HeadersLike | undefined
  return status < 400 ? corruptAnswer(status, value) : answerError(value, content, status, headers, parse)
}

function answerError<Known extends ApiError>(
  cause: unknown,
  content: unknown,
  status: number,
  headers: HeadersLike | undefined,
  parse: Parser<Known>,
): Known | HttpError {
  const body = typeof content === 'string' ? parsedBody(content, headers) : content
  const error = parse(body, { status, headers })
  const { reason, retryAfter } = error as HttpError
  return reason === 'corrupt-answer' ? new HttpError(status, { cause, reason, retryAfter }) : error
}
