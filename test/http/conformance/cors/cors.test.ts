import { describe, expect, onTestFinished, test } from 'vitest'
import { errorBody, HttpError, parseRateLimit, SlotUnavailableError } from '../../../../src'
import { parseErrorResponse } from '../../../../src/client'
import { rateLimits } from '../../../../src/contract/limits'
import { exposedHeaders } from '../../../../src/http'
import { faults } from '../cases'
import { exchange, type Sent } from '../exchange'
import { type CorsServer, corsServers } from './servers'

const page = 'https://booking.example'
const limit = rateLimits.tiers.unauthenticated.hour

const ask = { Origin: page, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' }
const preflight = { method: 'OPTIONS', path: '/appointments', headers: ask } as const

async function serve({ start, prefix = '' }: CorsServer) {
  const { port, close } = await start(page)
  onTestFinished(close)
  const send = (sent: Sent) =>
    exchange(port, { ...sent, path: prefix + sent.path, headers: { Origin: page, ...sent.headers } })
  const useUp = () => Promise.all(Array.from({ length: limit }, () => send({ path: '/slots' })))
  return { send, useUp }
}

/** What a browser lets a page of this origin read of an answer. */
function readable(headers: Readonly<Record<string, string>>): Headers {
  expect([page, '*']).toContain(headers['access-control-allow-origin'])
  const exposed = (headers['access-control-expose-headers'] ?? '').split(',').map((name) => name.trim().toLowerCase())
  return new Headers(Object.entries(headers).filter(([name]) => exposed.includes(name)))
}

describe.each(corsServers)('$name with its CORS plugin', (server) => {
  test('a preflight is answered by the plugin, and neither counted nor refused', async () => {
    const { send, useUp } = await serve(server)
    for (let asked = 0; asked <= limit; asked++) expect((await send(preflight)).status).toBe(204)
    expect((await send({ path: '/slots' })).headers['x-ratelimit-remaining']).toBe(String(limit - 1))
    await useUp()
    expect((await send({ path: '/slots' })).status).toBe(429)
    const { status, headers } = await send(preflight)
    expect([status, headers['access-control-allow-origin']]).toEqual([204, page])
    const lan = { ...preflight.headers, 'Access-Control-Request-Private-Network': 'true' }
    expect((await send({ ...preflight, headers: lan })).status).toBe(204)
  })

  test.each(['GET', 'HEAD', 'POST'])('a page reads the 429 of %s with all that it needs to wait', async (method) => {
    const { send, useUp } = await serve(server)
    await useUp()
    const path = method === 'POST' ? '/appointments' : '/slots'
    const { status, headers, body } = await send({ method, path })
    expect(status).toBe(429)
    const seen = readable(headers)
    expect([...seen.keys()].sort()).toEqual(exposedHeaders.map((name) => name.toLowerCase()).sort())
    expect(parseRateLimit(seen)).toMatchObject({ limit, remaining: 0 })
    const error = await parseErrorResponse(new Response(method === 'HEAD' ? null : body, { status, headers: seen }))
    expect(error.retryAfter).toBe(Number(headers['retry-after']))
    expect(seen.get('X-Request-Id')).toBe(headers['x-request-id'])
    if (method !== 'HEAD') expect(error.error).toBe('RATE_LIMIT_EXCEEDED')
  })

  test(faults.cors, async () => {
    const { send } = await serve(server)
    const success = await send({ path: '/slots' })
    expect([success.status, readable(success.headers).get('X-RateLimit-Remaining')]).toEqual([200, String(limit - 1)])
    const thrown = await send({ method: 'POST', path: '/appointments' })
    expect(JSON.parse(thrown.body)).toEqual(errorBody(new SlotUnavailableError()))
    const unknown = await send({ path: '/nowhere' })
    expect(JSON.parse(unknown.body)).toEqual(errorBody(new HttpError(404)))
    for (const { headers } of [thrown, unknown]) {
      expect(readable(headers).get('X-Request-Id')).toBe(headers['x-request-id'])
      expect(headers['access-control-allow-origin']).toBe(page)
    }
  })
})
