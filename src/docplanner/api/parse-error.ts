import { HttpError as ClientHttpError } from '../../core/client-http-error'
import type { HeadersLike } from '../../core/headers'
import { parseFieldErrors } from '../../core/parse-field-errors'
import { retryAfterOf } from '../../core/retry-after'
import { asObject } from '../../core/safe-get'
import type { HttpError } from '../../core/server-http-error'
import type { FieldErrors } from '../../core/wire-error'
import { parseJson, readBody } from '../../http/read-body'
import { type DocplannerRateLimit, parseDocplannerRateLimit } from './rate-limit'
import { type DocplannerOperation, docplannerRecovery } from './recovery'

/** A failure that Docplanner's API answered: an `HttpError`, because its bodies name no error. */
export interface DocplannerError extends HttpError {
  readonly operation?: DocplannerOperation
  /** Absent if Docplanner sends no limit. */
  readonly rateLimit?: DocplannerRateLimit
}

/** Facts of the response besides its body. */
export interface DocplannerErrorMeta {
  readonly status: number
  readonly headers?: HeadersLike | undefined
  /** The operation that was called, if its statuses have their own meaning. */
  readonly operation?: DocplannerOperation | undefined
}

/**
 * Reads an error body of Docplanner's API in any of its three shapes: `errors` is a map of fields, a list, or absent. Never throws, and
 * never returns one of our rows. A 429 has `retryAfter`.
 *
 * @example parseDocplannerError({ errors: [], message: 'Object not found' }, { status: 404, operation: 'bookSlot' }).recovery
 */
export function parseDocplannerError(
  body: unknown,
  { status, headers = {}, operation }: DocplannerErrorMeta,
): DocplannerError {
  const { message, errors } = textsOf(body)
  const rateLimit = attempt(() => parseDocplannerRateLimit(headers))
  const error = new ClientHttpError(status, {
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
 * Reads the error in a failed response of Docplanner's API, from 64 kB of its body at most. Never throws.
 *
 * @example if (!response.ok) throw await parseDocplannerResponse(response, 'bookSlot')
 */
export async function parseDocplannerResponse(
  response: Response,
  operation?: DocplannerOperation,
): Promise<DocplannerError> {
  const { status, headers } = response
  const body = parseJson(await readBody(response).catch(() => ''))
  return parseDocplannerError(body, { status, headers, operation })
}

function textsOf(body: unknown): { message?: string | undefined; errors?: FieldErrors | undefined } {
  return (
    attempt(() => {
      const { message, errors } = asObject(body)
      // Errors of a list stand under no field, as those of a whole input do everywhere.
      const fields = Array.isArray(errors) ? { _: errors } : errors
      return { message: message && typeof message === 'string' ? message : undefined, errors: parseFieldErrors(fields) }
    }) ?? {}
  )
}

/** Whole seconds until then, 0 if it is past. */
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
