import { reasonPhrase } from '../core/reason-phrase'
import type { WireError } from '../core/wire-error'

/** An RFC 9457 problem, with the contract's facts as extension members. */
export interface ProblemDetails {
  type: string
  title: string
  status: number
  detail: string
  instance?: string
  error: string
  /** The row's code; a failure that no row names has none. */
  code?: number
  errors?: { detail: string; pointer: string }[]
  retry_after?: number
  details?: unknown
}

/** What a problem may say besides the error. */
export interface ProblemOptions {
  /** Where your documents of the rows stand: `https://example.com/errors/` gives `.../errors/slot-unavailable`. */
  typeBase?: string | undefined
  /** Identifies this occurrence: a URI reference, often the request's path. */
  instance?: string | undefined
}

/**
 * The `application/problem+json` body of an error, masked like the house body. Without a `typeBase` the type is `about:blank`,
 * whose title is the reason phrase (RFC 9457, 4.2.1).
 */
export function problemDetails(error: WireError, options: ProblemOptions = {}): ProblemDetails {
  const body = error.toJSON()
  const { code } = error as { code?: number }
  const typed = options.typeBase !== undefined && code !== undefined
  return {
    type: typed ? options.typeBase + body.error.toLowerCase().replaceAll('_', '-') : 'about:blank',
    title: typed ? body.error : reasonPhrase(body.status),
    status: body.status,
    detail: body.message,
    ...(options.instance === undefined ? {} : { instance: options.instance }),
    error: body.error,
    ...(code === undefined ? {} : { code }),
    ...(body.errors === undefined ? {} : { errors: problemsOf(body.errors) }),
    ...(body.retry_after === undefined ? {} : { retry_after: body.retry_after }),
    ...(body.details === undefined ? {} : { details: body.details }),
  }
}

function problemsOf(errors: Readonly<Record<string, readonly string[]>>): { detail: string; pointer: string }[] {
  return Object.entries(errors).flatMap(([field, texts]) => {
    const pointer = `#/${field.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('.', '/')}`
    return texts.map((detail) => ({ detail, pointer }))
  })
}
