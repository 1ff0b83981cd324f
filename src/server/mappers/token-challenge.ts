import { type HeadersLike, headerOf } from '../../core/headers'
import { asObject, safeGet } from '../../core/safe-get'
import { isBearerError } from './bearer-errors'

/** What is wrong with the token of a request. */
export type TokenFault = 'expired' | 'missing' | 'invalid'

/** Errors of Hono about its `secret` and `alg`. The middleware calls the token invalid because of them too. */
const optionErrors: readonly unknown[] = ['DataError', 'JwtAlgorithmNotImplemented', 'JwtAlgorithmRequired']

const expired = /\bexpired\b|^'exp' claim timestamp check failed$/

/**
 * What the challenge that an error asks for says about the token (RFC 6750, section 3): without a fault in it, the request has no token.
 * `hono/jwt`, `hono/jwk` and `hono/bearer-auth` throw a response with it, express-oauth2-jwt-bearer an error with headers.
 */
export function challengeFault(thrown: unknown): TokenFault | undefined {
  if (optionErrors.includes(safeGet(safeGet(thrown, 'cause'), 'name'))) return undefined
  const answer = safeGet(thrown, 'res') ?? (isBearerError(thrown) ? thrown : undefined)
  const challenge = challengeOf(safeGet(answer, 'headers'))
  if (!/^Bearer\b/i.test(challenge)) return undefined
  const fault = parameter(challenge, 'error')
  const description = parameter(challenge, 'error_description') ?? ''
  if (fault === undefined || description === 'no authorization included in request') return 'missing'
  if (fault === 'invalid_request') return 'invalid'
  if (fault !== 'invalid_token') return undefined
  return expired.test(description) ? 'expired' : 'invalid'
}

function challengeOf(headers: unknown): string {
  try {
    return headerOf(asObject(headers) as HeadersLike, 'www-authenticate')
  } catch {
    return ''
  }
}

function parameter(challenge: string, name: string): string | undefined {
  return new RegExp(`[\\s,]${name}="([^"]*)"`).exec(challenge)?.[1]
}
