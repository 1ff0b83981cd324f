import type { ApiError } from '../core/api-error'
import { HttpError } from '../core/client-http-error'
import type { ResponseMeta } from '../core/parser'
import { parseJson, readBody } from '../http/read-body'
import type { Parser } from './parser'

/** Reads the error in a failed response. Never throws. */
export type ResponseParser<Known extends ApiError = ApiError> = (response: Response) => Promise<Known | HttpError>

/** Makes a contract's `parseErrorResponse` of its parser. Reads 64 kB at most. */
export function responseParser<Known extends ApiError>(parse: Parser<Known>): ResponseParser<Known> {
  return async (response) => {
    try {
      return parse(parseJson(await readBody(response)), metaOf(response))
    } catch (cause) {
      // Something else has read the body. The headers can still tell when to retry.
      const { status, retryAfter } = parse(undefined, metaOf(response))
      return new HttpError(status, { cause, reason: 'corrupt-answer', retryAfter })
    }
  }
}

/** Nothing if the value only looks like a Response, and throws. */
function metaOf(response: Response): ResponseMeta {
  try {
    const { status, headers } = response
    return { status, headers }
  } catch {
    return {}
  }
}
