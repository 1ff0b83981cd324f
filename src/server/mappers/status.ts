import { errorOf } from '../../core/codebook'
import { reasonPhrase } from '../../core/reason-phrase'
import { safePick } from '../../core/safe-get'
import { aboutCredentials, type ErrorMapper } from '../../core/to-api-error'
import { isErrorStatus, isSendable, localError } from '../internal/local-error'
import { isUpstream } from '../internal/upstream'
import { isBearerError } from './bearer-errors'
import { isOpenApiError } from './openapi-validator'

const fields = ['status', 'statusCode', 'expose', 'message'] as const

/**
 * Any other error with a status from 400 to 599: plugins, middleware and handlers throw one. Its message is sent only if it says
 * `expose: true`. A 401, 403 or 407 counts only if the error says that it is about this server's caller.
 */
export const fromStatus: ErrorMapper = (thrown, table) => {
  if (!isError(thrown)) return undefined
  const { status, statusCode, expose, message } = safePick(thrown, ...fields)
  const told = isErrorStatus(status) ? status : statusCode
  if (!isErrorStatus(told) || isUpstream(thrown)) return undefined
  if (aboutCredentials.includes(told) && typeof expose !== 'boolean' && !isAuthentication(thrown, told))
    return undefined
  if (told === 500 && expose === true && isSendable(thrown, message))
    return errorOf(table, table.fallback, { message, expose, cause: thrown })
  return localError(thrown, told, expose === true ? message : undefined)
}

/** Told by its tag too: an error of another realm is no instance of this one's class. */
function isError(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]'
}

/** Whether a middleware that authenticates callers made the error: express-jwt, passport, express-openapi-validator or another. */
function isAuthentication(thrown: Error, status: number): boolean {
  const { name, message } = thrown
  if (isBearerError(thrown)) return true
  if (name === 'UnauthorizedError') return 'inner' in thrown
  // passport's has no other mark than the phrase of its status.
  return (name === 'AuthenticationError' && message === reasonPhrase(status)) || isOpenApiError(thrown)
}
