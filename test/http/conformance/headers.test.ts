import { describe, expect, test, vi } from 'vitest'
import { HttpError } from '../../../src'
import type { RateLimitDecision } from '../../../src/http'
import { faults } from './cases'
import { exchange } from './exchange'
import { houseRuns } from './runs'
import { houseHeaders, serve, serveThrown } from './serve'
import { fallbackOf, versionOf } from './subjects/subject'

const answered = () => ({})
const reset = new Date(Date.now() + 90_000)

describe.each(houseRuns)('$name: headers on every response', (run) => {
  const { subject } = run
  const { conflict, errorBody, rateLimits } = subject
  const [versionHeader, apiVersion] = versionOf(subject)
  const rateLimit = (): RateLimitDecision => ({ limit: 100, remaining: 87, reset })
  const limitHeaders = {
    [rateLimits.headers.limit.toLowerCase()]: '100',
    [rateLimits.headers.remaining.toLowerCase()]: '87',
    [rateLimits.headers.reset.toLowerCase()]: String(Math.ceil(reset.getTime() / 1000)),
    [versionHeader.toLowerCase()]: apiVersion,
  }

  test('a success has the version and the rate limit', async () => {
    const { url } = await serve(run, () => ({ id: 42 }), { rateLimit })
    const response = await fetch(url)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ id: 42 })
    expect(Object.fromEntries(response.headers)).toMatchObject(limitHeaders)
  })

  test('so has a failure, and keeps what the handler had set before', async () => {
    const { url } = await serveThrown(run, () => conflict(), { rateLimit })
    const response = await fetch(url)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...houseHeaders,
      ...limitHeaders,
      'x-handled': 'yes',
    })
  })

  test('so has a path that no route serves', async () => {
    const { url } = await serve(run, answered, { rateLimit })
    const response = await fetch(`${url}/nowhere`)
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual(errorBody(new HttpError(404)))
    expect(Object.fromEntries(response.headers)).toMatchObject({ ...houseHeaders, ...limitHeaders })
  })

  test('without a limiter there is the version alone', async () => {
    const { url } = await serve(run, answered)
    const { headers } = await fetch(url)
    expect(headers.get(versionHeader)).toBe(apiVersion)
    expect(headers.has(rateLimits.headers.limit)).toBe(false)
  })

  test('the request id is kept where it is sane, made where not, and the handler has it for its log', async () => {
    const handle = vi.fn((_: unknown) => ({}))
    const { url } = await serve(run, handle)
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
      run,
      (requestId) => {
        seen.push(requestId)
        throw conflict()
      },
      { onError: (_, { requestId }) => void seen.push(requestId) },
    )
    const id = (await fetch(url)).headers.get('X-Request-Id')
    expect(seen).toEqual([id, id])
  })

  test('what goes over the limit is 429 with Retry-After, and does not reach the handler', async () => {
    const handle = vi.fn(answered)
    const { url } = await serve(run, handle, {
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

  test(faults.preflight, async () => {
    const handle = vi.fn(answered)
    const limited = vi.fn(() => ({ limit: 20, remaining: 0, reset, exceeded: true }))
    const { port } = await serve(run, handle, { rateLimit: limited })
    const ask = { Origin: 'https://page.example', 'Access-Control-Request-Method': 'GET' }
    const preflight = { method: 'OPTIONS', path: '/handled', headers: ask }
    const toLocalNetwork = { ...ask, 'Access-Control-Request-Private-Network': 'true' }
    for (const headers of [ask, toLocalNetwork]) {
      const { status } = await exchange(port, { ...preflight, headers })
      expect([status, limited.mock.calls.length]).toEqual([expect.not.toBeOneOf([429, 500]), 0])
    }

    const { 'Access-Control-Request-Method': _, ...noMethod } = ask
    const { Origin: __, ...noOrigin } = ask
    const counted = [
      { ...preflight, method: 'GET' },
      ...[noMethod, noOrigin].map((headers) => ({ ...preflight, headers })),
    ]
    // Next.js itself answers OPTIONS for a route that does not export it.
    const asked = run.driver.name === 'Next.js' ? counted.slice(0, 1) : counted
    for (const each of asked) expect((await exchange(port, each)).status).toBe(429)
    expect([limited.mock.calls.length, handle.mock.calls.length]).toEqual([
      asked.length,
      run.driver.name === 'fetch' ? 2 : 0,
    ])
  })

  test('a contract without limits sends the fields of the draft alone, and refuses with an HttpError 429', async () => {
    const { rateLimits: _, ...codebook } = subject.codebook
    const windows = [{ name: 'hour', seconds: 3600, limit: 20, remaining: 0, reset, resetIn: 90 }]
    for (const exceeded of [false, true]) {
      const decision = { limit: 20, remaining: 0, reset, exceeded, retryAfter: 7, windows }
      const { url } = await serve(run, answered, { codebook, rateLimit: () => decision })
      const response = await fetch(url)
      const names = [...response.headers.keys()].filter((name) => /limit|left|remaining|reset/.test(name))
      expect(names.sort()).toEqual(['ratelimit', 'ratelimit-policy'])
      expect(response.status).toBe(exceeded ? 429 : 200)
      const body = await response.json()
      if (exceeded) expect(body).toEqual(errorBody(new HttpError(429, { retryAfter: 7 })))
    }
  })

  test('a contract without a version header sends none', async () => {
    const { versionHeader: _, ...codebook } = subject.codebook
    const { url } = await serve(run, answered, { codebook })
    expect([...(await fetch(url)).headers.keys()].filter((name) => name.includes('version'))).toEqual([])
  })

  test('a reset that is over asks for a second at least', async () => {
    const over = new Date(Date.now() - 5000)
    const { url } = await serve(run, answered, {
      rateLimit: async () => ({ limit: 20, remaining: 0, reset: over, exceeded: true }),
    })
    expect((await fetch(url)).headers.get('Retry-After')).toBe('1')
  })

  test('a limiter that fails is a failure like any other', async () => {
    const { url } = await serve(run, answered, {
      rateLimit: () => Promise.reject(new Error('the store is down')),
    })
    const response = await fetch(url)
    expect(response.headers.get(versionHeader)).toBe(apiVersion)
    expect(await response.text()).toBe(JSON.stringify(errorBody(fallbackOf(subject))))
  })
})
