import { getConnInfo } from '@hono/node-server/conninfo'
import { RateLimitExceededError } from 'error-codebook'
import { rateLimits } from 'error-codebook/contract'
import { honoApiHeaders } from 'error-codebook/hono'
import type { Context, MiddlewareHandler } from 'hono'
import type { Clock } from '../clock'
import type { ClinicContext, ClinicEnv } from './context'

interface Window {
  readonly limit: number
  readonly ends: number
  used: number
}

/** Counts requests in memory, per user or, without a token, per address; the contract has the tiers and the windows. */
export function rateLimit(clock: Clock, enabled: boolean): MiddlewareHandler<ClinicEnv>[] {
  const windows = new Map<string, Window>()

  function windowOf(key: string, limit: number, seconds: number, now: number): Window {
    const known = windows.get(key)
    if (known !== undefined && known.ends > now) return known
    for (const [each, { ends }] of windows) if (ends <= now) windows.delete(each)
    const fresh = { limit, ends: now + seconds * 1000, used: 0 }
    windows.set(key, fresh)
    return fresh
  }

  function take(context: ClinicContext) {
    const now = clock().getTime()
    const { caller } = context.get('identity')
    const tier = caller?.role ?? 'unauthenticated'
    const who = caller === undefined ? getConnInfo(context).remote.address : caller.id
    const own = Object.entries(rateLimits.tiers[tier]).map(([name, limit]) =>
      windowOf(`${tier} ${who} ${name}`, limit, rateLimits.windows[name as keyof typeof rateLimits.windows], now),
    )
    const counts = enabled && isCounted(context)
    const exceeded = counts && own.some(({ used, limit }) => used >= limit)
    if (counts && !exceeded) for (const window of own) window.used += 1
    const [closest] = own.sort((a, b) => a.limit - a.used - (b.limit - b.used) || b.ends - a.ends)
    const { limit, used, ends } = closest as Window
    context.set('secondsToWait', exceeded ? Math.ceil((ends - now) / 1000) : undefined)
    return { limit, remaining: limit - used, reset: new Date(ends) }
  }

  // The adapter writes the headers; the refusal is ours, because the time to wait goes by the service's clock.
  return [honoApiHeaders({ rateLimit: (context: Context) => take(context) }), refuse]
}

const refuse: MiddlewareHandler<ClinicEnv> = async (context, next) => {
  const retryAfter = context.get('secondsToWait')
  if (retryAfter !== undefined) throw new RateLimitExceededError({ retryAfter })
  await next()
}

/** The limits are the API's; the pages that show it have their headers, but use nothing up. */
function isCounted({ req }: Context): boolean {
  return req.path.startsWith('/api/')
}
