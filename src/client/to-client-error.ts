import type { ApiError } from '../core/api-error'
import { brandOf } from '../core/brand'
import { HttpError } from '../core/client-http-error'
import type { ErrorNamed } from '../core/error-named'
import type { HeadersLike } from '../core/headers'
import { safeGet, safePick } from '../core/safe-get'
import { errorOfExchange } from './error-of-exchange'
import { failedCall } from './failed-call'
import { parsedBody } from './parsed-body'
import type { Parser } from './parser'
import type { ErrorReviver } from './serialize-error'

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
    return failedCall<Known>(thrown)
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
  // A Proxy may answer with anything.
  if (typeof brandOf(value) === 'string') return value as Known | HttpError
  const { data, error, body, response } = safePick(value, 'data', 'error', 'body', 'response')
  const content = data ?? error ?? body ?? safeGet(response, 'data')
  for (const plain of [value, content]) {
    if (typeof safeGet(plain, 'identity') === 'string') return revive(plain)
  }
  const status = safeGet(value, 'status') ?? safeGet(response, 'status')
  if (typeof status !== 'number' || Number.isNaN(status)) return undefined
  // Angular's word for no answer. With XMLHttpRequest, nothing tells why.
  if (status === 0) return content instanceof Error ? failedCall(content) : unreachable(value)
  const headers = (safeGet(value, 'headers') ?? safeGet(response, 'headers')) as HeadersLike | undefined
  const parsed = typeof content === 'string' ? parsedBody(content, headers) : content
  const found = errorOfExchange(parse, { status, headers, body: parsed, cause: value })
  const { reason, retryAfter } = found as HttpError
  const isUnread = reason === 'corrupt-answer' && !found.cause
  return isUnread ? new HttpError(status, { cause: value, reason, retryAfter }) : found
}

function unreachable(cause: unknown): HttpError {
  return new HttpError(0, { message: 'Network failure', cause, reason: 'no-answer' })
}
