import { expect, test } from 'vitest'
import { errorBody, HttpError } from '../../src'
import { runNode } from '../package/support/run-node'
import { projectNextTo } from './support/project-next-to'

const packages = {
  '@fastify/rate-limit': '^11.0.0',
  '@fastify/under-pressure': '^9.0.0',
  express: '^5.0.0',
  'express-jwt': '^8.0.0',
  'express-openapi-validator': '^5.0.0',
  fastify: '^5.0.0',
  koa: '^3.0.0',
  'koa-jwt': '^4.0.0',
  'koa-send': '^5.0.0',
  passport: '^0.7.0',
  'passport-custom': '^1.0.0',
}

const answerOf = (error: Parameters<typeof errorBody>[0], ...told: string[]) => ({
  status: error.status,
  told,
  body: errorBody(error),
})

test('an error of a plugin or a middleware keeps its status and its headers, and shows no message of its own', async () => {
  const project = await projectNextTo(packages)
  const unauthorized = answerOf(new HttpError(401))
  expect(await runNode(project, 'middleware.mjs')).toEqual({
    rateLimit: answerOf(new HttpError(429), 'Retry-After'),
    underPressure: answerOf(new HttpError(503), 'Retry-After'),
    handlerTimeout: answerOf(new HttpError(503)),
    contentTypeParser: answerOf(new HttpError(400)),
    expressJwt: unauthorized,
    expressJwtWithout: unauthorized,
    passport: unauthorized,
    openApi: answerOf(new HttpError(400, { errors: { name: ["must have required property 'name'"] } })),
    openApiMethod: answerOf(new HttpError(405), 'Allow'),
    openApiSecurity: unauthorized,
    // It says that its message is for the client.
    koaJwt: answerOf(new HttpError(401, { message: 'Authentication Error' })),
    koaSend: answerOf(new HttpError(404)),
    expressSendFile: answerOf(new HttpError(404)),
  })
})
