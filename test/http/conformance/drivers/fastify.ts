import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { fastifyErrorPlugin } from '../../../../src/server/fastify'
import { bodyLimit, type Driver, firstHalf, handledHeaders, validatedLimit } from '../driver'
import { written } from './first-half'

/** Of every server on Fastify. */
export const noForms = {
  'Malformed form data: 400':
    'Fastify parses no forms by itself. With `@fastify/multipart`: see [Errors of libraries](#by-library).',
}

export const fastifyDriver: Driver = {
  name: 'Fastify',
  without: noForms,
  fields: {
    email: ['must be string'],
    'items.1.name': ["must have required property 'name'"],
  },
  async start({ options, handle }) {
    const app = Fastify({ bodyLimit, ajv: { customOptions: { allErrors: true, coerceTypes: false } } })
    app.register(fastifyErrorPlugin, options)
    app.register(async (scope) => {
      scope.get('/handled', async (request, reply) => {
        reply.headers(handledHeaders)
        return reply.send(await handle(request.id, (name, value) => reply.header(name, value)))
      })
      scope.post('/json', async (request) => request.body)
      scope.post('/validated', { schema: { body: schema }, bodyLimit: validatedLimit }, async (request) => request.body)
      scope.get('/sent', async (_, reply) => {
        await written(reply.raw, firstHalf)
        await handle()
      })
    })
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    return {
      url: `http://127.0.0.1:${port}`,
      port,
      close: () => {
        app.server.closeAllConnections()
        return app.close()
      },
    }
  },
}

const schema = {
  type: 'object',
  required: ['email', 'items'],
  properties: {
    email: { type: 'string' },
    items: { type: 'array', items: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } } },
  },
}
