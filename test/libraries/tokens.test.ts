import type { createServer } from 'node:http'
import fastifyJwt from '@fastify/jwt'
import express from 'express'
import { expressjwt } from 'express-jwt'
import fastify from 'fastify'
import { Hono } from 'hono'
import { bearerAuth } from 'hono/bearer-auth'
import { jwt as honoJwt } from 'hono/jwt'
import { createRemoteJWKSet, jwtVerify, SignJWT } from 'jose'
import jsonwebtoken from 'jsonwebtoken'
import Koa from 'koa'
import koaJwt from 'koa-jwt'
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
const signed = (expires: string) =>
  new SignJWT({ sub: '7' }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt().setExpirationTime(expires).sign(key)
const expired = await signed('-1h')
const valid = await signed('1h')
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
  (token?: string): Provoke =>
  (options) => {
    const app = express()
    app.use(expressjwt({ secret, algorithms: ['HS256'] }))
    app.get('/', (_, response) => void response.json({}))
    app.use(expressErrorHandler(options))
    return answerOf(app, token)
  }

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
    },
    'another signature, audience or algorithm, a text that is no token': {
      jose: each(
        () => jwtVerify(forged, key),
        () => jwtVerify(valid, key, { audience: 'clinic' }),
        () => jwtVerify(valid, key, { algorithms: ['HS512'] }),
        () => jwtVerify('no token', key),
      ),
      jsonwebtoken: each(
        () => jsonwebtoken.verify(forged, secret),
        () => jsonwebtoken.verify(valid, secret, { audience: 'clinic' }),
        () => jsonwebtoken.verify(valid, secret, { algorithms: ['HS512'] }),
        () => jsonwebtoken.verify('no token', secret),
        () => jsonwebtoken.verify(jsonwebtoken.sign({}, secret, { notBefore: '1h' }), secret),
      ),
    },
    'an expired token in a request': {
      '@fastify/jwt': inFastify(expired),
      'express-jwt': inExpress(expired),
      'koa-jwt': inKoa(expired),
      'hono/jwt': honoWith(expired),
    },
    'a request without a token': {
      '@fastify/jwt': inFastify(),
      'express-jwt': inExpress(),
      'koa-jwt': inKoa(),
      'hono/jwt': honoWith(),
      'hono/bearer-auth': bearerWith(),
    },
    'a request with another token': {
      '@fastify/jwt': inFastify(forged),
      'express-jwt': inExpress(forged),
      'koa-jwt': inKoa(forged),
      'hono/jwt': honoWith(forged),
      'hono/bearer-auth': bearerWith('open'),
    },
    "the server's own key is missing": {
      jsonwebtoken: thrownInHandler(() => jsonwebtoken.verify(valid, undefined as never)),
    },
    "the server's key set cannot be fetched": {
      jose: thrownInHandler(() => jwtVerify(valid, createRemoteJWKSet(new URL('http://127.0.0.1:9/keys')))),
    },
  },
)
