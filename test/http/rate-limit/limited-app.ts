import express, { type Express } from 'express'
import {
  createRateLimiter,
  draftRateLimitHeaders,
  type RateLimiterOptions,
  type RateLimitRole,
} from '../../../src/rate-limit'
import type { RateLimitDecision } from '../../../src/server/api-headers'
import { expressApiHeaders, expressErrorHandler, expressNotFoundHandler } from '../../../src/server/express'

/** A service with a rate limit. The request says who sends it: `X-User`, and `X-Role` (a patient without it). */
export function limitedApp(options: RateLimiterOptions): Express {
  const limiter = createRateLimiter(options)
  const app = express()
  app.use(
    expressApiHeaders({
      async rateLimit({ req, res }) {
        const role = (req.get('X-Role') ?? 'patient') as RateLimitRole
        const decision = await limiter.check({ key: req.get('X-User') ?? req.ip ?? '', role })
        for (const [name, value] of Object.entries(draftRateLimitHeaders(decision))) res.setHeader(name, value)
        return decision as RateLimitDecision
      },
    }),
  )
  app.get('/', (_, response) => void response.json({ served: process.pid }))
  app.use(expressNotFoundHandler())
  app.use(expressErrorHandler())
  return app
}
