import type { ApiError } from '../core/api-error'
import type { HttpError } from '../core/client-http-error'
import { bodyParser, createHouseParser, type ResponseMeta } from '../core/parser'
import { joinedRevivers } from '../core/rows/join'
import { type AnyParser, rowsFormat, type ThroughEnvelope, textOfRows } from '../core/rows/rows'
import { type ParserOptions, withBodies } from './bodies-of-others'
import { type AnySource, type ClientSource, type KnownError, listOf } from './sources'

/** Turns a parsed JSON body into an error: a row's, or `HttpError` if no row names it. Never throws. */
export type Parser<Known extends ApiError = ApiError> = (body: unknown, meta?: ResponseMeta) => Known | HttpError

/**
 * Makes the parser of one contract or several. It reads the envelope of each contract, and any other body as a house body.
 *
 * @throws TypeError if two contracts have a row of the same name
 */
export function parserOf<Source extends ClientSource>(
  source: Source,
  options: ParserOptions = {},
): Parser<KnownError<Source>> {
  // It makes errors of these sources alone.
  return withBodies(anyParserOf(source), options) as Parser<KnownError<Source>>
}

function anyParserOf(source: ClientSource): AnyParser {
  const sources = listOf(source)
  const inHouse = sources.filter((each) => throughEnvelopeOf(each) === undefined)
  if (inHouse.length === sources.length) return houseParserOf(source)
  // Refuses two rows of one name.
  joinedRevivers(sources.map(textOfRows))
  let parse: AnyParser | undefined = inHouse.length > 0 ? houseParserOf(inHouse) : undefined
  for (const each of sources) parse = throughEnvelopeOf(each)?.(createHouseParser(each), parse) ?? parse
  return parse as AnyParser
}

/** The same for house bodies, whatever the envelopes: procedures, actions and serialized errors have them. */
export function houseParserOf<Source extends ClientSource>(source: Source): Parser<KnownError<Source>> {
  const [first = rowsFormat, ...others] = listOf(source).map(textOfRows)
  if (others.length === 0) return createHouseParser<KnownError<Source>>(first)
  const revivers = joinedRevivers([first, ...others])
  return bodyParser(first, () => revivers)
}

const throughEnvelopeOf = (source: AnySource): ThroughEnvelope | undefined =>
  typeof source === 'string' ? undefined : source.throughEnvelope
