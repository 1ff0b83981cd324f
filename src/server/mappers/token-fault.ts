import { safeGet, safePick } from '../../core/safe-get'
import { causesOf } from './causes'
import { challengeFault, type TokenFault } from './token-challenge'

/** By `code`: jose, `@fastify/jwt` and fast-jwt, express-jwt. Codes about keys and options are absent: they are this server's faults. */
const byCode: { readonly [code: string]: TokenFault } = {
  ERR_JWT_EXPIRED: 'expired',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'invalid',
  ERR_JWT_INVALID: 'invalid',
  ERR_JWS_INVALID: 'invalid',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'invalid',
  ERR_JWE_INVALID: 'invalid',
  ERR_JWE_DECRYPTION_FAILED: 'invalid',
  ERR_JOSE_ALG_NOT_ALLOWED: 'invalid',
  ERR_JOSE_NOT_SUPPORTED: 'invalid',
  ERR_JWKS_NO_MATCHING_KEY: 'invalid',
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: 'invalid',
  FST_JWT_AUTHORIZATION_TOKEN_EXPIRED: 'expired',
  FST_JWT_NO_AUTHORIZATION_IN_HEADER: 'missing',
  FST_JWT_NO_AUTHORIZATION_IN_COOKIE: 'missing',
  FST_JWT_AUTHORIZATION_TOKEN_INVALID: 'invalid',
  FST_JWT_AUTHORIZATION_TOKEN_UNTRUSTED: 'invalid',
  FST_JWT_BAD_REQUEST: 'invalid',
  FST_JWT_BAD_COOKIE_REQUEST: 'invalid',
  FAST_JWT_EXPIRED: 'expired',
  FAST_JWT_INACTIVE: 'invalid',
  FAST_JWT_MALFORMED: 'invalid',
  FAST_JWT_INVALID_TYPE: 'invalid',
  FAST_JWT_INVALID_ALGORITHM: 'invalid',
  FAST_JWT_INVALID_CLAIM_TYPE: 'invalid',
  FAST_JWT_INVALID_CLAIM_VALUE: 'invalid',
  FAST_JWT_INVALID_SIGNATURE: 'invalid',
  FAST_JWT_INVALID_PAYLOAD: 'invalid',
  FAST_JWT_INVALID_CRIT_HEADER: 'invalid',
  FAST_JWT_MISSING_REQUIRED_CLAIM: 'invalid',
  FAST_JWT_MISSING_SIGNATURE: 'invalid',
  credentials_required: 'missing',
  credentials_bad_scheme: 'invalid',
  credentials_bad_format: 'invalid',
  revoked_token: 'invalid',
}

/** By `name`: jsonwebtoken, and `hono/jwt`. */
const byName: { readonly [name: string]: TokenFault } = {
  TokenExpiredError: 'expired',
  NotBeforeError: 'invalid',
  JwtTokenExpired: 'expired',
  JwtTokenInvalid: 'invalid',
  JwtTokenNotBefore: 'invalid',
  JwtTokenIssuedAt: 'invalid',
  JwtTokenIssuer: 'invalid',
  JwtTokenAudience: 'invalid',
  JwtTokenSignatureMismatched: 'invalid',
  JwtHeaderInvalid: 'invalid',
  JwtHeaderRequiresKid: 'invalid',
  JwtPayloadRequiresAud: 'invalid',
  JwtAlgorithmMismatch: 'invalid',
  JwtAlgorithmNotAllowed: 'invalid',
  JwtSymmetricAlgorithmNotAllowed: 'invalid',
}

/** jsonwebtoken has one class for faults of the token and of the server's own key or options. */
const jsonWebTokenFaults = /^(?:jwt |invalid (?:token|algorithm|signature|nbf|exp)\b|iat required\b|Unexpected token\b)/

/** What a library says about the token of this request; `undefined` for any other failure, such as a missing key. */
export function tokenFault(thrown: unknown): TokenFault | undefined {
  const faults = causesOf(thrown).map(faultOf)
  // express-jwt and koa-jwt say 'invalid' of an expired token; the error behind theirs knows.
  return (['expired', 'missing', 'invalid'] as const).find((fault) => faults.includes(fault))
}

function faultOf(thrown: unknown): TokenFault | undefined {
  const { code, name, message } = safePick(thrown, 'code', 'name', 'message')
  if (typeof code === 'string' && Object.hasOwn(byCode, code)) return byCode[code]
  if (typeof name === 'string' && Object.hasOwn(byName, name)) return byName[name]
  if (name === 'JsonWebTokenError') return jsonWebTokenFault(String(message))
  return koaJwtFault(thrown, message) ?? challengeFault(thrown)
}

function jsonWebTokenFault(message: string): TokenFault | undefined {
  if (message === 'jwt must be provided') return 'missing'
  return jsonWebTokenFaults.test(message) ? 'invalid' : undefined
}

/** koa-jwt says no more than this of a missing token. Of any other fault it keeps the error. */
function koaJwtFault(thrown: unknown, message: unknown): TokenFault | undefined {
  if (safeGet(thrown, 'status') !== 401 || safeGet(thrown, 'expose') !== true || typeof message !== 'string')
    return undefined
  if (message.startsWith('Bad Authorization header format.')) return 'invalid'
  const isMissing = message === 'Authentication Error' || message === 'Token not found'
  return isMissing && safeGet(thrown, 'originalError') === undefined ? 'missing' : undefined
}
