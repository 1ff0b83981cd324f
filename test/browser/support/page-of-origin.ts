import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { listen } from '../../support/listen'

/** What a page has of the client: the global `client`. */
export type Client = typeof import('../../../src/client')

/** Opens a page of an origin of its own, which has the client. */
export async function pageOfOrigin(browser: Browser): Promise<{ page: Page; origin: string }> {
  const script = await bundledClient()
  const { url, close } = await listen((request, response) => {
    const isScript = request.url === '/client.js'
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : '<!doctype html><title>A page</title><script src="/client.js"></script>')
  })
  const context = await browser.newContext()
  onTestFinished(async () => {
    await context.close()
    await close()
  })
  const page = await context.newPage()
  await page.goto(url)
  return { page, origin: url }
}

async function bundledClient(): Promise<string> {
  const entry = fileURLToPath(new URL('../../../src/client/index.ts', import.meta.url))
  const options = { bundle: true, write: false, platform: 'browser', format: 'iife', globalName: 'client' } as const
  const { outputFiles } = await build({ ...options, entryPoints: [entry] })
  return outputFiles[0]?.text ?? ''
}
