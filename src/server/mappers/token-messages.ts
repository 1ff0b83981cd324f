import { safeGet, safePick } from '../../core/safe-get'
import { isCalledBy } from '../internal/stack-frames'
import type { TokenFault } from './token-challenge'

/** jsonwebtoken has one class for faults of the token and of the server's own key or options. The last one is jwks-rsa's. */
const jsonWebToken =
  /^(?:jwt |invalid (?:token|algorithm|signature|nbf|exp)\b|iat required\b|error in secret or public key callback: Unable to find a signing key )/

/** firebase-admin has one code for wrong tokens and for wrong arguments. */
const firebase = /^(?:(?:Decoding )?Firebase (?:ID token|session cookie)|verify\w+\(\) expects) /

/** ecdsa-sig-formatter, which checks signatures for jsonwebtoken. */
const signatureLength = /^"ES\d+" signatures must be "\d+" bytes, saw "\d+"$/

const noKey = 'secret or public key must be provided'

/** A fault that only the text of an error tells. */
export function faultByMessage(thrown: unknown): TokenFault | undefined {
  const { name, code, message } = safePick(thrown, 'name', 'code', 'message')
  if (typeof message !== 'string') return undefined
  switch (name) {
    case 'JsonWebTokenError':
      if (message === 'jwt must be provided') return 'missing'
      return jsonWebToken.test(message) ? 'invalid' : undefined
    case 'SyntaxError':
      // jsonwebtoken does not catch what its package jws throws of a payload that is no JSON.
      return thrown instanceof Error && isCalledBy(thrown, 'jws') ? 'invalid' : undefined
    case 'TypeError':
      return signatureLength.test(message) ? 'invalid' : undefined
    case 'UnauthorizedError':
      // express-jwt requires a secret. Its `secret` function has none for an unknown key id, as jwks-rsa does.
      return code === 'invalid_token' && message === noKey ? 'invalid' : koaJwtFault(thrown, message)
  }
  // passport-jwt
  if (message === 'No auth token') return 'missing'
  if (code === 'auth/argument-error') return firebaseFault(message)
  // paseto has one class for all claims.
  if (code === 'ERR_PASETO_CLAIM_VALIDATION' || code === 'ERR_PASETO_CLAIM_INVALID') {
    return message.endsWith(' expired') ? 'expired' : 'invalid'
  }
  return koaJwtFault(thrown, message)
}

function firebaseFault(message: string): TokenFault | undefined {
  if (/^First argument to verify\w+\(\) must be a Firebase /.test(message)) return 'missing'
  return firebase.test(message) ? 'invalid' : undefined
}

/** koa-jwt says no more than this of a missing token. Of any other fault it keeps the error. */
function koaJwtFault(thrown: unknown, message: string): TokenFault | undefined {
  if (safeGet(thrown, 'status') !== 401 || safeGet(thrown, 'expose') !== true) return undefined
  if (message.startsWith('Bad Authorization header format.')) return 'invalid'
  const original = safeGet(thrown, 'originalError')
  if (safeGet(original, 'message') === 'Token revoked') return 'invalid'
  const isMissing = message === 'Authentication Error' || message === 'Token not found'
  return isMissing && original === undefined ? 'missing' : undefined
}
