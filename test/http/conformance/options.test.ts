import { describe, expect, onTestFinished, test, vi } from 'vitest'
import {
  errorBody,
  HttpError,
  InternalError,
  LockTimeoutError,
  ServiceUnavailableError,
  SlotUnavailableError,
} from '../../../src'
import { errorClass, errorConverter } from '../../../src/core'
import { drivers } from './drivers'
import { serveThrown } from './serve'

describe.each(drivers)('$name: what the error handler may be told', (driver) => {
  test('onError is given the error that is answered, what was thrown, and the request', async () => {
    const failure = new Error('disk full')
    const onError = vi.fn()
    const { url } = await serveThrown(driver, () => failure, { onError })
    const response = await fetch(`${url}?page=1`)
    expect(onError).toHaveBeenCalledOnce()
    const [error, context] = onError.mock.calls[0] ?? []
    expect(error).toBeInstanceOf(InternalError)
    expect(error.cause).toBe(failure)
    expect(context.thrown).toBe(failure)
    expect(context).toMatchObject({ method: 'GET', path: '/handled', requestId: response.headers.get('X-Request-Id') })
    expect(context.native).toBeTypeOf('object')
  })

  test('an onError that throws changes nothing', async () => {
    const onError = vi.fn(() => {
      throw new Error('the logger is down')
    })
    const { url } = await serveThrown(driver, () => new SlotUnavailableError(), { onError })
    const response = await fetch(url)
    expect(onError).toHaveBeenCalledOnce()
    expect(response.status).toBe(409)
    expect(await response.json()).toEqual(errorBody(new SlotUnavailableError()))
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
    const { url } = await serveThrown(driver, () => new SlotUnavailableError(), { onError })
    expect((await fetch(url)).status).toBe(409)
    await new Promise((resolve) => setImmediate(resolve))
    expect(unhandled).not.toHaveBeenCalled()
  })

  test('timestamp: true puts one into the body, in UTC and whole seconds', async () => {
    const { url } = await serveThrown(driver, () => new SlotUnavailableError(), { timestamp: true })
    const body = (await (await fetch(url)).json()) as { timestamp: string }
    expect(Object.keys(body).at(-1)).toBe('timestamp')
    expect(body.timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  })

  test('mappers name the rows of foreign failures', async () => {
    const { url } = await serveThrown(driver, () => Object.assign(new Error('lock timeout'), { code: '55P03' }), {
      mappers: [
        () => {
          throw new Error('a mapper that throws')
        },
        (thrown) =>
          (thrown as { code: string }).code === '55P03' ? new LockTimeoutError({ retryAfter: 2 }) : undefined,
      ],
    })
    const response = await fetch(url)
    expect(response.headers.get('Retry-After')).toBe('2')
    expect(await response.json()).toEqual(errorBody(new LockTimeoutError({ retryAfter: 2 })))
  })

  test('mappers are asked for an error of ours that no server can answer with, too', async () => {
    const upstream = new HttpError(0, { message: 'no route to 10.0.0.7' })
    const { url } = await serveThrown(driver, () => upstream, {
      mappers: [(thrown) => (thrown === upstream ? new ServiceUnavailableError({ cause: thrown }) : undefined)],
    })
    expect(await (await fetch(url)).json()).toEqual(errorBody(new ServiceUnavailableError()))
  })

  test("a team's own contract answers with its own fallback and version", async () => {
    const Unexpected = errorClass('UNEXPECTED_FAILURE', 902, 500, 'desk', 'terminal', 'The desk has a problem')
    let thrown: unknown
    const { url } = await serveThrown(driver, () => thrown, {
      toApiError: errorConverter(Unexpected),
      versionHeaders: () => ({ 'X-Parcel-Version': '1.4.0' }),
    })
    for (const each of [new Error('boom'), Object.assign(new Error('boom'), { code: '23505', severity: 'ERROR' })]) {
      thrown = each
      const response = await fetch(url)
      expect(response.headers.get('X-Parcel-Version')).toBe('1.4.0')
      expect(await response.json()).toEqual(errorBody(new Unexpected()))
    }
  })
})
