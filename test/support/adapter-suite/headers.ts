import { describe, expect, test, vi } from 'vitest'
import { errorBody, HttpError, InternalError, SlotUnavailableError } from '../../../src'
import { apiVersion, rateLimits, versionHeader } from '../../../src/contract'
import type { RateLimitDecision } from '../../../src/server/api-headers'
import { houseHeaders, type StartAdapter, serve, serveThrown } from './start'

const reset = new Date(Date.now() + 90_000)

/** The version and the rate limit stand on every response. */
export function describeHeaders(name: string, start: StartAdapter): void {
  describe(`${name}: headers on every response`, () => {
    const rateLimit = (): RateLimitDecision => ({ limit: 100, remaining: 87, reset })
    const limitHeaders = {
      [rateLimits.headers.limit.toLowerCase()]: '100',
      [rateLimits.headers.remaining.toLowerCase()]: '87',
      [rateLimits.headers.reset.toLowerCase()]: String(Math.ceil(reset.getTime() / 1000)),
      [versionHeader.toLowerCase()]: apiVersion,
    }

    test('a success has the version and the rate limit', async () => {
      const { url } = await serve(start, { handle: () => ({ id: 42 }), rateLimit })
      const response = await fetch(url)
      expect(response.status).toBe(200)
      expect(await response.json()).toEqual({ id: 42 })
      expect(Object.fromEntries(response.headers)).toMatchObject(limitHeaders)
    })

    test('so has a failure, and keeps what the handler had set before', async () => {
      const { url } = await serveThrown(start, () => new SlotUnavailableError(), { rateLimit })
      const response = await fetch(url)
      expect(Object.fromEntries(response.headers)).toMatchObject({
        ...houseHeaders,
        ...limitHeaders,
        'x-handled': 'yes',
      })
    })

    test('so has a path that no route serves', async () => {
      const { url } = await serve(start, { handle: () => 0, rateLimit })
      const response = await fetch(`${url}/nowhere`)
      expect(response.status).toBe(404)
      expect(await response.json()).toEqual(errorBody(new HttpError(404)))
      expect(Object.fromEntries(response.headers)).toMatchObject({ ...houseHeaders, ...limitHeaders })
    })

    test('without a limiter there is the version alone', async () => {
      const { url } = await serve(start, { handle: () => 0 })
      const { headers } = await fetch(url)
      expect(headers.get(versionHeader)).toBe(apiVersion)
      expect(headers.has(rateLimits.headers.limit)).toBe(false)
    })

    test('what goes over the limit is 429 with Retry-After, and does not reach the handler', async () => {
      const handle = vi.fn(() => 0)
      const { url } = await serve(start, {
        handle,
        rateLimit: () => ({ limit: 20, remaining: 0, reset, exceeded: true }),
      })
      const response = await fetch(url)
      expect(handle).not.toHaveBeenCalled()
      expect(response.status).toBe(429)
      expect(response.headers.get(rateLimits.headers.remaining)).toBe('0')
      const body = (await response.json()) as { error: string; retry_after: number }
      expect(body.error).toBe(rateLimits.refusal)
      expect(body.retry_after).toBeGreaterThan(0)
      expect(body.retry_after).toBeLessThanOrEqual(90)
      expect(response.headers.get('Retry-After')).toBe(String(body.retry_after))
    })

    test('a reset that is over asks for a second at least', async () => {
      const over = new Date(Date.now() - 5000)
      const { url } = await serve(start, {
        handle: () => 0,
        rateLimit: async () => ({ limit: 20, remaining: 0, reset: over, exceeded: true }),
      })
      expect((await fetch(url)).headers.get('Retry-After')).toBe('1')
    })

    test('a limiter that fails is a failure like any other', async () => {
      const { url } = await serve(start, {
        handle: () => 0,
        rateLimit: () => Promise.reject(new Error('the store is down')),
      })
      const response = await fetch(url)
      expect(response.headers.get(versionHeader)).toBe(apiVersion)
      expect(await response.text()).toBe(JSON.stringify(errorBody(new InternalError())))
    })
  })
}
