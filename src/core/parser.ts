import type { ApiError } from './api-error'
import { type HeadersLike, headerOf } from './headers'
import { parseRetryAfter } from './retry-after'
import { type Rows, readRows } from './rows'
import { type HttpError, type HttpErrorOptions, UnnamedError } from './unnamed-error'
import type { FieldErrors } from './wire-error'

/** What came with a body. */
export interface ResponseMeta {
  /** The HTTP status; the body's own is taken where there is none. */
  readonly status?: number | undefined
  readonly headers?: HeadersLike | undefined
}

/** Turns a parsed JSON body into an error: a row's, or `HttpError` for anything no row names. Never throws. */
export type Parser<Known extends ApiError = ApiError> = (body: unknown, meta?: ResponseMeta) => Known | HttpError

/** Makes the parser of a contract. Rows come from a generated file, or from `rowsOf(contract)`. */
export function createParser<Known extends ApiError = ApiError>(rows: Rows): Parser<Known> {
  let known: ReturnType<typeof readRows> | undefined
  return (body, { status, headers = {} } = {}) => {
    let options: HttpErrorOptions = {}
    try {
      const json = Object(body)
      status ??= Number.isInteger(json.status) && json.status > 0 ? json.status : 0
      options = {
        message: [json.message, json.detail, json.title].find((text) => text && typeof text === 'string'),
        errors: fieldErrorsOf(json.errors),
        retryAfter: parseRetryAfter(json.retry_after) ?? parseRetryAfter(headerOf(headers, 'retry-after')),
        details: json.details,
        error: typeof json.error === 'string' ? json.error : undefined,
      }
      known ??= readRows(rows)
      const revive = known.get(json.error)
      if (revive) return revive(status, options) as Known
    } catch {
      // A body that JSON cannot make, such as one with a throwing getter.
    }
    return new UnnamedError(status ?? 0, options)
  }
}

/** From the house's and Laravel's map, or from RFC 9457's array of `{ detail, pointer: '#/items/0' }`. */
function fieldErrorsOf(errors: unknown): FieldErrors | undefined {
  const fields = new Map<string, string[]>()
  for (let [field, texts] of Object.entries((typeof errors === 'object' && errors) || {})) {
    if (texts?.pointer) {
      field = String(texts.pointer)
        .replace(/^#?\//, '')
        .replaceAll('/', '.')
        .replaceAll('~1', '/')
        .replaceAll('~0', '~')
      texts = texts.detail
    }
    for (const text of [texts].flat()) {
      if (typeof text !== 'string') continue
      const known = fields.get(field) ?? []
      known.push(text)
      fields.set(field, known)
    }
  }
  // fromEntries defines a field named __proto__ like any other.
  return fields.size ? Object.fromEntries(fields) : undefined
}
