import type { INestApplication } from '@nestjs/common'
import { exposedHeaders } from '../../../../src/http'
import { createRateLimiter } from '../../../../src/rate-limit'
import { ApiErrorFilter, nestApiHeaders } from '../../../../src/server/nestjs'

const role = 'unauthenticated'

/** Sets up an app on Express or Fastify for a page of another origin. */
export function configureNest(app: INestApplication, page: string): void {
  const limiter = createRateLimiter()
  app.enableCors({ origin: page, exposedHeaders })
  app.use(nestApiHeaders({ rateLimit: ({ req }) => limiter.check({ key: `${req.socket.remoteAddress}`, role }) }))
  app.useGlobalFilters(new ApiErrorFilter())
}
