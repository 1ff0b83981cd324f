import { closestWindow, type RateLimitWindow } from './rate-limit-windows'

/**
 * The `RateLimit-Policy` and `RateLimit` fields of draft-ietf-httpapi-ratelimit-headers: every window's quota, and what is left
 * of the window closest to running out. `t` counts seconds from the response.
 *
 * @example draftRateLimitHeaders(await limiter.check({ key: user.id, role: 'patient' }))
 */
export function draftRateLimitHeaders(decision?: {
  readonly windows?: readonly RateLimitWindow[] | undefined
}): Record<string, string> {
  const windows = decision?.windows ?? []
  const closest = closestWindow(windows)
  if (closest === undefined) return {}
  return {
    'RateLimit-Policy': windows.map(({ name, limit, seconds }) => `${quoted(name)};q=${limit};w=${seconds}`).join(', '),
    RateLimit: `${quoted(closest.name)};r=${closest.remaining};t=${closest.resetIn}`,
  }
}

/** A string of RFC 9651, whose escapes JSON has too. */
function quoted(name: string): string {
  return JSON.stringify(name)
}
