import type { Codebook } from '../core/codebook'
import { requestIdHeader } from './request-id-header'

/**
 * The headers of an answer that a page of another origin needs, for `Access-Control-Expose-Headers`: a browser hides all others from
 * the page. These are the names that the clinic uses; for your own contract, call `exposedHeadersOf(codebook)`.
 *
 * @example app.use(cors({ origin: 'https://booking.example', exposedHeaders }))
 */
export const exposedHeaders: string[] = [
  'Retry-After',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  requestIdHeader,
  'X-API-Version',
]

/**
 * The same for a contract: its own names of the rate-limit headers and of the version header, if it has them.
 *
 * @example app.use(cors({ origin: 'https://shop.example', exposedHeaders: exposedHeadersOf(shop) }))
 */
export function exposedHeadersOf({
  rateLimits,
  versionHeader,
}: Pick<Codebook, 'rateLimits' | 'versionHeader'>): string[] {
  const { limit, remaining, reset } = rateLimits?.headers ?? {}
  const names = ['Retry-After', limit, remaining, reset, requestIdHeader, versionHeader]
  return names.filter((name) => name !== undefined)
}
