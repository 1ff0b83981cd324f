import cors from '@fastify/cors'
import Fastify, { type FastifyInstance } from 'fastify'
import { SlotUnavailableError, success } from '../../../../src'
import { exposedHeaders } from '../../../../src/http'
import { createRateLimiter } from '../../../../src/rate-limit'
import { fastifyErrorPlugin } from '../../../../src/server/fastify'

const role = 'unauthenticated'

/** An API for a page of another origin. */
export function fastifyApp(page: string): FastifyInstance {
  const limiter = createRateLimiter()
  const app = Fastify()
  app.register(cors, { origin: [page], exposedHeaders })
  app.register(fastifyErrorPlugin, { rateLimit: ({ request }) => limiter.check({ key: request.ip, role }) })
  app.register(async (scope) => {
    scope.get('/slots', async () => success({ free: 3 }))
    scope.post('/appointments', async () => {
      throw new SlotUnavailableError()
    })
  })
  return app
}
