import type { ApiError } from '../core/api-error'
import type { Parser, ResponseMeta } from '../core/parser'
import { type HttpError, UnnamedError } from '../core/unnamed-error'
import { parseJson, readBody } from './read-body'

/** Reads the error in a failed response. Never throws. */
export type ResponseParser<Failure> = (response: Response) => Promise<Failure | HttpError>

/** Makes a contract's `parseErrorResponse` of its parser. Reads 64 kB at most. */
export function responseParser<Known extends ApiError>(parse: Parser<Known>): ResponseParser<Known> {
  return async (response) => {
    try {
      return parse(parseJson(await readBody(response)), metaOf(response))
    } catch (cause) {
      // A body that was read already: its headers can still say when to come back.
      const { status, retryAfter } = parse(undefined, metaOf(response))
      return new UnnamedError(status, { cause, reason: 'corrupt-answer', retryAfter })
    }
  }
}

/** Nothing of an object that only looks like a Response and throws. */
function metaOf(response: Response): ResponseMeta {
  try {
    const { status, headers } = response
    return { status, headers }
  } catch {
    return {}
  }
}
