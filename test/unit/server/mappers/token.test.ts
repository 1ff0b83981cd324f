import { expect, test } from 'vitest'
import { clinic, toApiError } from '../../../../src'
import { tokenMapper } from '../../../../src/server/mappers'
import { codebook as shop } from '../../../contracts/shop/codebook'
import { foreignValues } from './values-of-others'

const mapper = tokenMapper()
const failed = (fields: object, message = '') => Object.assign(new Error(message), fields)
const challenge = (header: string) =>
  failed({ res: new Response('Unauthorized', { status: 401, headers: { 'WWW-Authenticate': header } }) })

/** As jose 6, jsonwebtoken 9, @fastify/jwt 10, express-jwt 8, koa-jwt 4 and Hono 4.13 throw them. */
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
  ["an upstream's answer", failed({ code: 'ERR_JWT_EXPIRED', response: { status: 401 } }), undefined],
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
