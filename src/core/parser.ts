import type { ApiError } from './api-error'
import { type ErrorClass, errorClass } from './error-class'
import { type HeadersLike, headerOf } from './headers'
import { HttpError } from './http-error'
import { reasonName } from './reason-phrase'
import { parseRetryAfter } from './retry-after'
import type { Rows } from './rows'
import type { FieldErrors, WireOptions } from './wire-error'

/** What came with a body. */
export interface ResponseMeta {
  /** The HTTP status; the body's own is taken where there is none. */
  readonly status?: number | undefined
  readonly headers?: HeadersLike | undefined
}

/** Turns a parsed JSON body into an error: a row's, or `HttpError` for anything no row names. Never throws. */
export type Parser<Known extends ApiError = ApiError> = (body: unknown, meta?: ResponseMeta) => Known | HttpError

type Json = { readonly [key: string]: unknown }

/** Makes the parser of a contract. Rows come from a generated file, or from `rowsOf(contract)`. */
export function createParser<Known extends ApiError = ApiError>(rows: Rows): Parser<Known> {
  const classes = new Map<string, ErrorClass<ApiError>>()

  function classOf(name: string): ErrorClass<ApiError> | undefined {
    const known = classes.get(name)
    if (known !== undefined || !Object.hasOwn(rows, name)) return known
    const [code, status, recovery, category] = rows[name] as Rows[string]
    const made = errorClass(name, code, status, category, recovery, undefined)
    classes.set(name, made)
    return made
  }

  return (body, meta = {}) => {
    const json: Json = isObject(body) ? body : {}
    const status = meta.status ?? (Number.isInteger(json.status) ? (json.status as number) : undefined)
    const options = optionsOf(json, meta)
    const name = typeof json.error === 'string' ? json.error : undefined
    const RowError = name === undefined ? undefined : classOf(name)
    if (RowError !== undefined) {
      const error = new RowError(options)
      if (status !== undefined && status !== error.status) Object.assign(error, { status, statusMismatch: true })
      return error as Known
    }
    // The reason phrase may be the name of a row (503): a status alone must not look like it.
    const phrase = reasonName(status ?? 0)
    return new HttpError(status ?? 0, { ...options, error: name ?? (Object.hasOwn(rows, phrase) ? undefined : phrase) })
  }
}

function optionsOf(json: Json, { headers }: ResponseMeta): WireOptions {
  const retryAfter = json.retry_after
  return {
    message: [json.message, json.detail, json.title].find((text): text is string => !!text && typeof text === 'string'),
    errors: fieldErrorsOf(json.errors),
    retryAfter:
      typeof retryAfter === 'number' && retryAfter >= 0
        ? retryAfter
        : parseRetryAfter(headerOf(headers, 'retry-after')),
    details: json.details,
  }
}

/** From the house's and Laravel's map, or from RFC 9457's array of `{ detail, pointer }`. */
function fieldErrorsOf(errors: unknown): FieldErrors | undefined {
  if (!isObject(errors)) return undefined
  const fields = new Map<string, string[]>()
  for (const [field, texts] of Array.isArray(errors) ? errors.map(ofProblem) : Object.entries(errors)) {
    for (const text of [texts].flat()) {
      if (typeof text !== 'string' || typeof field !== 'string') continue
      const known = fields.get(field)
      if (known) known.push(text)
      else fields.set(field, [text])
    }
  }
  // fromEntries defines a field named __proto__ like any other.
  return fields.size > 0 ? Object.fromEntries(fields) : undefined
}

/** `{ detail, pointer: '#/items/0' }` to `['items.0', detail]`. */
function ofProblem(problem: unknown): [field: unknown, texts: unknown] {
  const { detail, pointer } = isObject(problem) ? problem : {}
  return [typeof pointer === 'string' ? pointer.replace(/^#?\//, '').replaceAll('/', '.') : undefined, detail]
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}
