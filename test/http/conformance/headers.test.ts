import { describe, expect, test, vi } from 'vitest'
import { errorBody, HttpError, InternalError, SlotUnavailableError } from '../../../src'
import { apiVersion, rateLimits, versionHeader } from '../../../src/contract'
import { type ApiError, errorClass } from '../../../src/core'
import type { RateLimitDecision } from '../../../src/server/internal/api-headers'
import { drivers } from './drivers'
import { houseHeaders, serve, serveThrown } from './serve'

const answered = () => ({})
const reset = new Date(Date.now() + 90_000)

describe.each(drivers)('$name: headers on every response', (driver) => {
  const rateLimit = (): RateLimitDecision => ({ limit: 100, remaining: 87, reset })
  const limitHeaders = {
    [rateLimits.headers.limit.toLowerCase()]: '100',
    [rateLimits.headers.remaining.toLowerCase()]: '87',
    [rateLimits.headers.reset.toLowerCase()]: String(Math.ceil(reset.getTime() / 1000)),
    [versionHeader.toLowerCase()]: apiVersion,
  }

  test('a success has the version and the rate limit', async () => {
    const { url } = await serve(driver, () => ({ id: 42 }), { rateLimit })
    const response = await fetch(url)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ id: 42 })
    expect(Object.fromEntries(response.headers)).toMatchObject(limitHeaders)
  })

  test('so has a failure, and keeps what the handler had set before', async () => {
    const { url } = await serveThrown(driver, () => new SlotUnavailableError(), { rateLimit })
    const response = await fetch(url)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...houseHeaders,
      ...limitHeaders,
      'x-handled': 'yes',
    })
  })

  test('so has a path that no route serves', async () => {
    const { url } = await serve(driver, answered, { rateLimit })
    const response = await fetch(`${url}/nowhere`)
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual(errorBody(new HttpError(404)))
    expect(Object.fromEntries(response.headers)).toMatchObject({ ...houseHeaders, ...limitHeaders })
  })

  test('without a limiter there is the version alone', async () => {
    const { url } = await serve(driver, answered)
    const { headers } = await fetch(url)
    expect(headers.get(versionHeader)).toBe(apiVersion)
    expect(headers.has(rateLimits.headers.limit)).toBe(false)
  })

  test('the request id is kept where it is sane, made where not, and the handler has it for its log', async () => {
    const handle = vi.fn((_: unknown) => ({}))
    const { url } = await serve(driver, handle)
    const ids: (string | null)[] = []
    for (const given of ['caller:7', 'a b', undefined]) {
      const response = await fetch(url, given === undefined ? {} : { headers: { 'X-Request-Id': given } })
      expect(response.status).toBe(200)
      ids.push(response.headers.get('X-Request-Id'))
    }
    const made = expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
    expect(ids).toEqual(['caller:7', made, made])
    expect(ids[1]).not.toBe(ids[2])
    expect(handle.mock.calls.map(([id]) => id)).toEqual(ids)
  })

  test('an error has the request id that the handler had', async () => {
    const seen: unknown[] = []
    const { url } = await serve(
      driver,
      (requestId) => {
        seen.push(requestId)
        throw new SlotUnavailableError()
      },
      { onError: (_, { requestId }) => void seen.push(requestId) },
    )
    const id = (await fetch(url)).headers.get('X-Request-Id')
    expect(seen).toEqual([id, id])
  })

  test('what goes over the limit is 429 with Retry-After, and does not reach the handler', async () => {
    const handle = vi.fn(answered)
    const { url } = await serve(driver, handle, {
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

  test("a team's own contract sends its own headers and row, and none of the clinic's", async () => {
    const setup = {
      versionHeaders: () => ({ 'X-Parcel-Version': '1.4.0' }),
      rateLimitHeaders: ({ limit }: { limit: number }) => ({ 'X-Desk-Limit': `${limit}` }),
      rateLimitError: errorClass<ApiError, 'retryAfter'>('DESK_BUSY', 901, 429, 'desk', 'transient', 'Desk is busy'),
    }
    for (const exceeded of [false, true]) {
      const decision = { limit: 20, remaining: 0, reset, exceeded, retryAfter: 7 }
      const { url } = await serve(driver, answered, { ...setup, rateLimit: () => decision })
      const response = await fetch(url)
      const names = [...response.headers.keys()].filter((name) => /^x-(?!request-id|handled|powered-by)/.test(name))
      expect(names.sort()).toEqual(['x-desk-limit', 'x-parcel-version'])
      expect(response.status).toBe(exceeded ? 429 : 200)
      if (exceeded) expect(await response.json()).toMatchObject({ error: 'DESK_BUSY', retry_after: 7 })
    }
  })

  test('a reset that is over asks for a second at least', async () => {
    const over = new Date(Date.now() - 5000)
    const { url } = await serve(driver, answered, {
      rateLimit: async () => ({ limit: 20, remaining: 0, reset: over, exceeded: true }),
    })
    expect((await fetch(url)).headers.get('Retry-After')).toBe('1')
  })

  test('a limiter that fails is a failure like any other', async () => {
    const { url } = await serve(driver, answered, {
      rateLimit: () => Promise.reject(new Error('the store is down')),
    })
    const response = await fetch(url)
    expect(response.headers.get(versionHeader)).toBe(apiVersion)
    expect(await response.text()).toBe(JSON.stringify(errorBody(new InternalError())))
  })
})
