import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { errorBody, ServiceUnavailableError } from '../../src'
import { listen, type RunningServer } from '../support/listen'
import { openBrowser } from './support/open-browser'
import { type Client, pageOfOrigin } from './support/page-of-origin'

const browser = await openBrowser()

/** An API of another origin, and the POSTs that reached it. */
async function startApi(origin: string): Promise<RunningServer & { readonly posts: string[] }> {
  const posts: string[] = []
  const api = await listen((request, response) => {
    if (request.method === 'POST') posts.push(request.url ?? '')
    // A browser itself sends a request again if a connection that it kept breaks.
    response.setHeader('Connection', 'close')
    // `/closed` lets no page of another origin read it.
    if (request.url !== '/closed') response.setHeader('Access-Control-Allow-Origin', origin)
    if (request.method === 'OPTIONS') response.writeHead(204, { 'Access-Control-Allow-Headers': '*' }).end()
    else if (request.url === '/expired') response.writeHead(302, { Location: '/login' }).end()
    else if (request.url === '/login') response.setHeader('Content-Type', 'text/html').end('<h1>Log in</h1>')
    else if (request.url === '/busy')
      response.writeHead(503).end(JSON.stringify(errorBody(new ServiceUnavailableError())))
    else if (request.url === '/reset') response.destroy()
    else if (request.url === '/half') {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' })
      response.write('{"id":', () => response.destroy())
    } else if (request.url !== '/hang') response.end('{"id":7}')
  })
  onTestFinished(() => api.close())
  return { ...api, posts }
}

/** A page of one origin that sends POSTs to another, with two retries. */
async function start() {
  const { page, origin } = await pageOfOrigin(browser)
  const { url, posts } = await startApi(origin)
  const post = (path: string, init: RequestInit = {}) =>
    page.evaluate(
      async ({ url, init }) => {
        const { client } = globalThis as unknown as { client: Client }
        const call = () => fetch(url, { method: 'POST', ...init })
        const { error, response } = await client.safe(call, { retries: 2, base: 1 })
        const { error: name, status, message, recovery, reason } = (error ?? {}) as Record<string, unknown>
        return { name, status, message, recovery, reason, type: response?.type }
      },
      { url: /^\w+:/.test(path) ? path : url + path, init },
    )
  return { page, url, post, posts }
}

const network = { status: 0, message: 'Network failure', recovery: 'transient', reason: 'no-answer' }
const unread = { status: 0, message: 'The answer has no status', recovery: 'terminal', reason: 'corrupt-answer' }
const broken = { status: 0, message: 'The call failed', recovery: 'terminal', reason: 'no-answer' }

describe('in Chromium, safe', () => {
  test("sends once for an expired session's redirect", async () => {
    const { post, posts } = await start()
    expect(await post('/expired', { redirect: 'manual' })).toEqual({ ...unread, type: 'opaqueredirect' })
    expect(await post('/expired')).toMatchObject({
      status: 200,
      message: 'The answer is not JSON',
      recovery: 'terminal',
    })
    expect(posts).toEqual(['/expired', '/expired'])
  })

  test('sends once for an answer that the page may not read', async () => {
    const { post, posts } = await start()
    expect(await post('/closed', { mode: 'no-cors' })).toEqual({ ...unread, type: 'opaque' })
    expect(posts).toEqual(['/closed'])
  })

  test('sends again what the network lost', async () => {
    const { post, posts, page } = await start()
    expect(await post('/reset')).toEqual(network)
    expect(await post('/half')).toEqual({ ...network, type: 'cors' })
    expect(posts).toEqual([...Array(3).fill('/reset'), ...Array(3).fill('/half')])
    const { url, close } = await listen(() => {})
    await close()
    expect(await post(url)).toEqual(network)
    await page.context().setOffline(true)
    expect(await post('/ok')).toEqual(network)
    expect(posts).toHaveLength(6)
  })

  test('sends nothing for a wrong request', async () => {
    const { post, posts } = await start()
    expect(await post('http://')).toEqual(broken)
    expect(await post('/ok', { headers: { 'a b': 'c' } })).toEqual(broken)
    expect(await post('/ok', { method: 'GET', body: '{}' })).toEqual(broken)
    expect(posts).toEqual([])
  })

  test('keeps the answer that came before a used Request, and sends a clone each time', async () => {
    const { page, url, posts } = await start()
    const send = (clones: boolean) =>
      page.evaluate(
        async ({ url, clones }) => {
          const { client } = globalThis as unknown as { client: Client }
          const request = new Request(url, { method: 'POST', body: '{}' })
          const call = () => fetch(clones ? request.clone() : request)
          return (await client.safe(call, { retries: 2, base: 1 })).error?.error
        },
        { url: `${url}/busy`, clones },
      )
    expect(await send(false)).toBe('SERVICE_UNAVAILABLE')
    expect(posts).toHaveLength(1)
    expect(await send(true)).toBe('SERVICE_UNAVAILABLE')
    expect(posts).toHaveLength(4)
  })
})

/** Libraries as a page has them: axios over XMLHttpRequest and over fetch. */
async function addLibraries(page: Page): Promise<void> {
  const contents = `
    import axios from 'axios'
    import ky from 'ky'
    import { ofetch } from 'ofetch'
    import { fromAxiosError } from '../../src/client/axios'
    import { fromKyError } from '../../src/client/ky'
    import { fromFetchError } from '../../src/client/ofetch'
    const failure = (send, parse) => async (url, init) => {
      try {
        await send(url, init)
      } catch (thrown) {
        return parse(thrown)
      }
    }
    globalThis.libraries = {
      axios: failure((url, init) => axios({ url, ...init }), fromAxiosError),
      'axios over fetch': failure((url, init) => axios({ url, adapter: 'fetch', ...init }), fromAxiosError),
      ky: failure((url, init) => ky(url, { retry: 0, ...init }).json(), fromKyError),
      ofetch: failure((url, init) => ofetch(url, { retry: 0, ...init }), fromFetchError),
    }
  `
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'js' },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
  })
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
}

test.each(['axios', 'axios over fetch', 'ky', 'ofetch'])('in Chromium, what %s throws', async (library) => {
  const { page, origin } = await pageOfOrigin(browser)
  const { url } = await startApi(origin)
  await addLibraries(page)
  type Libraries = { [name: string]: (url: string, init: object) => Promise<Record<string, unknown> | undefined> }
  const failing = (path: string, init: object = {}) =>
    page.evaluate(
      async ({ library, url, init, aborts }) => {
        const { libraries } = globalThis as unknown as { libraries: Libraries }
        const signal = aborts ? { signal: AbortSignal.abort() } : {}
        const error = await libraries[library]?.(url, { ...init, ...signal })
        return { status: error?.status, message: error?.message, recovery: error?.recovery, reason: error?.reason }
      },
      { library, url: /^\w+:/.test(path) ? path : url + path, init, aborts: path === '/hang' },
    )
  expect(await failing('/closed')).toEqual(network)
  expect(await failing('/reset')).toEqual(network)
  expect(await failing('/half')).toEqual(network)
  expect(await failing('/busy')).toMatchObject({ status: 503, recovery: 'transient' })
  expect(await failing('/hang')).toEqual({ ...network, message: 'Request aborted', recovery: 'terminal' })
  expect(await failing('/ok', { headers: { 'a b': 'c' } })).toEqual(broken)
  await page.context().setOffline(true)
  expect(await failing('/ok')).toEqual(network)
})
