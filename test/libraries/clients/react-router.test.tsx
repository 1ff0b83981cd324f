import { runInNewContext } from 'node:vm'
import { Window } from 'happy-dom'
import { renderToString } from 'react-dom/server'
import {
  createBrowserRouter,
  createMemoryRouter,
  createStaticHandler,
  createStaticRouter,
  RouterProvider,
  StaticRouterProvider,
} from 'react-router'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { errorHeaders, RateLimitExceededError } from '../../../src'
import { safe } from '../../../src/client'
import { listen } from '../../support/listen'
import { ErrorBoundary, loader } from './recipes/react-router'

const limited = new RateLimitExceededError({ retryAfter: 20 })
const limit = [429, JSON.stringify(limited), { ...errorHeaders(limited) }] as const

/** A site with this answer of its API, whose pages are rendered on the server. */
async function site([status, body, headers]: readonly [number, string, Record<string, string>?]) {
  const { url, close } = await listen((_, response) => response.writeHead(status, headers).end(body))
  onTestFinished(close)
  const Page = () => <p>booked</p>
  const routes = [{ path: '/', loader, Component: Page, ErrorBoundary }]
  const { query, dataRoutes } = createStaticHandler(routes)
  const context = await query(new Request(`${url}/`))
  if (context instanceof Response) throw new Error('A redirect')
  const html = renderToString(
    <StaticRouterProvider router={createStaticRouter(dataRoutes, context)} context={context} />,
  )
  return { url, routes, status: context.statusCode, html }
}

describe('React Router', () => {
  test('a server answers with the status, and shows the union', async () => {
    expect(await site(limit)).toMatchObject({
      status: 429,
      html: expect.stringContaining('Try again in <!-- -->20<!-- --> s'),
    })
    expect(await site([502, '<h1>Bad Gateway</h1>'])).toMatchObject({
      status: 502,
      html: expect.stringContaining('HTTP 502'),
    })
    expect(await site([200, '{"data":'])).toMatchObject({ status: 502, html: expect.stringContaining('not JSON') })
    expect(await site([200, '{}'])).toMatchObject({ status: 200, html: expect.stringContaining('booked') })
  })

  test('the page that the browser takes over shows the same', async () => {
    const { url, routes, html } = await site(limit)
    const [, script = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? []
    const page = new Window({ url })
    runInNewContext(script, { window: page })
    vi.stubGlobal('window', page)
    onTestFinished(() => void vi.unstubAllGlobals())
    const router = createBrowserRouter(routes, { window: page as never })
    expect(router.state.errors).toBeTruthy()
    expect(renderToString(<RouterProvider router={router} />)).toContain('Try again in <!-- -->20<!-- --> s')
  })

  test('a page without a server shows the error that its loader throws, as it is or as data', async () => {
    const { url, routes } = await site(limit)
    const throwing = { ...routes[0], loader: () => safe(fetch(url)).then(({ error }) => Promise.reject(error)) }
    for (const route of [{ ...routes[0], loader: () => loader({ request: new Request(url) } as never) }, throwing]) {
      const router = createMemoryRouter([route as (typeof routes)[0]])
      await vi.waitUntil(() => router.state.initialized)
      expect(renderToString(<RouterProvider router={router} />)).toContain('Try again in <!-- -->20<!-- --> s')
    }
  })
})
