import { safeGet } from '../../core/safe-get'

/** What is wrong with the token of a request. */
export type TokenFault = 'expired' | 'missing' | 'invalid'

/**
 * What the challenge of a response that a middleware throws says about the token (RFC 6750, section 3), such as those of `hono/jwt` and
 * `hono/bearer-auth`: without an error, the request has no token.
 */
export function challengeFault(thrown: unknown): TokenFault | undefined {
  const response = safeGet(thrown, 'res')
  const challenge = response instanceof Response ? response.headers.get('WWW-Authenticate') : null
  if (challenge === null || !/^Bearer\b/i.test(challenge)) return undefined
  const error = /[\s,]error="([^"]*)"/.exec(challenge)?.[1]
  if (error === undefined || challenge.includes('"no authorization included in request"')) return 'missing'
  return error === 'invalid_token' || error === 'invalid_request' ? 'invalid' : undefined
}
