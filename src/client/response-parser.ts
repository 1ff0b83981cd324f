import type { ApiError } from '../core/api-error'
import type { Parser } from '../core/parser'
import { type HttpError, UnnamedError } from '../core/unnamed-error'
import { parseJson, readBody } from './read-body'

/** Reads the error in a failed response. Never throws. */
export type ResponseParser<Failure> = (response: Response) => Promise<Failure | HttpError>

/** Makes a contract's `parseErrorResponse` of its parser. Reads 64 kB at most. */
export function responseParser<Known extends ApiError>(parse: Parser<Known>): ResponseParser<Known> {
  return async (response) => {
    try {
      const { status, headers } = response
      return parse(parseJson(await readBody(response)), { status, headers })
    } catch (cause) {
      // A body that was read already, or an object that only looks like a Response.
      return new UnnamedError(response?.status ?? 0, { cause, reason: 'corrupt-answer' })
    }
  }
}
