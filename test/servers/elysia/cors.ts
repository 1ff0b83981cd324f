import { cors } from '@elysiajs/cors'
import { node } from '@elysiajs/node'
import { Elysia } from 'elysia'
import { SlotUnavailableError, success } from '../../../src'
import { exposedHeaders } from '../../../src/http'
import { createRateLimiter } from '../../../src/rate-limit'
import { elysiaErrorPlugin } from '../../../src/server/elysia'

const role = 'unauthenticated'

/** An API for a page of another origin. */
export function elysiaApp(page: string) {
  const limiter = createRateLimiter()
  const key = (request: Request) => request.headers.get('X-Forwarded-For') ?? ''
  return new Elysia({ adapter: node() })
    .use(cors({ origin: page, exposeHeaders: exposedHeaders }))
    .use(elysiaErrorPlugin({ rateLimit: ({ request }) => limiter.check({ key: key(request), role }) }))
    .get('/slots', () => success({ free: 3 }))
    .post('/appointments', () => {
      throw new SlotUnavailableError()
    })
}
