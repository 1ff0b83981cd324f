import { wait } from '../../core/wait'
import type { Resolver } from './resolver'

/**
 * Answers with the first half of what another resolver answers.
 *
 * @example http.post('/api/appointments', respondTruncated(respondWith('SLOT_UNAVAILABLE')))
 */
export function respondTruncated<Info>(resolver: Resolver<Info>): Resolver<Info> {
  return async (info) => {
    const response = await resolver(info)
    const text = await response.text()
    const half = new Response(text.slice(0, text.length / 2), response)
    half.headers.delete('Content-Length')
    return half
  }
}

/**
 * Answers with another content type than the body has: `text/html`, unless given.
 *
 * @example http.post('/api/appointments', respondWithContentType(respondWith('SLOT_UNAVAILABLE'), 'text/plain'))
 */
export function respondWithContentType<Info>(resolver: Resolver<Info>, type = 'text/html'): Resolver<Info> {
  return async (info) => {
    const response = await resolver(info)
    const other = new Response(response.body, response)
    other.headers.set('Content-Type', type)
    return other
  }
}

/**
 * Answers after so many milliseconds, or as soon as the request is aborted.
 *
 * @example http.post('/api/appointments', respondSlowly(respondWith('LOCK_TIMEOUT'), 3000))
 */
export function respondSlowly<Info extends { readonly request: Request }>(
  resolver: Resolver<Info>,
  milliseconds: number,
): Resolver<Info> {
  return async (info) => {
    await wait(milliseconds, info.request.signal)
    return resolver(info)
  }
}
