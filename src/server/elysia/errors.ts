import { brandOf } from '../../core/brand'
import { errorOf } from '../../core/codebook'
import { ignoreFailure } from '../../core/ignore-failure'
import { asObject, safeGet, safePick } from '../../core/safe-get'
import { HttpError } from '../../core/server-http-error'
import type { ErrorMapper } from '../../core/to-api-error'
import { invalidInput, type ValidationIssue } from '../../http'
import { pointerPath } from '../internal/json-pointer'
import { localError } from '../internal/local-error'

/** The statuses of Elysia's own errors, which have no name. */
const statuses: { readonly [code: string]: number } = {
  NOT_FOUND: 404,
  PARSE: 400,
  INVALID_COOKIE_SIGNATURE: 400,
  VALIDATION: 422,
  INVALID_FILE_TYPE: 422,
}

/** The code of one of Elysia's own errors; `undefined` for a foreign error with such a code. */
export function elysiaCodeOf(thrown: unknown): string | undefined {
  const { code, status, name } = safePick(thrown, 'code', 'status', 'name')
  if (typeof code !== 'string' || status === undefined || status !== statuses[code] || name !== 'Error')
    return undefined
  return Object.getPrototypeOf(thrown) === Error.prototype ? undefined : code
}

/** The status of what `throw status(404)` throws, which is no `Error`; NaN for anything else. */
export function elysiaStatusOf(thrown: unknown): number {
  const code = safeGet(thrown, 'code')
  return !(thrown instanceof Error) && typeof code === 'number' && 'response' in asObject(thrown) ? code : Number.NaN
}

/** Unwraps one of our errors that a body parser threw, because Elysia wraps it. Any other value stays as it is. */
export function unwrapParsed(thrown: unknown): unknown {
  const cause = safeGet(thrown, 'cause')
  return brandOf(cause) !== undefined && elysiaCodeOf(thrown) === 'PARSE' ? cause : thrown
}

const fields = ['cause', 'response', 'type', 'property', 'message'] as const

/** Elysia's own errors. A schema's failures become the validation row, any other 4xx keeps its status. */
export const fromElysia: ErrorMapper = (thrown, codebook) => {
  const { cause, response, type, property, message } = safePick(thrown, ...fields)
  const status = elysiaStatusOf(thrown)
  if (status >= 400) return localError(thrown, status, response)
  switch (elysiaCodeOf(thrown)) {
    case 'NOT_FOUND':
      return localError(thrown, 404, message === 'NOT_FOUND' ? undefined : message)
    case 'PARSE':
      return new HttpError(safeGet(cause, 'status') === 413 ? 413 : 400, { cause: thrown })
    case 'INVALID_COOKIE_SIGNATURE':
      return new HttpError(400, { cause: thrown })
    case 'INVALID_FILE_TYPE':
      return invalidInput(codebook, [{ message: 'Invalid file type', path: [String(property).replace(/^body\./, '')] }])
    case 'VALIDATION':
      // The server made a response that does not fit its schema: its status, 422, would blame the caller.
      if (type === 'response') return errorOf(codebook, codebook.fallback, { cause: thrown })
      return invalidInput(codebook, issuesOf(thrown as Invalid))
    default:
      return localError(thrown, ownStatusOf(thrown))
  }
}

/** The status of the `Response` that an app's own error class makes of itself. */
function ownStatusOf(thrown: unknown): number | undefined {
  const { toResponse } = asObject(thrown)
  let made: unknown
  if (typeof toResponse === 'function') {
    ignoreFailure(() => {
      made = toResponse.call(thrown)
      return made
    })
  }
  return made instanceof Response ? made.status : undefined
}

/** What is read of Elysia's `ValidationError`. */
interface Invalid {
  readonly all: readonly {
    readonly path: string
    readonly message: string
    readonly schema?: { readonly error?: unknown }
  }[]
  readonly validator: { readonly schema?: StandardSchema } & StandardSchema
  readonly value: unknown
  readonly valueError: ValidationIssue
}

interface StandardSchema {
  readonly '~standard'?: { validate(value: unknown): { readonly issues?: readonly ValidationIssue[] } }
}

function issuesOf({ all, validator, value, valueError }: Invalid): readonly ValidationIssue[] {
  const { '~standard': standard } = validator.schema ?? validator
  // A schema that validates asynchronously tells its first issue alone.
  if (standard) return standard.validate(value).issues ?? [valueError]
  return all.map(({ path, message, schema }) => ({
    path: pointerPath(path),
    message: typeof schema?.error === 'string' ? schema.error : message,
  }))
}
