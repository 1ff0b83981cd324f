import type { WireError } from '../core/wire-error'

/** The media types of the two forms an error is answered in. */
export const mediaTypes = { house: 'application/json', problem: 'application/problem+json' } as const

/** House body or RFC 9457. */
export type ErrorFormat = keyof typeof mediaTypes

/** The headers that every answered error has: its media type, no caching, and when to retry. */
export function errorHeaders(error: WireError, format: ErrorFormat = 'house'): Record<string, string> {
  const { retry_after: retryAfter } = error.toJSON()
  return {
    'Content-Type': mediaTypes[format],
    'Cache-Control': 'no-store',
    ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
  }
}
