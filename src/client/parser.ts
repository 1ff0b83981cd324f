import type { ApiError } from '../core/api-error'
import type { HttpError } from '../core/client-http-error'
import { bodyParser, createParser, type ResponseMeta } from '../core/parser'
import { joinedRevivers } from '../core/rows/join'
import { rowsFormat, textOfRows } from '../core/rows/rows'
import { type ClientSource, type KnownError, listOf } from './sources'

/** Turns a parsed JSON body into an error: a row's, or `HttpError` if no row names it. Never throws. */
export type Parser<Known extends ApiError = ApiError> = (body: unknown, meta?: ResponseMeta) => Known | HttpError

/**
 * Makes the parser of one contract or several.
 *
 * @throws TypeError if two contracts have a row of the same name
 */
export function parserOf<Source extends ClientSource>(source: Source): Parser<KnownError<Source>> {
  const [first = rowsFormat, ...others] = listOf(source).map(textOfRows)
  if (others.length === 0) return createParser<KnownError<Source>>(first)
  const revivers = joinedRevivers([first, ...others])
  return bodyParser(first, () => revivers)
}
