// Serves with plugins and middleware that throw errors with a status, asks them, and prints the answers.
import { createServer } from 'node:http'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import { expressErrorHandler } from 'error-codebook/express'
import { fastifyErrorPlugin } from 'error-codebook/fastify'
import { koaErrorMiddleware } from 'error-codebook/koa'
import express from 'express'
import { expressjwt } from 'express-jwt'
import OpenApiValidator from 'express-openapi-validator'
import Fastify from 'fastify'
import Koa from 'koa'
import koaJwt from 'koa-jwt'
import send from 'koa-send'
import passport from 'passport'
import { Strategy } from 'passport-custom'

const done = (_request, response) => response.end('done')

/** An app of Fastify whose plugins are registered in a scope, as apps do. */
async function fastifyAnswer(options, register, request) {
  const app = Fastify(options)
  app.register(fastifyErrorPlugin)
  app.register(register)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const answer = await answerTo(url, request)
  await app.close()
  return answer
}

const expressAnswer = (mount, request) => {
  const app = express()
  mount(app)
  return serverAnswer(app.use(expressErrorHandler()), request)
}

const koaAnswer = (middleware, request) =>
  serverAnswer(new Koa().use(koaErrorMiddleware()).use(middleware).callback(), request)

async function serverAnswer(handler, request) {
  const server = createServer(handler)
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const answer = await answerTo(`http://127.0.0.1:${server.address().port}`, request)
  server.close()
  return answer
}

async function answerTo(url, { path = '/', ...init } = {}) {
  const response = await fetch(url + path, init)
  const { status, headers } = response
  const told = ['Allow', 'Retry-After', 'WWW-Authenticate'].filter((name) => headers.has(name))
  return { status, told, body: await response.json() }
}

const jwt = { secret: 'secret', algorithms: ['HS256'] }
const forged = { headers: { Authorization: 'Bearer forged' } }

passport.use('refused', new Strategy((_request, callback) => callback(null, false)))

const operation = { responses: { 200: { description: 'done' } } }
const apiSpec = {
  openapi: '3.0.3',
  info: { title: 'Visits', version: '1.0.0' },
  paths: {
    '/visits': {
      post: {
        ...operation,
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['name'],
                properties: { name: { type: 'string' }, age: { type: 'integer' } },
              },
            },
          },
        },
      },
    },
    '/mine': { get: { ...operation, security: [{ key: [] }] } },
  },
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
}
const openApi = (app) => {
  const validateSecurity = { handlers: { key: () => false } }
  app.use(express.json(), OpenApiValidator.middleware({ apiSpec, validateSecurity })).use(done)
}
const json = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"age":"x"}' }

const answers = {
  rateLimit: await fastifyAnswer({}, async (scope) => {
    await scope.register(rateLimit, { max: 0, timeWindow: 60_000 })
    scope.get('/', done)
  }),
  underPressure: await fastifyAnswer({}, async (scope) => {
    await scope.register(underPressure, { healthCheck: async () => false, healthCheckInterval: 10_000 })
    scope.get('/', done)
  }),
  handlerTimeout: await fastifyAnswer({ handlerTimeout: 20 }, async (scope) => {
    scope.get('/', () => new Promise((resolve) => setTimeout(resolve, 1000)))
  }),
  contentTypeParser: await fastifyAnswer(
    {},
    async (scope) => {
      scope.addContentTypeParser('text/csv', (_request, _payload, parsed) => {
        parsed(Object.assign(new Error('secret'), { statusCode: 400 }))
      })
      scope.post('/', done)
    },
    { method: 'POST', headers: { 'Content-Type': 'text/csv' }, body: 'a,b' },
  ),
  expressJwt: await expressAnswer((app) => app.use(expressjwt(jwt)), forged),
  expressJwtWithout: await expressAnswer((app) => app.use(expressjwt(jwt))),
  passport: await expressAnswer((app) =>
    app.use(passport.authenticate('refused', { session: false, failWithError: true })),
  ),
  openApi: await expressAnswer(openApi, { path: '/visits', ...json }),
  openApiMethod: await expressAnswer(openApi, { path: '/visits', method: 'PUT' }),
  openApiSecurity: await expressAnswer(openApi, { path: '/mine', headers: { 'X-Key': 'x' } }),
  koaJwt: await koaAnswer(koaJwt(jwt), forged),
  koaSend: await koaAnswer((context) => send(context, '/secret.txt', { root: '/srv' })),
  expressSendFile: await expressAnswer((app) => app.use((_, response) => response.sendFile('/srv/secret.txt'))),
}
process.stdout.write(JSON.stringify(answers), () => process.exit())
