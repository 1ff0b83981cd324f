import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { SlotUnavailableError, success } from '../../../../src'
import { exposedHeaders } from '../../../../src/http'
import { createRateLimiter } from '../../../../src/rate-limit'
import { honoApiHeaders, honoErrorHandler, honoNotFoundHandler } from '../../../../src/server/hono'

const role = 'unauthenticated'

/** An API for a page of another origin. */
export function honoApp(page: string): Hono {
  const limiter = createRateLimiter()
  const app = new Hono()
  app.use(cors({ origin: [page], exposeHeaders: exposedHeaders }))
  app.use(
    honoApiHeaders({ rateLimit: (context) => limiter.check({ key: `${getConnInfo(context).remote.address}`, role }) }),
  )
  app.get('/slots', (context) => context.json(success({ free: 3 })))
  app.post('/appointments', () => {
    throw new SlotUnavailableError()
  })
  app.onError(honoErrorHandler())
  app.notFound(honoNotFoundHandler(app))
  return app
}
