import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { createError, HttpError, SlotUnavailableError } from '../../../src'
import { createClient, fetchOrThrow, parseErrorBody, serializeError, toClientError } from '../../../src/client'
import { errorBody } from '../../../src/http'
import { OutOfStockError, rows as shopRows } from '../../contracts/shop/index'
import { listen } from '../../support/listen'
import { thrownBy } from '../../support/thrown-by'

const taken = new SlotUnavailableError()

describe('an error of this package', () => {
  test('is returned as it is', () => {
    const html = new HttpError(502)
    expect(toClientError(taken)).toBe(taken)
    expect(toClientError(taken, 'bookAppointment')).toBe(taken)
    expect(toClientError(html)).toBe(html)
  })

  test('is found behind other errors', () => {
    const wrapped = new Error('Booking failed', { cause: new Error('Request failed', { cause: taken }) })
    expect(toClientError(wrapped)).toBe(taken)
  })

  test('is made again of its plain data, also where a router keeps that', () => {
    const limited = createError('RATE_LIMIT_EXCEEDED', { retryAfter: 20 })
    const data = JSON.parse(JSON.stringify(serializeError(limited)))
    for (const value of [data, { status: 429, statusText: '', internal: false, data }, { status: 429, body: data }]) {
      expect(toClientError(value)).toMatchObject({ error: 'RATE_LIMIT_EXCEEDED', code: 7007, retryAfter: 20 })
    }
    const failure = parseErrorBody(undefined, { status: 502 })
    expect(toClientError(serializeError(failure))).toMatchObject({ status: 502, reason: 'corrupt-answer' })
  })
})

describe('an answer, as a library describes it', () => {
  const body = errorBody(taken)
  const headers = { 'Retry-After': '20' }
  test.each([
    ["React Router's response, rethrown", { status: 409, statusText: 'Conflict', internal: false, data: body }],
    ["Angular's HttpErrorResponse", { status: 409, headers: new Headers(), error: body }],
    ['its text', { status: 409, headers: new Headers(), error: JSON.stringify(body) }],
    ["SvelteKit's HttpError", { status: 409, body }],
    ["axios's error", { response: { status: 409, headers: {}, data: body } }],
    ["ofetch's error", { status: 409, statusCode: 409, data: body, response: new Response(null, { status: 409 }) }],
    ['an answer behind another error', new Error('x', { cause: { status: 409, data: body } })],
  ])('is its row: %s', (_, thrown) => {
    expect(toClientError(thrown)).toBeInstanceOf(SlotUnavailableError)
  })

  test('without an error in it keeps its status, its wait, and the value as the cause', () => {
    const thrown = { status: 503, headers, error: '<h1>Unavailable</h1>' }
    expect(toClientError(thrown)).toMatchObject({
      status: 503,
      message: 'HTTP 503',
      retryAfter: 20,
      reason: 'corrupt-answer',
      cause: thrown,
    })
    const mistake = Object.assign(new Error('No doctor'), { status: 404 })
    expect(toClientError(mistake)).toMatchObject({ status: 404, recovery: 'terminal', cause: mistake })
  })

  test('that is a success is corrupt, and never sent again', () => {
    const cause = { status: 200, error: { error: new SyntaxError('Unexpected end'), text: '{' } }
    expect(toClientError(cause)).toMatchObject({ status: 200, reason: 'corrupt-answer', recovery: 'terminal', cause })
  })

  test('that never came is a network failure', () => {
    const failure = { status: 0, reason: 'no-answer', recovery: 'transient' }
    const progress = { type: 'error', loaded: 0, total: 0 }
    expect(toClientError({ name: 'HttpErrorResponse', status: 0, error: progress })).toMatchObject(failure)
    const refused = { status: 0, error: new TypeError('Invalid URL') }
    expect(toClientError(refused)).toMatchObject({ status: 0, recovery: 'terminal', cause: refused.error })
  })
})

describe('a request without an answer', () => {
  test('is a network failure if no server was there', async () => {
    const closed = await listen(() => {})
    await closed.close()
    const thrown = await thrownBy(() => fetch(closed.url))
    const failure = { status: 0, message: 'Network failure', recovery: 'transient', reason: 'no-answer' }
    expect(toClientError(thrown)).toMatchObject({ ...failure, cause: thrown })
    expect(toClientError(await thrownBy(() => fetchOrThrow(closed.url)))).toMatchObject(failure)
  })

  test('is terminal if the caller aborted it', async () => {
    const thrown = await thrownBy(() => fetch('http://127.0.0.1:9', { signal: AbortSignal.abort() }))
    expect(toClientError(thrown)).toMatchObject({ status: 0, message: 'Request aborted', recovery: 'terminal' })
  })
})

test('a bug is terminal, with the value as the cause', () => {
  for (const thrown of [new TypeError('x is not a function'), 'boom', { name: 'TypeError', message: 'x' }, null]) {
    const bug = { status: 0, message: 'The call failed', recovery: 'terminal' }
    expect(toClientError(thrown)).toMatchObject({ ...bug, cause: thrown })
  }
})

test('the clinic and another contract each know their own rows', () => {
  const shop = createClient(shopRows)
  const sold = new OutOfStockError({ details: { article: 'A-1', left: 0 } })
  expect(shop.toClientError({ status: 409, data: errorBody(sold) })).toBeInstanceOf(OutOfStockError)
  expect(shop.toClientError(serializeError(sold))).toBeInstanceOf(OutOfStockError)
  expect(toClientError({ status: 409, data: errorBody(sold) }).category).toBeUndefined()
})

describe('it never throws', () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  const throwing = new Proxy(
    {},
    {
      get() {
        throw new Error('trap')
      },
    },
  )
  const loop = new Error('loop') as Error & { cause: unknown }
  loop.cause = loop
  test.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['false', false],
    ['a text', 'boom'],
    ['a number', 409],
    ['a symbol', Symbol('boom')],
    ['a function', () => 1],
    ['a revoked Proxy', proxy],
    ['a Proxy that throws', throwing],
    ['an error that is its own cause', loop],
    ['a value of another realm', runInNewContext('new TypeError("x is not a function")')],
    ['headers that are none', { status: 503, headers: 5, data: 'x' }],
    ['headers that throw', { status: 503, headers: throwing, data: 'x' }],
    ['data that throw', { status: 503, data: throwing }],
    ['a status that is none', { status: Number.NaN, data: {} }],
    ['an identity that is none', { identity: 'nobody' }],
  ])('on %s', (_, value) => {
    expect(toClientError(value)).toBeInstanceOf(HttpError)
  })
})
