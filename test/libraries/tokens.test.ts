import { generateKeyPairSync } from 'node:crypto'
import type { createServer } from 'node:http'
import fastifyJwt from '@fastify/jwt'
import express from 'express'
import { expressjwt } from 'express-jwt'
import { auth } from 'express-oauth2-jwt-bearer'
import fastify from 'fastify'
import { Hono } from 'hono'
import { bearerAuth } from 'hono/bearer-auth'
import { jwt as honoJwt } from 'hono/jwt'
import { createRemoteJWKSet, jwtVerify, SignJWT } from 'jose'
import jsonwebtoken from 'jsonwebtoken'
import Koa from 'koa'
import koaJwt from 'koa-jwt'
import passport from 'passport'
import { ExtractJwt, Strategy } from 'passport-jwt'
import { expect, test } from 'vitest'
import { expressErrorHandler } from '../../src/server/express'
import { fastifyErrorPlugin } from '../../src/server/fastify'
import { honoErrorHandler } from '../../src/server/hono'
import { koaErrorMiddleware } from '../../src/server/koa'
import { tokenMapper } from '../../src/server/mappers'
import { listen } from '../support/listen'
import { tokens } from './outcomes/tokens'
import { type Provoke, proveOutcomes } from './support/prove-outcomes'
import { thrownInHandler } from './support/thrown-in-handler'

const secret = 'a-secret-of-at-least-thirty-two-bytes!'
const key = new TextEncoder().encode(secret)
const issuer = 'https://login.example.com/'
const signed = (expires: string) =>
  new SignJWT({ sub: '7', iss: issuer, aud: 'clinic' })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(key)
const expired = await signed('-1h')
const valid = await signed('1h')
const encoded = (text: string) => Buffer.from(text).toString('base64url')
/** jsonwebtoken throws a SyntaxError of this, and a TypeError of the next. */
const noJson = `${encoded('{"alg":"HS256","typ":"JWT"}')}.${encoded('no JSON')}.signature`
const shortSignature = `${encoded('{"alg":"ES256"}')}.${encoded('{}')}.signature`
const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const forged = `${valid.slice(0, -6)}AAAAAA`

/** Sends a request with a token to a server on a free port. */
async function answerOf(handler: Parameters<typeof createServer>[1] & object, token?: string): Promise<Response> {
  const server = await listen(handler as never)
  try {
    return await fetch(server.url, token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } })
  } finally {
    await server.close()
  }
}

const inExpress =
  (authenticate: express.RequestHandler, token?: string): Provoke =>
  (options) => {
    const app = express()
    app.use(authenticate)
    app.get('/', (_, response) => void response.json({}))
    app.use(expressErrorHandler(options))
    return answerOf(app, token)
  }

const expressJwtWith = (token?: string) => inExpress(expressjwt({ secret, algorithms: ['HS256'] }), token)
const oauth2With = (token?: string) =>
  inExpress(auth({ secret, tokenSigningAlg: 'HS256', issuer, audience: 'clinic', strict: false }), token)

const withPassport =
  (authenticate: (authenticator: passport.Authenticator) => express.RequestHandler, token?: string): Provoke =>
  (options) => {
    const authenticator = new passport.Passport()
    const settings = { secretOrKey: secret, jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken() }
    authenticator.use(new Strategy(settings, (payload, done) => done(null, payload)))
    const app = express()
    app.use(authenticate(authenticator))
    app.get('/', (_, response) => void response.json({}))
    app.use(expressErrorHandler(options))
    return answerOf(app, token)
  }

/** As Passport's documentation and Nest's `handleRequest` let one pass on the reason. */
const passedOn = (token?: string): Provoke =>
  withPassport(
    (authenticator) => (request, response, next) =>
      authenticator.authenticate('jwt', (failed: unknown, _: unknown, info: unknown) => next(failed ?? info))(
        request,
        response,
        next,
      ),
    token,
  )

const failsWithError = (token: string): Provoke =>
  withPassport((authenticator) => authenticator.authenticate('jwt', { session: false, failWithError: true }), token)

const inKoa =
  (token?: string): Provoke =>
  (options) => {
    const app = new Koa()
    app.silent = true
    app.use(koaErrorMiddleware(options))
    app.use(koaJwt({ secret }))
    return answerOf(app.callback(), token)
  }

const inFastify =
  (token?: string): Provoke =>
  async (options) => {
    const app = fastify()
    await app.register(fastifyErrorPlugin, options)
    await app.register(fastifyJwt, { secret })
    app.get('/', async (request) => request.jwtVerify())
    await app.ready()
    try {
      return await answerOf((request, response) => app.routing(request as never, response as never), token)
    } finally {
      await app.close()
    }
  }

const inHono =
  (middleware: Parameters<Hono['use']>[1], token?: string): Provoke =>
  async (options) => {
    const app = new Hono()
    app.onError(honoErrorHandler(options))
    app.use('*', middleware)
    app.get('/', (context) => context.json({}))
    return app.request('/', token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } })
  }

const honoWith = (token?: string) => inHono(honoJwt({ secret, alg: 'HS256' }), token)
const bearerWith = (token?: string) => inHono(bearerAuth({ token: 'sesame' }), token)

/** Throws what each call throws, so that one wrong answer among them is found. */
const each =
  (...calls: readonly (() => unknown)[]): Provoke =>
  async (options) => {
    const answers = []
    for (const call of calls) answers.push(await thrownInHandler(call)(options))
    const bodies = await Promise.all(answers.map((answer) => answer.clone().text()))
    if (new Set(bodies).size > 1) throw new Error(`The answers differ: ${bodies.join(' ')}`)
    return answers[0] as Response
  }

proveOutcomes(
  tokens,
  {
    clinic: tokenMapper(),
    shop: tokenMapper({ expired: 'LOGIN_NEEDED', missing: 'LOGIN_NEEDED', invalid: 'STAFF_ONLY' }),
  },
  {
    'an expired token': {
      jose: thrownInHandler(() => jwtVerify(expired, key)),
      jsonwebtoken: thrownInHandler(() => jsonwebtoken.verify(expired, secret)),
      "passport-jwt's `info`": passedOn(expired),
    },
    'no token': {
      jsonwebtoken: thrownInHandler(() => jsonwebtoken.verify(undefined as never, secret)),
      "passport-jwt's `info`": passedOn(),
    },
    'another signature, audience or algorithm, a text that is no token': {
      jose: each(
        () => jwtVerify(forged, key),
        () => jwtVerify(valid, key, { audience: 'shop' }),
        () => jwtVerify(valid, key, { algorithms: ['HS512'] }),
        () => jwtVerify('no token', key),
      ),
      jsonwebtoken: each(
        () => jsonwebtoken.verify(forged, secret),
        () => jsonwebtoken.verify(valid, secret, { audience: 'shop' }),
        () => jsonwebtoken.verify(valid, secret, { algorithms: ['HS512'] }),
        () => jsonwebtoken.verify('no token', secret),
        () => jsonwebtoken.verify(noJson, secret),
        () => jsonwebtoken.verify(shortSignature, publicKey),
        () => jsonwebtoken.verify(jsonwebtoken.sign({}, secret, { notBefore: '1h' }), secret),
      ),
      "passport-jwt's `info`": passedOn(forged),
    },
    'an expired token in a request': {
      '@fastify/jwt': inFastify(expired),
      'express-jwt': expressJwtWith(expired),
      'express-oauth2-jwt-bearer': oauth2With(expired),
      'koa-jwt': inKoa(expired),
      'hono/jwt': honoWith(expired),
    },
    'a request without a token': {
      '@fastify/jwt': inFastify(),
      'express-jwt': expressJwtWith(),
      'express-oauth2-jwt-bearer': oauth2With(),
      'koa-jwt': inKoa(),
      'hono/jwt': honoWith(),
      'hono/bearer-auth': bearerWith(),
    },
    'a request with another token': {
      '@fastify/jwt': inFastify(forged),
      'express-jwt': expressJwtWith(forged),
      'express-oauth2-jwt-bearer': oauth2With(forged),
      'koa-jwt': inKoa(forged),
      'hono/jwt': honoWith(forged),
      'hono/bearer-auth': bearerWith('open'),
    },
    'a token that Passport refuses with `failWithError`: it tells no reason': {
      'passport-jwt': failsWithError(expired),
    },
    "the server's own key is missing": {
      jsonwebtoken: thrownInHandler(() => jsonwebtoken.verify(valid, undefined as never)),
    },
    "the server's key set cannot be fetched": {
      jose: thrownInHandler(() => jwtVerify(valid, createRemoteJWKSet(new URL('http://127.0.0.1:9/keys')))),
    },
  },
)

test.each([
  ['express-jwt', expressJwtWith(noJson)],
  ['express-oauth2-jwt-bearer', oauth2With(noJson)],
  ['koa-jwt', inKoa(noJson)],
  ['hono/jwt', honoWith(noJson)],
  ['@fastify/jwt', inFastify(noJson)],
])('%s: a payload that is no JSON is an invalid token', async (_, provoke) => {
  const answer = await provoke({ mappers: [tokenMapper()] })
  expect((await answer.json()).error).toBe('INVALID_TOKEN')
})

test.each([
  ['hono/jwt', honoWith(forged)],
  ['hono/bearer-auth', bearerWith('open')],
  ['express-oauth2-jwt-bearer', oauth2With(forged)],
])("%s: the row keeps the middleware's challenge", async (_, provoke) => {
  const answer = await provoke({ mappers: [tokenMapper()] })
  expect(answer.headers.get('WWW-Authenticate')).toContain('error="invalid_token"')
})
