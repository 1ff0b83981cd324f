import { SlotUnavailableError } from '../../../src'
import { createRateLimiter } from '../../../src/rate-limit'
import type { RunningServer } from '../../support/listen'
import { start as startApp } from './start'

/** The routes under `/api`, with a limiter. */
export function start(): Promise<RunningServer> {
  const limiter = createRateLimiter()
  return startApp({
    options: {
      rateLimit: ({ headers }) => limiter.check({ key: `${headers.get('X-Forwarded-For')}`, role: 'unauthenticated' }),
    },
    handle: () => {
      throw new SlotUnavailableError()
    },
  })
}
