import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { HttpError } from '../../../src'
import type { Codebook } from '../../../src/core'
import { houseRuns } from './runs'
import { serve, serveThrown } from './serve'
import { fallbackOf, invalidOf } from './subjects/subject'

/** The routes of the suite as operations of the contract, which list these rows. */
function withOperations(codebook: Codebook, ...errors: string[]): Codebook {
  const operation = { summary: '', success: 200, errors }
  const operations = {
    handled: { ...operation, method: 'GET', path: '/handled' },
    parsed: { ...operation, method: 'POST', path: '/json' },
    validated: { ...operation, method: 'POST', path: '/validated' },
  } as const
  return { ...codebook, operations }
}

describe.each(houseRuns)('$name: a row that the operation does not list', (run) => {
  const { subject, driver } = run
  const { conflict, errorBody, make, rateLimits } = subject
  const listing = (...errors: string[]) => withOperations(subject.codebook, ...errors)
  /** What is reported while the handler throws, and each of these is asked. */
  async function reported(thrown: () => unknown, options: object, ask: (url: string) => Promise<unknown>) {
    const onUndeclared = vi.fn()
    const { url } = await serveThrown(run, thrown, { codebook: listing(), onUndeclared, ...options })
    await ask(url)
    return onUndeclared.mock.calls.map(([{ error }, context]) => [error, context])
  }

  test('is reported once, with operation, method and path, and is answered as ever', async () => {
    const found = await reported(conflict, {}, async (url) => {
      const response = await fetch(`${url}?page=1`)
      expect([response.status, await response.json()]).toEqual([409, errorBody(conflict())])
    })
    expect(found).toEqual([[conflict().error, { operation: 'handled', method: 'GET', path: '/handled' }]])
  })

  test('is reported for HEAD as for GET', async () => {
    const found = await reported(conflict, {}, (url) => fetch(url, { method: 'HEAD' }))
    expect(found).toEqual([[conflict().error, { operation: 'handled', method: 'HEAD', path: '/handled' }]])
  })

  test('is reported below the prefix alone', async () => {
    expect(await reported(conflict, { prefix: '/' }, (url) => fetch(url))).toHaveLength(1)
    expect(await reported(conflict, { prefix: '/api' }, (url) => fetch(url))).toEqual([])
  })

  test('is not reported where it is listed, or where the check is off', async () => {
    const listed = { codebook: listing(conflict().error) }
    expect(await reported(conflict, listed, (url) => fetch(url))).toEqual([])
    expect(await reported(conflict, { codebook: { ...subject.codebook, operations: undefined } }, fetch)).toEqual([])
    const warn = vi.spyOn(console, 'warn')
    onTestFinished(() => warn.mockRestore())
    expect(await reported(conflict, { onUndeclared: false }, (url) => fetch(url))).toEqual([])
    expect(warn).not.toHaveBeenCalled()
  })

  test('is a row: the fallback, and what no row names, are not reported', async () => {
    const unnamed = [
      () => new Error('disk full'),
      () => fallbackOf(subject),
      () => new HttpError(418),
      () => Object.assign(new Error('gone'), { status: 410, expose: true }),
    ]
    for (const thrown of unnamed) expect(await reported(thrown, {}, (url) => fetch(url))).toEqual([])
    const refused = await reported(conflict, {}, async (url) => {
      const base = url.replace('/handled', '')
      await fetch(`${base}/nowhere`)
      await fetch(url, { method: 'DELETE' })
      const headers = { 'Content-Type': 'application/json' }
      const response = await fetch(`${base}/json`, { method: 'POST', headers, body: '{"half":' })
      expect(response.status).toBe(400)
    })
    expect(refused).toEqual([])
  })

  test("is no row of the limiter's: every operation may answer them", async () => {
    const reset = new Date(Date.now() + 60_000)
    const over = { rateLimit: () => ({ limit: 20, remaining: 0, reset, exceeded: true }) }
    const found = await reported(conflict, over, async (url) => expect((await fetch(url)).status).toBe(429))
    expect(found).toEqual([])
    for (const name of [rateLimits.refusal, rateLimits.unavailable ?? rateLimits.refusal])
      expect(
        await reported(
          () => make(name, { retryAfter: 1 }),
          {},
          (url) => fetch(url),
        ),
      ).toEqual([])
  })

  test('may be the row of the validation: a union of the operation would not have it', async () => {
    const thrown = () => invalidOf(subject, { email: ['wrong'] })
    expect(await reported(thrown, {}, (url) => fetch(url))).toHaveLength(1)
    if (driver.fields === undefined) return
    const found = await reported(conflict, {}, async (url) => {
      const body = JSON.stringify({ email: 5, items: [{ name: 'x' }, {}] })
      const headers = { 'Content-Type': 'application/json' }
      await fetch(url.replace('/handled', '/validated'), { method: 'POST', headers, body })
    })
    const context = { operation: 'validated', method: 'POST', path: '/validated' }
    expect(found).toEqual([[subject.codebook.validation, context]])
  })

  test('is answered where onUndeclared throws or rejects', async () => {
    // Not a vi.fn: it would handle the rejection itself.
    const failing = [
      () => {
        throw new Error('the logger is down')
      },
      () => Promise.reject(new Error('the logger is down')),
    ]
    for (const onUndeclared of failing) {
      const { url } = await serveThrown(run, conflict, { codebook: listing(), onUndeclared })
      const response = await fetch(url)
      expect([response.status, await response.json()]).toEqual([409, errorBody(conflict())])
    }
  })

  test('of a success is none', async () => {
    const onUndeclared = vi.fn()
    const { url } = await serve(run, () => ({}), { codebook: listing(), onUndeclared })
    expect((await fetch(url)).status).toBe(200)
    expect(onUndeclared).not.toHaveBeenCalled()
  })
})
