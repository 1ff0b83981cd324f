import { expect, test } from 'vitest'
import { clinic, toApiError } from '../../../../src'
import { tokenMapper } from '../../../../src/server/mappers'
import { codebook as shop } from '../../../contracts/shop/codebook'
import { foreignValues } from './values-of-others'

const mapper = tokenMapper()
const failed = (fields: object, message = '') => Object.assign(new Error(message), fields)
const challenge = (header: string) =>
  failed({ res: new Response('Unauthorized', { status: 401, headers: { 'WWW-Authenticate': header } }) })
const upstream = failed({ name: 'TokenExpiredError', response: { status: 401 } })
const bearer = (header: string, name = 'InvalidTokenError') =>
  failed({ name, status: 401, statusCode: 401, headers: { 'WWW-Authenticate': header } })
const expiredChallenge = `Bearer realm="api", error="invalid_token", error_description="'exp' claim timestamp check failed"`
const firebase = (message: string) => failed({ code: 'auth/argument-error' }, message)
const callbackText = "error in secret or public key callback: Unable to find a signing key that matches 'kid'"

/**
 * As jose 6, jsonwebtoken 9, @fastify/jwt 10, express-jwt 8, koa-jwt 4, Hono 4.13, jwks-rsa 4, passport-jwt 4, firebase-admin 13, paseto 4
 * and express-oauth2-jwt-bearer 1.10 throw them.
 */
test.each<[string, unknown, string | undefined]>([
  ['jose, expired', failed({ code: 'ERR_JWT_EXPIRED' }), 'TOKEN_EXPIRED'],
  ['jose, another signature', failed({ code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' }), 'INVALID_TOKEN'],
  ['jose, an unknown key', failed({ code: 'ERR_JWKS_NO_MATCHING_KEY' }), 'INVALID_TOKEN'],
  ['jose, no key set', failed({ code: 'ERR_JWKS_TIMEOUT' }), undefined],
  ['jsonwebtoken, expired', failed({ name: 'TokenExpiredError' }), 'TOKEN_EXPIRED'],
  ['jsonwebtoken, too early', failed({ name: 'NotBeforeError' }), 'INVALID_TOKEN'],
  ['jsonwebtoken, none', failed({ name: 'JsonWebTokenError' }, 'jwt must be provided'), 'MISSING_TOKEN'],
  ['jsonwebtoken, malformed', failed({ name: 'JsonWebTokenError' }, 'jwt malformed'), 'INVALID_TOKEN'],
  [
    'jsonwebtoken, no secret',
    failed({ name: 'JsonWebTokenError' }, 'secret or public key must be provided'),
    undefined,
  ],
  ['fast-jwt, no key', failed({ code: 'FAST_JWT_MISSING_KEY' }), undefined],
  ['@fastify/jwt, no header', failed({ code: 'FST_JWT_NO_AUTHORIZATION_IN_HEADER', statusCode: 401 }), 'MISSING_TOKEN'],
  [
    'express-jwt, expired',
    failed({ code: 'invalid_token', inner: failed({ name: 'TokenExpiredError' }) }),
    'TOKEN_EXPIRED',
  ],
  ['express-jwt, revoked', failed({ code: 'revoked_token' }), 'INVALID_TOKEN'],
  ['koa-jwt, none', failed({ status: 401, expose: true }, 'Authentication Error'), 'MISSING_TOKEN'],
  [
    'koa-jwt, no secret',
    failed({ status: 401, expose: true, originalError: new Error('Secret not provided') }, 'Authentication Error'),
    undefined,
  ],
  ['Hono, expired', failed({ status: 401, cause: failed({ name: 'JwtTokenExpired' }) }), 'TOKEN_EXPIRED'],
  ['a challenge without an error', challenge('Bearer realm="clinic"'), 'MISSING_TOKEN'],
  ['a challenge with an invalid token', challenge('Bearer error="invalid_token"'), 'INVALID_TOKEN'],
  ['a challenge for another scope', challenge('Bearer error="insufficient_scope"'), undefined],
  ['a challenge for a password', challenge('Basic realm="clinic"'), undefined],
  [
    'jsonwebtoken, another key than a callback finds',
    failed({ name: 'JsonWebTokenError' }, callbackText),
    'INVALID_TOKEN',
  ],
  ['jsonwebtoken, a short signature', new TypeError('"ES256" signatures must be "64" bytes, saw "2"'), 'INVALID_TOKEN'],
  ['any other TypeError', new TypeError('x is not a function'), undefined],
  [
    'express-jwt, no key for this token',
    failed({ name: 'UnauthorizedError', code: 'invalid_token' }, 'secret or public key must be provided'),
    'INVALID_TOKEN',
  ],
  [
    'koa-jwt, revoked',
    failed({ status: 401, expose: true, originalError: new Error('Token revoked') }, 'Authentication Error'),
    'INVALID_TOKEN',
  ],
  [
    'koa-jwt, no answer from the store of revoked tokens',
    failed({ status: 401, expose: true, originalError: failed({ code: 'ECONNREFUSED' }) }, 'Authentication Error'),
    undefined,
  ],
  ['jwks-rsa, an unknown key', failed({ name: 'SigningKeyNotFoundError' }), 'INVALID_TOKEN'],
  ['jwks-rsa, no key set', failed({ name: 'JwksError' }), undefined],
  ['passport-jwt, no token', new Error('No auth token'), 'MISSING_TOKEN'],
  ['firebase-admin, expired', failed({ code: 'auth/id-token-expired' }), 'TOKEN_EXPIRED'],
  ['firebase-admin, another signature', firebase('Firebase ID token has invalid signature.'), 'INVALID_TOKEN'],
  [
    'firebase-admin, none',
    firebase('First argument to verifyIdToken() must be a Firebase ID token string.'),
    'MISSING_TOKEN',
  ],
  ['firebase-admin, another argument', firebase('The user ID must be a string.'), undefined],
  ['firebase-admin, no project', failed({ code: 'auth/invalid-credential' }), undefined],
  ['paseto, expired', failed({ code: 'ERR_PASETO_CLAIM_VALIDATION' }, 'Token has expired'), 'TOKEN_EXPIRED'],
  [
    'paseto, another audience',
    failed({ code: 'ERR_PASETO_CLAIM_VALIDATION' }, 'Unexpected "aud" claim'),
    'INVALID_TOKEN',
  ],
  ['paseto, a wrong key', failed({ code: 'ERR_PASETO_INVALID_KEY' }), undefined],
  [
    'express-oauth2-jwt-bearer, none',
    bearer('Bearer realm="api", DPoP algs="ES256"', 'UnauthorizedError'),
    'MISSING_TOKEN',
  ],
  ['express-oauth2-jwt-bearer, expired', bearer(expiredChallenge), 'TOKEN_EXPIRED'],
  ["the challenge in an upstream's answer", bearer(expiredChallenge, 'Error'), undefined],
  ['express-oauth2-jwt-bearer, another scope', bearer('Bearer error="insufficient_scope"'), undefined],
  [
    'hono/jwt, a secret that is no key',
    Object.assign(challenge('Bearer error="invalid_token"'), { cause: failed({ name: 'DataError' }) }),
    undefined,
  ],
  ["an upstream's answer", failed({ code: 'ERR_JWT_EXPIRED', response: { status: 401 } }), undefined],
  ["an upstream's answer behind an error", new Error('No user', { cause: upstream }), undefined],
])('%s', (_, thrown, name) => {
  expect(mapper(thrown, clinic)?.error).toBe(name)
})

test('an own contract names its rows; a row that it lacks is left to the next mapper', () => {
  const own = tokenMapper({ expired: 'LOGIN_NEEDED' })
  expect(own(failed({ code: 'ERR_JWT_EXPIRED' }), shop)?.error).toBe('LOGIN_NEEDED')
  expect(own(failed({ code: 'ERR_JWS_INVALID' }), shop)).toBeUndefined()
})

test('any value is read without a throw', () => {
  for (const value of foreignValues) expect(() => toApiError(value, [mapper])).not.toThrow()
})
