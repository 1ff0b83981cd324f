import type { TokenFault } from './token-challenge'

/** Faults by the `code` of an error. Codes about keys and options are absent: they are this server's faults. */
export const faultByCode: { readonly [code: string]: TokenFault } = {
  // jose
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
  // @fastify/jwt
  FST_JWT_AUTHORIZATION_TOKEN_EXPIRED: 'expired',
  FST_JWT_NO_AUTHORIZATION_IN_HEADER: 'missing',
  FST_JWT_NO_AUTHORIZATION_IN_COOKIE: 'missing',
  FST_JWT_AUTHORIZATION_TOKEN_INVALID: 'invalid',
  FST_JWT_AUTHORIZATION_TOKEN_UNTRUSTED: 'invalid',
  FST_JWT_BAD_REQUEST: 'invalid',
  FST_JWT_BAD_COOKIE_REQUEST: 'invalid',
  // fast-jwt
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
  // express-jwt
  credentials_required: 'missing',
  credentials_bad_scheme: 'invalid',
  credentials_bad_format: 'invalid',
  revoked_token: 'invalid',
  // firebase-admin
  'auth/id-token-expired': 'expired',
  'auth/session-cookie-expired': 'expired',
  'auth/id-token-revoked': 'invalid',
  'auth/session-cookie-revoked': 'invalid',
  'auth/invalid-id-token': 'invalid',
  // paseto 3
  ERR_PASETO_INVALID: 'invalid',
  ERR_PASETO_DECRYPTION_FAILED: 'invalid',
  ERR_PASETO_VERIFICATION_FAILED: 'invalid',
  // paseto 4
  ERR_PASETO_INVALID_TOKEN: 'invalid',
}

/** Faults by the `name` of an error. */
export const faultByName: { readonly [name: string]: TokenFault } = {
  // jsonwebtoken
  TokenExpiredError: 'expired',
  NotBeforeError: 'invalid',
  // jwks-rsa: the key id comes from the token. Its other errors are about the network.
  SigningKeyNotFoundError: 'invalid',
  // hono/jwt
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
