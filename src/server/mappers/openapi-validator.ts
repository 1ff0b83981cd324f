import { safeGet, safePick } from '../../core/safe-get'
import { HttpError } from '../../core/server-http-error'
import { fieldErrors } from '../../http'
import { pointerPath } from '../internal/json-pointer'

/** What `express-openapi-validator` says of one part of a request. */
interface OpenApiProblem {
  /** A JSON pointer into the request: `/body/items/0/name`, `/query/limit`. */
  readonly path: string
  readonly message: string
}

interface OpenApiError {
  readonly status: number
  readonly errors: readonly OpenApiProblem[]
}

/** Errors of `express-openapi-validator`: a 400 that lists problems of the request keeps them, by field. */
export function fromOpenApiValidator(thrown: unknown): HttpError | undefined {
  if (!isOpenApiError(thrown) || thrown.status !== 400) return undefined
  if (!thrown.errors.every(({ path }) => inRequest.test(path))) return undefined
  const issues = thrown.errors.map(({ path, message }) => ({ message, path: pointerPath(path).slice(1) }))
  return new HttpError(400, { errors: fieldErrors(issues), cause: thrown })
}

const inRequest = /^\/(body|query|params|headers|cookies)(\/|$)/

/** Whether `express-openapi-validator` made an error: its class is not exported under a name of its own. */
export function isOpenApiError(thrown: unknown): thrown is OpenApiError {
  const { status, path, errors } = safePick(thrown, 'status', 'path', 'errors')
  if (!(thrown instanceof Error) || typeof status !== 'number' || typeof path !== 'string') return false
  return Array.isArray(errors) && errors.length > 0 && errors.every(isProblem)
}

function isProblem(value: unknown): value is OpenApiProblem {
  return typeof safeGet(value, 'path') === 'string' && typeof safeGet(value, 'message') === 'string'
}
