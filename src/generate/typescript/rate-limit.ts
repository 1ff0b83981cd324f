import type { RateLimits } from '../../core/contract'
import { banner, type GeneratedImports, literal, source } from './source'

/** `rate-limit.ts`: the three headers, written and read under the contract's names. */
export function rateLimitFile({ headers }: RateLimits, { core, http }: GeneratedImports): string {
  return `${banner}
import type { HeadersLike } from ${literal(core)}
import { parseRateLimitFields, type RateLimitState, rateLimitFields } from ${literal(http)}

const names = ${source(headers)} as const

/**
 * The three headers of a rate limit, \`${headers.reset}\` in Unix seconds.
 *
 * @example rateLimitHeaders({ limit: 100, remaining: 87, reset: new Date(1703086800_000) })
 */
export function rateLimitHeaders(state: RateLimitState): Record<string, string> {
  return rateLimitFields(names, state)
}

/**
 * Reads a rate limit from response headers, the reset as Unix seconds or as an ISO 8601 date. \`undefined\` where a header is
 * missing or malformed: no headers means no limit is known.
 */
export function parseRateLimit(headers: HeadersLike): RateLimitState | undefined {
  return parseRateLimitFields(names, headers)
}
`
}
