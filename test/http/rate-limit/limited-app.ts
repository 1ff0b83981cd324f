import express, { type Express } from 'express'
import { createRateLimiter, type RateLimiterOptions, type RateLimitRole } from '../../../src/rate-limit'
import { expressApiHeaders, expressErrorHandler, expressNotFoundHandler } from '../../../src/server/express'

/** A service with a rate limit. The request says who sends it: `X-User`, and `X-Role` (a patient without it). */
export function limitedApp(options: RateLimiterOptions): Express {
  const limiter = createRateLimiter(options)
  const app = express()
  app.use(
    expressApiHeaders({
      rateLimit({ req }) {
        const role = (req.get('X-Role') ?? 'patient') as RateLimitRole
        return limiter.check({ key: req.get('X-User') ?? req.ip ?? '', role })
      },
    }),
  )
  app.get('/', (_, response) => void response.json({ served: process.pid }))
  app.use(expressNotFoundHandler())
  app.use(expressErrorHandler())
  return app
}
