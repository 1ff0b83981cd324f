import type { ApiError } from './api-error'
import { messageOf } from './body-message'
import { HttpError as ClientHttpError } from './client-http-error'
import { type HeadersLike, headerOf } from './headers'
import type { HttpErrorOptions, UnnamedReason } from './http-error-shape'
import { isNewer } from './is-newer'
import { isText, parseFieldErrors } from './parse-field-errors'
import { retryAfterOf } from './retry-after'
import { type RowRevivers, rowRevivers } from './rows/revive'
import { type RowsSource, textOfRows, wordsOfRows } from './rows/rows'
import { asObject } from './safe-get'
import type { HttpError } from './server-http-error'

/** What came with a body. */
export interface ResponseMeta {
  /** The HTTP status; the body's own is taken where there is none. */
  readonly status?: number | undefined
  readonly headers?: HeadersLike | undefined
}

/** Turns a parsed JSON body into an error: a row's, or `HttpError` for anything no row names. Never throws. */
export type Parser<Known extends ApiError = ApiError> = (body: unknown, meta?: ResponseMeta) => Known | HttpError

/**
 * Makes the parser of a contract, from its generated `rows`.
 *
 * @throws TypeError if the rows are in a format that this version of the package does not know
 */
export function createParser<Known extends ApiError>(source: RowsSource<Known>): Parser<Known> {
  const parse = createHouseParser(source)
  const through = typeof source === 'string' ? undefined : source.throughEnvelope
  return through ? (through(parse) as Parser<Known>) : parse
}

/** The same for house bodies, whatever the contract's envelope: procedures and serialized errors have them. */
export function createHouseParser<Known extends ApiError>(source: RowsSource<Known, unknown>): Parser<Known> {
  const rows = textOfRows(source)
  let revivers: RowRevivers | undefined
  return bodyParser(rows, () => (revivers ??= rowRevivers(rows)))
}

/**
 * Makes a parser of revivers.
 *
 * @param rows the contract whose version tells a newer server, and whose validation row reads Laravel's 422
 */
export function bodyParser<Known extends ApiError>(rows: string, reviversOf: () => RowRevivers): Parser<Known> {
  const [, version = '', versionHeader = '', validation] = wordsOfRows(rows)
  return (body, { status, headers = {} } = {}) => {
    let fields: HttpErrorOptions = {}
    let reason: UnnamedReason = 'corrupt-answer'
    let name: string | undefined
    try {
      const { message, error, errors, details, retry_after, status: bodyStatus } = asObject(body)
      status ??= typeof bodyStatus === 'number' && Number.isInteger(bodyStatus) && bodyStatus > 0 ? bodyStatus : 0
      fields = {
        // A text with spaces is no name: Rails and Spring have their message there.
        error: isText(error) && !/\s/.test(error) ? error : undefined,
        message: isText(message) ? message : messageOf(body),
        errors: errors ? parseFieldErrors(errors) : undefined,
        details,
        retryAfter: retryAfterOf(headers, retry_after),
      }
      // Laravel names no error, but a 422 with a message and a map of fields is its validation's. An API with a media type of its own
      // may answer the same shape and mean something else.
      const isLaravels =
        status === 422 &&
        fields.errors &&
        isText(message) &&
        error === undefined &&
        Object.values(errors as object).every(Array.isArray) &&
        !/\/vnd\./i.test(headerOf(headers, 'content-type'))
      name = isLaravels ? validation : fields.error
      if (fields.error ?? fields.message ?? fields.errors) reason = 'unlisted'
      if (fields.error && isNewer(headerOf(headers, versionHeader), version)) reason = 'newer-server'
    } catch {
      // A body that JSON cannot make, such as one with a throwing getter.
    }
    // Not caught: a fault of the rows or of a class must not pass for an unknown answer.
    const revive = reviversOf().get(name)
    if (revive) return revive(status ?? 0, fields) as Known
    return new ClientHttpError(status ?? 0, { ...fields, reason })
  }
}
