import type { ApiError } from '../core/api-error'
import { HttpError } from '../core/client-http-error'
import type { ResponseMeta } from '../core/parser'
import { readBody } from '../http/read-body'
import { parsedBody } from './parsed-body'
import type { Parser } from './parser'

/** Reads the error in a failed response. Never throws. */
export type ResponseParser<Known extends ApiError = ApiError> = (response: Response) => Promise<Known | HttpError>

/** Makes a contract's `parseErrorResponse` of its parser. Reads 64 kB at most. */
export function responseParser<Known extends ApiError>(parse: Parser<Known>): ResponseParser<Known> {
  return async (response) => {
    const meta = metaOf(response)
    let body: unknown
    try {
      body = parsedBody(await readBody(response), meta.headers)
    } catch (cause) {
      // Something else has read the body. The headers can still tell when to retry.
      const { status, retryAfter } = parse(undefined, meta)
      return new HttpError(status, { cause, reason: 'corrupt-answer', retryAfter })
    }
    return parse(body, meta)
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
