import type { BodyReader } from '../core/body-reader'
import { brandOf } from '../core/brand'
import type { AnyParser } from '../core/rows/rows'

export type { BodyReader } from '../core/body-reader'

/** Options of whatever parses errors. */
export interface ParserOptions {
  /** Readers of `error-codebook/bodies`, for the fields and the names of other kinds of servers. The first that fits counts. */
  readonly bodies?: readonly BodyReader[] | undefined
}

/** A parser that asks readers about bodies that name no row. */
export function withBodies(parse: AnyParser, { bodies = [] }: ParserOptions): AnyParser {
  if (bodies.length === 0) return parse
  return (body, meta = {}) => {
    const error = parse(body, meta)
    if (brandOf(error)) return error
    for (const read of bodies) {
      const found = fieldsOf(read, body, meta)
      if (found === undefined) continue
      const { name, message, errors, status, retryAfter, details } = found
      return parse({ message, error: name, errors, status, retry_after: retryAfter, details }, meta)
    }
    return error
  }
}

/** A reader of a user may throw. */
function fieldsOf(read: BodyReader, ...given: Parameters<BodyReader>): ReturnType<BodyReader> {
  try {
    return read(...given)
  } catch {
    return undefined
  }
}
