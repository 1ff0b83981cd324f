import { getConnInfo } from '@hono/node-server/conninfo'
import { honoApiHeaders } from 'error-codebook/hono'
import { createRateLimiter } from 'error-codebook/rate-limit'
import type { Context, MiddlewareHandler } from 'hono'
import type { Clock } from '../clock'
import type { ClinicContext, ClinicEnv } from './context'

/** Counts requests in memory, per user or, without a token, per address. */
export function rateLimit(clock: Clock, enabled: boolean): MiddlewareHandler<ClinicEnv> {
  const limiter = createRateLimiter({ now: clock })
  return honoApiHeaders({
    rateLimit: (context: Context) => {
      const caller = callerOf(context)
      return enabled && isCounted(context) ? limiter.check(caller) : limiter.peek(caller)
    },
  })
}

function callerOf(context: ClinicContext) {
  const { caller } = context.get('identity')
  if (caller !== undefined) return { key: caller.id, role: caller.role }
  return { key: getConnInfo(context).remote.address ?? '', role: 'unauthenticated' } as const
}

/** The limits are the API's; the pages that show it have their headers, but use nothing up. */
function isCounted({ req }: Context): boolean {
  return req.path.startsWith('/api/')
}
