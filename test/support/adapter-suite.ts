import { describe, expect, onTestFinished, test, vi } from 'vitest'
import {
  type AnyApiError,
  DatabaseError,
  errorBody,
  HttpError,
  InternalError,
  LockTimeoutError,
  SlotUnavailableError,
  ValidationFailedError,
} from '../../src'
import { parseErrorResponse } from '../../src/client'
import { apiVersion, rateLimits, versionHeader } from '../../src/contract'
import { errorClass, errorConverter } from '../../src/core'
import type { ServerOptions } from '../../src/server/answer'
import type { RateLimitDecision } from '../../src/server/api-headers'
import type { RunningServer } from './listen'
import { rawRequest } from './raw-request'
import { clinicRows, makeError } from './rows'
import { thrownValues } from './thrown-values'

/** What the suite asks of a server: `GET /` calls `handle`, and everything else is no route. */
export interface AdapterSetup extends ServerOptions<unknown> {
  /** Its result is answered as JSON with the header `X-Handled`; what it throws is thrown by the handler. */
  handle(): unknown
  rateLimit?: () => RateLimitDecision | Promise<RateLimitDecision>
}

export type StartAdapter = (setup: AdapterSetup) => Promise<RunningServer>

const houseHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' }
const reset = new Date(Date.now() + 90_000)

/** The promises that every adapter keeps, over real HTTP. */
export function describeAdapter(name: string, start: StartAdapter): void {
  async function serve(setup: AdapterSetup): Promise<RunningServer> {
    const server = await start(setup)
    onTestFinished(() => server.close())
    return server
  }
  const serveThrown = (thrown: () => unknown, setup: Partial<AdapterSetup> = {}) =>
    serve({
      handle() {
        throw thrown()
      },
      ...setup,
    })

  describe(`${name}: what a handler throws`, () => {
    test('every row is answered with its status, its house body and its headers', async () => {
      let error: AnyApiError = new InternalError()
      const { url } = await serveThrown(() => error)
      for (const [row, { status, carries = [] }] of clinicRows) {
        error = makeError(row, carries.includes('retryAfter') ? { retryAfter: 60 } : { message: 'Größe: “2 €”' })
        const response = await fetch(url)
        expect(response.status, row).toBe(status)
        expect(Object.fromEntries(response.headers), row).toMatchObject(houseHeaders)
        expect(response.headers.get(versionHeader)).toBe(apiVersion)
        expect(response.headers.get('Retry-After')).toBe(carries.includes('retryAfter') ? '60' : null)
        expect(await response.text()).toBe(JSON.stringify(errorBody(error)))
      }
    })

    test('a client has the row again', async () => {
      const { url } = await serveThrown(() => new ValidationFailedError({ errors: { email: ['Taken'] } }))
      const error = await parseErrorResponse(await fetch(url))
      expect(error).toBeInstanceOf(ValidationFailedError)
      expect(error.errors).toEqual({ email: ['Taken'] })
    })

    test('a rejected promise is the same as a throw', async () => {
      const { url } = await serve({ handle: () => Promise.reject(new SlotUnavailableError()) })
      expect(await (await fetch(url)).json()).toEqual(errorBody(new SlotUnavailableError()))
    })

    test('a failure that no row names has the house body', async () => {
      const { url } = await serveThrown(() => new HttpError(415))
      const response = await fetch(url)
      expect(response.status).toBe(415)
      expect(await response.json()).toEqual(errorBody(new HttpError(415)))
    })

    test.each(thrownValues)('%s is a masked 500 with the house body', async (_, make) => {
      // Asynchronous: Express takes a null that is thrown at once for no error at all.
      const { url } = await serve({
        handle: async () => {
          throw make()
        },
      })
      const response = await fetch(url)
      expect(response.status).toBe(500)
      expect(response.headers.get('Content-Type')).toBe('application/json')
      expect(await response.text()).toBe(JSON.stringify(errorBody(new InternalError())))
    })

    test.each([
      ['a frozen row', () => Object.freeze(new SlotUnavailableError()), 409],
      ['a Proxy of a row', () => new Proxy(new SlotUnavailableError(), {}), 409],
      ['a row whose causes go round', () => withOwnCause(new SlotUnavailableError()), 409],
      ['a row that throws when it is read', () => withThrowing(new SlotUnavailableError(), 'message'), 500],
      ['a row that throws when it is written', () => withThrowing(new DatabaseError(), 'toJSON'), 500],
      ['a row whose public details go round', () => new TooHeavy({ details: goingRound() }), 500],
      ['a row whose public details are no JSON', () => new TooHeavy({ details: { limit: 30n } }), 500],
    ])('%s is answered', async (_, make, status) => {
      const { url } = await serveThrown(make)
      const response = await fetch(url)
      expect(response.status).toBe(status)
      expect(response.headers.get('Content-Type')).toBe('application/json')
      const error = status === 500 ? new InternalError() : new SlotUnavailableError()
      expect(await response.json()).toEqual(errorBody(error))
    })

    test('a HEAD has the status and the headers, and no body', async () => {
      const { port } = await serveThrown(() => new SlotUnavailableError())
      const head = await rawRequest(port, ['HEAD / HTTP/1.1'])
      const [headers = '', body] = head.split('\r\n\r\n')
      expect(headers).toMatch(/^HTTP\/1\.1 409 /)
      expect(headers.toLowerCase()).toContain(`${versionHeader.toLowerCase()}: ${apiVersion}`)
      expect(body).toBe('')
    })
  })

  describe(`${name}: what the error handler may be told`, () => {
    test('onError is given the error that is answered, and what was thrown', async () => {
      const failure = new Error('disk full')
      const onError = vi.fn()
      const { url } = await serveThrown(() => failure, { onError })
      await fetch(url)
      expect(onError).toHaveBeenCalledOnce()
      const [error, context, thrown] = onError.mock.calls[0] ?? []
      expect(error).toBeInstanceOf(InternalError)
      expect(error.cause).toBe(failure)
      expect(context).toBeTypeOf('object')
      expect(thrown).toBe(failure)
    })

    test('an onError that throws changes nothing', async () => {
      const onError = vi.fn(() => {
        throw new Error('the logger is down')
      })
      const { url } = await serveThrown(() => new SlotUnavailableError(), { onError })
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
      const { url } = await serveThrown(() => new SlotUnavailableError(), { onError })
      expect((await fetch(url)).status).toBe(409)
      await new Promise((resolve) => setImmediate(resolve))
      expect(unhandled).not.toHaveBeenCalled()
    })

    test('timestamp: true puts one into the body, in UTC and whole seconds', async () => {
      const { url } = await serveThrown(() => new SlotUnavailableError(), { timestamp: true })
      const body = (await (await fetch(url)).json()) as { timestamp: string }
      expect(Object.keys(body).at(-1)).toBe('timestamp')
      expect(body.timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    })

    test('mappers name the rows of foreign failures', async () => {
      const { url } = await serveThrown(() => Object.assign(new Error('lock timeout'), { code: '55P03' }), {
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

    test("a team's own contract answers with its own fallback and version", async () => {
      const Unexpected = errorClass('UNEXPECTED_FAILURE', 902, 500, 'desk', 'terminal', 'The desk has a problem')
      const { url } = await serveThrown(() => 'boom', {
        handle: async () => {
          throw new Error('boom')
        },
        toApiError: errorConverter(Unexpected),
        versionHeaders: () => ({ 'X-Parcel-Version': '1.4.0' }),
      })
      const response = await fetch(url)
      expect(response.headers.get('X-Parcel-Version')).toBe('1.4.0')
      expect(await response.json()).toEqual(errorBody(new Unexpected()))
    })
  })

  describe(`${name}: headers on every response`, () => {
    const rateLimit = (): RateLimitDecision => ({ limit: 100, remaining: 87, reset })
    const limitHeaders = {
      [rateLimits.headers.limit.toLowerCase()]: '100',
      [rateLimits.headers.remaining.toLowerCase()]: '87',
      [rateLimits.headers.reset.toLowerCase()]: String(Math.ceil(reset.getTime() / 1000)),
      [versionHeader.toLowerCase()]: apiVersion,
    }

    test('a success has the version and the rate limit', async () => {
      const { url } = await serve({ handle: () => ({ id: 42 }), rateLimit })
      const response = await fetch(url)
      expect(response.status).toBe(200)
      expect(await response.json()).toEqual({ id: 42 })
      expect(Object.fromEntries(response.headers)).toMatchObject(limitHeaders)
    })

    test('so has a failure, and keeps what the handler had set before', async () => {
      const { url } = await serveThrown(() => new SlotUnavailableError(), { rateLimit })
      const response = await fetch(url)
      expect(Object.fromEntries(response.headers)).toMatchObject({
        ...houseHeaders,
        ...limitHeaders,
        'x-handled': 'yes',
      })
    })

    test('so has a path that no route serves', async () => {
      const { url } = await serve({ handle: () => 0, rateLimit })
      const response = await fetch(`${url}/nowhere`)
      expect(response.status).toBe(404)
      expect(await response.json()).toEqual(errorBody(new HttpError(404)))
      expect(Object.fromEntries(response.headers)).toMatchObject({ ...houseHeaders, ...limitHeaders })
    })

    test('without a limiter there is the version alone', async () => {
      const { url } = await serve({ handle: () => 0 })
      const { headers } = await fetch(url)
      expect(headers.get(versionHeader)).toBe(apiVersion)
      expect(headers.has(rateLimits.headers.limit)).toBe(false)
    })

    test('what goes over the limit is 429 with Retry-After, and does not reach the handler', async () => {
      const handle = vi.fn(() => 0)
      const { url } = await serve({ handle, rateLimit: () => ({ limit: 20, remaining: 0, reset, exceeded: true }) })
      const response = await fetch(url)
      expect(handle).not.toHaveBeenCalled()
      expect(response.status).toBe(429)
      expect(response.headers.get(rateLimits.headers.remaining)).toBe('0')
      const body = (await response.json()) as { error: string; retry_after: number }
      expect(body.error).toBe(rateLimits.refusal)
      expect(body.retry_after).toBeGreaterThan(0)
      expect(body.retry_after).toBeLessThanOrEqual(90)
      expect(response.headers.get('Retry-After')).toBe(String(body.retry_after))
    })

    test('a reset that is over asks for a second at least', async () => {
      const over = new Date(Date.now() - 5000)
      const { url } = await serve({
        handle: () => 0,
        rateLimit: async () => ({ limit: 20, remaining: 0, reset: over, exceeded: true }),
      })
      expect((await fetch(url)).headers.get('Retry-After')).toBe('1')
    })

    test('a limiter that fails is a failure like any other', async () => {
      const { url } = await serve({ handle: () => 0, rateLimit: () => Promise.reject(new Error('the store is down')) })
      const response = await fetch(url)
      expect(response.headers.get(versionHeader)).toBe(apiVersion)
      expect(await response.text()).toBe(JSON.stringify(errorBody(new InternalError())))
    })
  })
}

const TooHeavy = errorClass('PARCEL_TOO_HEAVY', 102, 422, 'parcel', 'correctable', 'Too heavy', true)

function goingRound(): object {
  const details: Record<string, unknown> = {}
  details.self = details
  return details
}

function withOwnCause(error: Error): Error {
  error.cause = error
  return error
}

function withThrowing(error: Error, member: string): Error {
  return Object.defineProperty(error, member, {
    get() {
      throw new Error('a getter that throws')
    },
  })
}
