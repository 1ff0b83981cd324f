import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, onTestFinished, test } from 'vitest'
import { errorBody, ServiceUnavailableError } from '../../../src'
import { openBrowser } from '../../browser/support/open-browser'
import type { Client } from '../../browser/support/page-of-origin'
import { listen } from '../../support/listen'

const browser = await openBrowser()

/** A page whose fetch is whatwg-fetch over XMLHttpRequest, as React Native's is. */
async function openPage() {
  const entry = `
    import { fetch } from 'whatwg-fetch'
    import * as client from '../../../src/client'
    Object.assign(globalThis, { polyfilled: fetch, client })
  `
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
  })
  const posts: string[] = []
  const server = await listen((request, response) => {
    if (request.method === 'POST') posts.push(request.url ?? '')
    // A browser itself sends a request again if a connection that it kept breaks.
    response.setHeader('Connection', 'close')
    if (request.url === '/reset') response.destroy()
    else if (request.url === '/busy')
      response.writeHead(503).end(JSON.stringify(errorBody(new ServiceUnavailableError())))
    else if (request.url === '/ok') response.end('{"id":7}')
    else if (request.url === '/')
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>A page</title>')
  })
  onTestFinished(() => server.close())
  const page = await browser.newPage()
  await page.goto(server.url)
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  const post = (url: string, init: object = {}) =>
    page.evaluate(
      async ([url, init]) => {
        const { polyfilled, client } = globalThis as unknown as { polyfilled: typeof fetch; client: Client }
        const call = () => polyfilled(url as string, { method: 'POST', ...(init as object) })
        const { data, error } = await client.safe(call, { retries: 2, base: 1 })
        return { data, error: error && { name: error.error, status: error.status, recovery: error.recovery } }
      },
      [url, init],
    )
  return { page, post, posts }
}

test('whatwg-fetch: answers are read, the network is retried, wrong requests are not', async () => {
  const { page, post, posts } = await openPage()
  expect(await post('/ok')).toEqual({ data: { id: 7 } })
  expect((await post('/busy')).error).toEqual({ name: 'SERVICE_UNAVAILABLE', status: 503, recovery: 'transient' })
  expect((await post('/reset')).error).toEqual({ status: 0, recovery: 'transient' })
  expect(posts).toEqual(['/ok', ...Array(3).fill('/busy'), ...Array(3).fill('/reset')])
  expect((await post('/ok', { headers: { 'a b': 'c' } })).error).toEqual({ status: 0, recovery: 'terminal' })
  expect((await post('/ok', { method: 'GET', body: '{}' })).error).toEqual({ status: 0, recovery: 'terminal' })
  expect(posts).toHaveLength(7)
  await page.context().setOffline(true)
  expect((await post('/ok')).error).toEqual({ status: 0, recovery: 'transient' })
})
