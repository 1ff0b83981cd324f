import cors from 'cors'
import express, { type Express } from 'express'
import { SlotUnavailableError, success } from '../../../../src'
import { exposedHeaders } from '../../../../src/http'
import { createRateLimiter } from '../../../../src/rate-limit'
import { expressApiHeaders, expressErrorHandler, expressNotFoundHandler } from '../../../../src/server/express'

const role = 'unauthenticated'

/** An API for a page of another origin. */
export function expressApp(page: string): Express {
  const limiter = createRateLimiter()
  const app = express()
  app.use(cors({ origin: page, exposedHeaders }))
  app.use(expressApiHeaders({ rateLimit: ({ req }) => limiter.check({ key: `${req.ip}`, role }) }))
  app.get('/slots', (_, response) => void response.json(success({ free: 3 })))
  app.post('/appointments', () => {
    throw new SlotUnavailableError()
  })
  app.use(expressNotFoundHandler())
  app.use(expressErrorHandler())
  return app
}
