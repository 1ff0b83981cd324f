import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorHeaders, RateLimitExceededError } from '../../../src'
import { listen, type RunningServer } from '../../support/listen'

const app = fileURLToPath(new URL('recipes/svelte-kit/', import.meta.url))
const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')

type ApiAnswer = readonly [status: number, body: string, headers?: Readonly<Record<string, string>>] | 'none'

const limited = new RateLimitExceededError({ retryAfter: 20 })
const limit = [429, JSON.stringify(limited), { ...errorHeaders(limited) }] as const

let api: RunningServer
let answer: ApiAnswer = 'none'
let kit: ReturnType<typeof spawn>
let site: string

beforeAll(async () => {
  api = await listen((request, response) => {
    if (answer === 'none') return void request.socket.destroy()
    const [status, body, headers] = answer
    response.writeHead(status, headers).end(body)
  })
  const args = [vite, 'dev', '--port', '0', '--host', '127.0.0.1']
  kit = spawn(process.execPath, args, { cwd: app, env: { ...process.env, API: api.url, NO_COLOR: '1' } })
  let said = ''
  for (const stream of [kit.stdout, kit.stderr]) stream?.on('data', (text) => (said += text))
  site = await new Promise((resolve, reject) => {
    kit.stdout?.on('data', () => {
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
      if (url) resolve(url)
    })
    kit.once('exit', () => reject(new Error(`Vite ended: ${said}`)))
  })
})
afterAll(async () => {
  kit.kill()
  if (kit.exitCode === null && kit.signalCode === null) await once(kit, 'exit')
  await api.close()
})

/** What the server of the site answers, if its API answers so. */
async function page(path: string, given: ApiAnswer) {
  answer = given
  const response = await fetch(site + path, { headers: { Accept: 'text/html' } })
  const [, text] = /<p>(.*?)<\/p>/.exec(await response.text()) ?? []
  return { status: response.status, text }
}

describe.each([
  ['a load function of server and browser', '/appointments'],
  ["a load function of the server's", '/on-server'],
])('SvelteKit, %s', (_, path) => {
  test('a failure has its status, and the page shows the union', async () => {
    expect(await page(path, limit)).toEqual({ status: 429, text: 'Try again in 20 s' })
  })

  test('so have answers without a row, and no answer', async () => {
    expect(await page(path, [502, '<h1>Bad Gateway</h1>'])).toEqual({ status: 502, text: 'HTTP 502' })
    expect(await page(path, [200, '{"data":'])).toEqual({ status: 502, text: 'The answer is not JSON' })
    expect(await page(path, 'none')).toEqual({ status: 502, text: 'Network failure' })
  })

  test('a success is the data of the page', async () => {
    expect(await page(path, [200, '{"data":[]}'])).toEqual({ status: 200, text: '{"data":[]}' })
  })
})
