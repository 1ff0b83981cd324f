import type { Outcomes } from './outcome'

export const tokens = {
  title: 'Tokens',
  mapper: {
    clinic: 'tokenMapper()',
    shop: "tokenMapper({ expired: 'LOGIN_NEEDED', missing: 'LOGIN_NEEDED', invalid: 'STAFF_ONLY' })",
  },
  failures: {
    'an expired token': {
      libraries: ['jose', 'jsonwebtoken', "passport-jwt's `info`"],
      clinic: ['INTERNAL_ERROR', 'TOKEN_EXPIRED'],
      shop: ['UNEXPECTED', 'LOGIN_NEEDED'],
    },
    'no token': {
      libraries: ['jsonwebtoken', "passport-jwt's `info`"],
      clinic: ['INTERNAL_ERROR', 'MISSING_TOKEN'],
      shop: ['UNEXPECTED', 'LOGIN_NEEDED'],
    },
    'another signature, audience or algorithm, a text that is no token': {
      libraries: ['jose', 'jsonwebtoken', "passport-jwt's `info`"],
      clinic: ['INTERNAL_ERROR', 'INVALID_TOKEN'],
      shop: ['UNEXPECTED', 'STAFF_ONLY'],
    },
    'an expired token in a request': {
      libraries: ['@fastify/jwt', 'express-jwt', 'express-oauth2-jwt-bearer', 'koa-jwt', 'hono/jwt'],
      clinic: [401, 'TOKEN_EXPIRED'],
      shop: [401, 'LOGIN_NEEDED'],
    },
    'a request without a token': {
      libraries: [
        '@fastify/jwt',
        'express-jwt',
        'express-oauth2-jwt-bearer',
        'koa-jwt',
        'hono/jwt',
        'hono/bearer-auth',
      ],
      clinic: [401, 'MISSING_TOKEN'],
      shop: [401, 'LOGIN_NEEDED'],
    },
    'a request with another token': {
      libraries: [
        '@fastify/jwt',
        'express-jwt',
        'express-oauth2-jwt-bearer',
        'koa-jwt',
        'hono/jwt',
        'hono/bearer-auth',
      ],
      clinic: [401, 'INVALID_TOKEN'],
      shop: [401, 'STAFF_ONLY'],
    },
    'a token that Passport refuses with `failWithError`: it tells no reason': {
      libraries: ['passport-jwt'],
      clinic: [401, 401],
      shop: [401, 401],
    },
    "the server's own key is missing": {
      libraries: ['jsonwebtoken'],
      clinic: ['INTERNAL_ERROR', 'INTERNAL_ERROR'],
      shop: ['UNEXPECTED', 'UNEXPECTED'],
    },
    "the server's key set cannot be fetched": {
      libraries: ['jose'],
      clinic: ['INTERNAL_ERROR', 'INTERNAL_ERROR'],
      shop: ['UNEXPECTED', 'UNEXPECTED'],
    },
  },
} as const satisfies Outcomes
