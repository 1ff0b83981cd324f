import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { HttpError } from '../../../src'
import { houseRuns } from './runs'
import { serveThrown } from './serve'
import { fallbackOf, versionOf } from './subjects/subject'

describe.each(houseRuns)('$name: what the error handler may be told', (run) => {
  const { subject } = run
  const { conflict, errorBody, make } = subject
  const [versionHeader, version] = versionOf(subject)
  const fallback = () => fallbackOf(subject)
  /** A row that any contract may answer when it is busy, and that can say when to come back. */
  const busy = subject.rateLimits.refusal

  test('onError is given the error that is answered, what was thrown, and the request', async () => {
    const failure = new Error('disk full')
    const onError = vi.fn()
    const { url } = await serveThrown(run, () => failure, { onError })
    const response = await fetch(`${url}?page=1`)
    expect(onError).toHaveBeenCalledOnce()
    const [error, context] = onError.mock.calls[0] ?? []
    expect(error).toBeInstanceOf(fallback().constructor)
    expect(error.cause).toBe(failure)
    expect(context.thrown).toBe(failure)
    expect(context).toMatchObject({ method: 'GET', path: '/handled', requestId: response.headers.get('X-Request-Id') })
    expect(context.native).toBeTypeOf('object')
  })

  test('an onError that throws changes nothing', async () => {
    const onError = vi.fn(() => {
      throw new Error('the logger is down')
    })
    const { url } = await serveThrown(run, () => conflict(), { onError })
    const response = await fetch(url)
    expect(onError).toHaveBeenCalledOnce()
    expect(response.status).toBe(409)
    expect(await response.json()).toEqual(errorBody(conflict()))
  })

  test('an onError that rejects changes nothing, and does not end the process', async () => {
    // Not a vi.fn: it would handle the rejection itself.
    const onError = () => Promise.reject(new Error('the logger is down'))
    const unhandled = vi.fn()
    const before = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', unhandled)
    onTestFinished(() => {
      process.removeAllListeners('unhandledRejection')
      for (const listener of before) process.on('unhandledRejection', listener)
    })
    const { url } = await serveThrown(run, () => conflict(), { onError })
    expect((await fetch(url)).status).toBe(409)
    await new Promise((resolve) => setImmediate(resolve))
    expect(unhandled).not.toHaveBeenCalled()
  })

  test('timestamp: true puts one into the body, in UTC and whole seconds', async () => {
    const { url } = await serveThrown(run, () => conflict(), { timestamp: true })
    const body = (await (await fetch(url)).json()) as { timestamp: string }
    expect(Object.keys(body).at(-1)).toBe('timestamp')
    expect(body.timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  })

  test('mappers name the rows of foreign failures', async () => {
    const { url } = await serveThrown(run, () => Object.assign(new Error('lock timeout'), { code: '55P03' }), {
      mappers: [
        () => {
          throw new Error('a mapper that throws')
        },
        (thrown) => ((thrown as { code: string }).code === '55P03' ? make(busy, { retryAfter: 2 }) : undefined),
      ],
    })
    const response = await fetch(url)
    expect(response.headers.get('Retry-After')).toBe('2')
    expect(await response.json()).toEqual(errorBody(make(busy, { retryAfter: 2 })))
  })

  test('mappers are asked for an error of ours that no server can answer with, too', async () => {
    const upstream = new HttpError(0, { message: 'no route to 10.0.0.7' })
    const { url } = await serveThrown(run, () => upstream, {
      mappers: [(thrown) => (thrown === upstream ? make('SERVICE_UNAVAILABLE', { cause: thrown }) : undefined)],
    })
    expect(await (await fetch(url)).json()).toEqual(errorBody(make('SERVICE_UNAVAILABLE')))
  })

  test("a team's own codebook answers with its own fallback and version, a database's errors too", async () => {
    let thrown: unknown
    const { url } = await serveThrown(run, () => thrown)
    for (const each of [new Error('boom'), Object.assign(new Error('boom'), { code: '23505', severity: 'ERROR' })]) {
      thrown = each
      const response = await fetch(url)
      expect(response.headers.get(versionHeader)).toBe(version)
      const expected = each instanceof Error && 'code' in each ? subject.mapped('CONCURRENT_MODIFICATION') : fallback()
      expect(await response.json()).toEqual(errorBody(expected))
    }
  })
})
