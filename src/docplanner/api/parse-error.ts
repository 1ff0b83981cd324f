import { fieldErrorsOf } from '../../core/field-errors-of'
import type { HeadersLike } from '../../core/headers'
import type { HttpError } from '../../core/http-error'
import { retryAfterOf } from '../../core/retry-after'
import { UnnamedError } from '../../core/unnamed-error'
import type { FieldErrors } from '../../core/wire-error'
import { type DocplannerRateLimit, parseDocplannerRateLimit } from './rate-limit'
import { type DocplannerOperation, docplannerRecovery } from './recovery'

/** A failure that Docplanner's API answered: an `HttpError`, because its bodies name no error. */
export interface DocplannerError extends HttpError {
  readonly operation?: DocplannerOperation
  /** Absent where Docplanner limits nothing. */
  readonly rateLimit?: DocplannerRateLimit
}

/** What came with a body. */
export interface DocplannerErrorMeta {
  readonly status: number
  readonly headers?: HeadersLike | undefined
  /** What was asked for, where the same status means different things. */
  readonly operation?: DocplannerOperation | undefined
}

/**
 * Reads an error body of Docplanner's API, in any of its three shapes: `errors` a map of fields, a list, or absent. Never throws,
 * and never takes it for a row of ours. A 429 knows when to come back.
 *
 * @example parseDocplannerError({ errors: [], message: 'Object not found' }, { status: 404, operation: 'bookSlot' }).recovery
 */
export function parseDocplannerError(
  body: unknown,
  { status, headers = {}, operation }: DocplannerErrorMeta,
): DocplannerError {
  const { message, errors } = textsOf(body)
  const rateLimit = attempt(() => parseDocplannerRateLimit(headers))
  const error = new UnnamedError(status, {
    message,
    errors,
    retryAfter: attempt(() => retryAfterOf(headers)) ?? (status === 429 ? secondsUntil(rateLimit?.reset) : undefined),
    reason: message === undefined ? 'corrupt-answer' : 'unlisted',
  })
  return Object.assign(error, {
    recovery: docplannerRecovery(status, operation, { hasFieldErrors: errors !== undefined }),
    ...(operation && { operation }),
    ...(rateLimit && { rateLimit }),
  })
}

/**
 * Reads the error in a failed response of Docplanner's API. Never throws.
 *
 * @example if (!response.ok) throw await parseDocplannerResponse(response, 'bookSlot')
 */
export async function parseDocplannerResponse(
  response: Response,
  operation?: DocplannerOperation,
): Promise<DocplannerError> {
  const { status, headers } = response
  const body = await response.json().catch(() => undefined)
  return parseDocplannerError(body, { status, headers, operation })
}

function textsOf(body: unknown): { message?: string | undefined; errors?: FieldErrors | undefined } {
  return (
    attempt(() => {
      const { message, errors } = Object(body)
      // Errors of a list stand under no field, as those of a whole input do everywhere.
      const fields = Array.isArray(errors) ? { _: errors } : errors
      return { message: message && typeof message === 'string' ? message : undefined, errors: fieldErrorsOf(fields) }
    }) ?? {}
  )
}

/** Whole seconds until then, 0 where it is past. */
function secondsUntil(moment: Date | undefined): number | undefined {
  return moment && Math.max(0, Math.ceil((moment.getTime() - Date.now()) / 1000))
}

function attempt<Value>(run: () => Value): Value | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
