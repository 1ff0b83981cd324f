import type { WireBody, WireError } from '../core/wire-error'

/** The media types of the two forms an error is answered in. */
export const mediaTypes = { house: 'application/json', problem: 'application/problem+json' } as const

/** House body or RFC 9457. */
export type ErrorFormat = keyof typeof mediaTypes

/** The headers that every answered error has: its media type, no caching, and when to retry. */
export function errorHeaders(error: WireError, format: ErrorFormat = 'house'): Record<string, string> {
  return { 'Content-Type': mediaTypes[format], ...untypedHeaders(error.toJSON()) }
}

/** The same of a body, but for its media type. */
export function untypedHeaders({ retry_after: retryAfter }: Pick<WireBody, 'retry_after'>): Record<string, string> {
  const headers: Record<string, string> = { 'Cache-Control': 'no-store' }
  if (retryAfter !== undefined) headers['Retry-After'] = String(retryAfter)
  return headers
}
