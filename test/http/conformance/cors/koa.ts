import cors from '@koa/cors'
import Koa from 'koa'
import { SlotUnavailableError, success } from '../../../../src'
import { exposedHeaders } from '../../../../src/http'
import { createRateLimiter } from '../../../../src/rate-limit'
import { koaErrorMiddleware } from '../../../../src/server/koa'

const role = 'unauthenticated'

/** An API for a page of another origin. */
export function koaApp(page: string): Koa {
  const limiter = createRateLimiter()
  const app = new Koa()
  app.use(cors({ origin: page, exposeHeaders: exposedHeaders }))
  app.use(koaErrorMiddleware({ rateLimit: ({ ip }) => limiter.check({ key: ip, role }) }))
  app.use((context) => {
    if (context.path === '/slots') context.body = success({ free: 3 })
    if (context.path === '/appointments') throw new SlotUnavailableError()
  })
  return app
}
