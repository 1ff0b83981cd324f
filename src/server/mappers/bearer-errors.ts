import { safePick } from '../../core/safe-get'

const names: readonly unknown[] = [
  'UnauthorizedError',
  'InvalidRequestError',
  'InvalidTokenError',
  'InsufficientScopeError',
  'InvalidProofError',
]

/**
 * Whether express-oauth2-jwt-bearer made an error. A header `WWW-Authenticate` alone is no mark: an error about an upstream's answer may
 * have it.
 */
export function isBearerError(thrown: unknown): boolean {
  const { name, status, statusCode, headers } = safePick(thrown, 'name', 'status', 'statusCode', 'headers')
  if (!names.includes(name) || typeof status !== 'number' || status !== statusCode) return false
  return typeof headers === 'object' && headers !== null && Object.keys(headers).join() === 'WWW-Authenticate'
}
