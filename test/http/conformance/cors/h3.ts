import { getRequestIP, H3, handleCors } from 'h3'
import { SlotUnavailableError, success } from '../../../../src'
import { exposedHeaders } from '../../../../src/http'
import { createRateLimiter } from '../../../../src/rate-limit'
import { h3ErrorPlugin } from '../../../../src/server/h3'

const role = 'unauthenticated'

/** An API for a page of another origin. */
export function h3App(page: string): H3 {
  const limiter = createRateLimiter()
  const app = new H3()
  app.use((event) => handleCors(event, { origin: [page], exposeHeaders: exposedHeaders }) || undefined)
  app.register(h3ErrorPlugin({ rateLimit: (event) => limiter.check({ key: `${getRequestIP(event)}`, role }) }))
  app.get('/slots', () => success({ free: 3 }))
  app.post('/appointments', () => {
    throw new SlotUnavailableError()
  })
  return app
}
