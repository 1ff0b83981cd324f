import { getConnInfo } from '@hono/node-server/conninfo'
import { pathPrefixes } from 'error-codebook/contract'
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

const provoking = Object.values(pathPrefixes).map((prefix) => `${prefix}/provoke/`)

/**
 * The limits are the API's, and count new sessions too: each stores a patient. The pages and the errors to try have the headers,
 * but use nothing up.
 */
function isCounted({ req }: Context): boolean {
  if (req.path === '/demo/session') return true
  return req.path.startsWith('/api/') && !provoking.some((path) => req.path.startsWith(path))
}
