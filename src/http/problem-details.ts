import { brandOf } from '../core/brand'
import { reasonPhrase } from '../core/reason-phrase'
import type { FieldErrors, WireError } from '../core/wire-error'
import { defined } from './defined'
import { type FieldLimit, fieldLimitOf } from './field-limit'
import { fieldPathOf } from './field-paths'
import { fieldPointer } from './field-pointer'
import { limitFieldErrors } from './limit-field-errors'
import { pageOf } from './page-of'

/** An RFC 9457 problem, with the contract's facts as extension members. */
export interface ProblemDetails {
  type: string
  title: string
  status: number
  detail: string
  instance?: string
  error: string
  /** The row's code; a failure that no row names has none. */
  code?: number | string
  errors?: { detail: string; pointer: string }[]
  retry_after?: number
  details?: unknown
}

/** What a problem may say besides the error. */
export interface ProblemOptions {
  /** Where the page about a row stands: `https://example.com/errors/{name}`. Default: the contract's. */
  docsUrl?: string | undefined
  /** The same for pages named like `slot-unavailable`: `https://example.com/errors/`. */
  typeBase?: string | undefined
  /** Identifies this occurrence: a URI reference, often the request's path. */
  instance?: string | undefined
  /** The most field errors to show. Default: 100 fields, 10 texts each. */
  fieldLimit?: FieldLimit | undefined
}

/**
 * The `application/problem+json` body of an error, masked like the house body. Without a page about the row the type is
 * `about:blank`, whose title is the reason phrase (RFC 9457, 4.2.1).
 */
export function problemDetails(
  error: WireError,
  { docsUrl, typeBase, instance, fieldLimit }: ProblemOptions = {},
): ProblemDetails {
  const limit = fieldLimitOf(fieldLimit)
  const { error: name, status, message, errors, retry_after, details } = error.toJSON()
  const { code } = error
  const page = brandOf(error) === '' ? undefined : (slugOf(name, typeBase) ?? pageOf(name, docsUrl))
  return defined<ProblemDetails>({
    type: page ?? 'about:blank',
    title: page === undefined ? reasonPhrase(status) : name,
    status,
    detail: message,
    instance,
    error: name,
    code,
    errors: errors && problemsOf(limitFieldErrors(errors, limit)),
    retry_after,
    details,
  })
}

function slugOf(name: string, typeBase: string | undefined): string | undefined {
  return typeBase === undefined ? undefined : typeBase + name.toLowerCase().replaceAll('_', '-')
}

function problemsOf(errors: FieldErrors): { detail: string; pointer: string }[] {
  return Object.entries(errors).flatMap(([field, texts]) => {
    const pointer = fieldPointer(fieldPathOf(errors, field))
    return texts.map((detail) => ({ detail, pointer }))
  })
}
