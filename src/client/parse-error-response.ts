import { createParser } from '../core/parser'
import { type HttpError, UnnamedError } from '../core/unnamed-error'
import type { AnyApiError } from '../generated/errors'
import { rows } from '../generated/rows'
import { parseJson, readBody } from './read-body'

/** The error in a parsed body: a row's, or `HttpError` for anything no row names. Never throws. */
export const parseErrorBody = /* @__PURE__ */ createParser<AnyApiError>(rows)

/**
 * The error in a failed response: a row's, or `HttpError` for anything no row names (a proxy's HTML, half a body, a newer
 * server's name). Never throws, and reads 64 kB at most.
 *
 * @example if (!response.ok) throw await parseErrorResponse(response)
 */
export async function parseErrorResponse(response: Response): Promise<AnyApiError | HttpError> {
  try {
    const { status, headers } = response
    return parseErrorBody(parseJson(await readBody(response)), { status, headers })
  } catch (cause) {
    // A body that was read already, or an object that only looks like a Response.
    return new UnnamedError(response?.status ?? 0, { cause })
  }
}
