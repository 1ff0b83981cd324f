import { fastifyErrorPlugin } from 'error-codebook/fastify'
import Fastify from 'fastify'
import { ofSuccess, reply, requestIdOf, version } from '../hand-written.mjs'

export const adapter = (app) => app.register(fastifyErrorPlugin)

export function handWritten(app) {
  app.setGenReqId(({ headers }) => requestIdOf(headers['x-request-id']))
  app.addHook('onRequest', (request, response, done) => {
    response.header(...version)
    response.header('X-Request-Id', request.id)
    done()
  })
  app.setErrorHandler((thrown, _, response) => {
    const { status, headers, body } = reply(thrown)
    for (const name of ofSuccess) response.removeHeader(name)
    // As bytes: Fastify appends a charset to the type of a text.
    return response.code(status).headers(headers).send(Buffer.from(body))
  })
}

export async function serve(addErrors, routes) {
  const app = Fastify()
  addErrors(app)
  app.register(async (scope) => {
    for (const [path, fail] of Object.entries(routes)) scope.get(path, fail)
  })
  await app.ready()
  return app.server
}
