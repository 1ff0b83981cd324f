import { expect, onTestFinished, test } from 'vitest'
import { rateLimits } from '../../src/contract/limits'
import { corsServers } from '../http/conformance/cors/servers'
import { openBrowser } from './support/open-browser'
import { type Client, pageOfOrigin } from './support/page-of-origin'

const browser = await openBrowser()
const limit = rateLimits.tiers.unauthenticated.hour

// Next.js serves the one page that it was built for.
const servers = corsServers.filter(({ prefix }) => prefix === undefined)

test.each(servers)(
  '$name: a page of another origin reads why it is refused, and how long to wait',
  async ({ start }) => {
    const { page, origin } = await pageOfOrigin(browser)
    const api = await start(origin)
    onTestFinished(() => api.close())

    const send = (path: string, init: RequestInit = {}) =>
      page.evaluate(
        async ({ url, init }) => {
          const { client } = globalThis as unknown as { client: Client }
          const response = await fetch(url, init)
          const header = (name: string) => response.headers.get(name)
          const headers = {
            requestId: header('X-Request-Id'),
            remaining: header('X-RateLimit-Remaining'),
            hidden: header('Date'),
          }
          if (response.ok) return headers
          const { error, status, retryAfter } = await client.parseErrorResponse(response)
          return { error, status, retryAfter, ...headers }
        },
        { url: api.url + path, init },
      )
    // Its type makes the browser send a preflight first.
    const book = () =>
      send('/appointments', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' })

    const readable = { requestId: expect.any(String), hidden: null }
    expect(await book()).toEqual({
      error: 'SLOT_UNAVAILABLE',
      status: 409,
      remaining: String(limit - 1),
      ...readable,
    })
    expect(await send('/nowhere')).toMatchObject({ error: 'NOT_FOUND', status: 404, ...readable })
    for (let used = 2; used < limit; used++) {
      expect(await send('/slots')).toEqual({ remaining: String(limit - used - 1), ...readable })
    }
    const refused = { error: 'RATE_LIMIT_EXCEEDED', status: 429, retryAfter: expect.any(Number), remaining: '0' }
    expect(await send('/slots')).toEqual({ ...refused, ...readable })
    // A refused preflight would be a network failure to the page.
    expect(await book()).toEqual({ ...refused, ...readable })
  },
)
