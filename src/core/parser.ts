import type { ApiError } from './api-error'
import { fieldErrorsOf } from './field-errors-of'
import { type HeadersLike, headerOf } from './headers'
import { parseRetryAfter, retryAfterOf } from './retry-after'
import { type KnownContract, type Rows, readRows } from './rows'
import { type HttpError, type HttpErrorOptions, UnnamedError } from './unnamed-error'

/** What came with a body. */
export interface ResponseMeta {
  /** The HTTP status; the body's own is taken where there is none. */
  readonly status?: number | undefined
  readonly headers?: HeadersLike | undefined
}

/** Turns a parsed JSON body into an error: a row's, or `HttpError` for anything no row names. Never throws. */
export type Parser<Known extends ApiError = ApiError> = (body: unknown, meta?: ResponseMeta) => Known | HttpError

/** Whether a version is a later one: `2.10.0` than `2.9.1`. */
function isNewer(version: unknown, than: string): boolean {
  return /^\d/.test(String(version)) && String(version).localeCompare(than, 'en', { numeric: true }) > 0
}

/** Laravel names no error, but a 422 with a message and a map of fields is its validation's. So answer APIs with types of their own. */
function isLaravels(json: { error?: unknown; message?: unknown; errors?: unknown }, headers: HeadersLike): boolean {
  const isVendors = String(headerOf(headers, 'content-type')).includes('/vnd.')
  return json.error === undefined && !!json.message && !Array.isArray(json.errors) && !isVendors
}

/** Makes the parser of a contract. Rows come from a generated file, or from `rowsOf(contract)`. */
export function createParser<Known extends ApiError = ApiError>(rows: Rows): Parser<Known> {
  let known: KnownContract | undefined
  return (body, { status, headers = {} } = {}) => {
    let options: HttpErrorOptions = { reason: 'corrupt-answer' }
    try {
      known ??= readRows(rows)
      const json = Object(body)
      status ??= Number.isInteger(json.status) && json.status > 0 ? json.status : 0
      // The house and Laravel, RFC 9457, then gateways and GraphQL.
      const message = [json.message, json.detail, json.title, json.error?.message, json.errors?.[0]?.message].find(
        (text) => text && typeof text === 'string',
      )
      const errors = fieldErrorsOf(json.errors)
      let name = typeof json.error === 'string' ? json.error : undefined
      options = {
        message,
        errors,
        error: name,
        details: json.details,
        retryAfter: parseRetryAfter(json.retry_after) ?? retryAfterOf(headers),
      }
      if (status === 422 && errors && isLaravels(json, headers)) name = known.validation
      const revive = known.revive.get(name)
      if (revive) return revive(status, options) as Known
      options.reason =
        name && isNewer(headerOf(headers, known.versionHeader), known.version)
          ? 'newer-server'
          : (name ?? message)
            ? 'unlisted'
            : 'corrupt-answer'
    } catch {
      // A body that JSON cannot make, such as one with a throwing getter.
    }
    return new UnnamedError(status ?? 0, options)
  }
}
