import { delay, HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test } from 'vitest'
import {
  createError,
  errorBody,
  HttpError,
  type OperationErrors,
  ValidationFailedError,
  versionHeaders,
} from '../../../src'
import { parseErrorResponse, safe } from '../../../src/client'
import { rateLimits, versionHeader } from '../../../src/contract'
import { createParser } from '../../../src/core'
import {
  createResponders,
  type Resolver,
  respondSlowly,
  respondTruncated,
  respondWith,
  respondWithContentType,
  respondWithEmptyBody,
  respondWithError,
  respondWithHtml,
  respondWithNetworkFailure,
  respondWithNewerRow,
} from '../../../src/testing/msw'
import { OutOfStockError, ServiceUnavailableError, codebook as shop } from '../../contracts/shop/index'
import { nextMinorVersion } from '../../support/next-minor-version'
import { clinicRows, makeError } from '../../support/rows'

const address = 'http://clinic.test/api/appointments'
const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const post = (init: RequestInit = {}) => fetch(address, { method: 'POST', ...init })

/** What a client's fetch gets, and the error that it reads in it. */
async function answered(resolver: Resolver) {
  server.use(http.post(address, resolver))
  const response = await post()
  return { response, text: await response.clone().text(), error: await parseErrorResponse(response) }
}

describe('respondWith', () => {
  test.each(clinicRows)('%s as a server answers it', async (name, { status }) => {
    const { response, text, error } = await answered(respondWith(name))
    const expected = makeError(name, status === 429 ? { retryAfter: 60 } : undefined)
    expect([response.status, text]).toEqual([status, JSON.stringify(errorBody(expected))])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json',
      'x-api-version': versionHeaders()['X-API-Version'],
      'cache-control': 'no-store',
    })
    expect(response.headers.get('retry-after')).toBe(status === 429 ? '60' : null)
    expect(error).toBeInstanceOf(expected.constructor)
  })

  test('with what the row carries, and in the form that is asked for', async () => {
    const errors = { doctor_id: ['Doctor id is required'] }
    const faulty = await answered(respondWith('VALIDATION_FAILED', { errors, format: 'problem' }))
    expect(faulty.response.headers.get('content-type')).toBe('application/problem+json')
    expect(faulty.error.errors).toEqual(errors)
    const limited = await answered(respondWith(rateLimits.refusal, { retryAfter: 5, headers: { 'X-Request-Id': '7' } }))
    expect(limited.error.retryAfter).toBe(5)
    expect(limited.response.headers.get('retry-after')).toBe('5')
    expect(limited.response.headers.get('x-request-id')).toBe('7')
  })

  test('every request has an answer of its own', async () => {
    server.use(http.post(address, respondWith('SLOT_UNAVAILABLE')))
    const bodies = await Promise.all([1, 2, 3].map(async () => (await post()).json()))
    expect(bodies).toEqual(Array(3).fill(errorBody(createError('SLOT_UNAVAILABLE'))))
  })

  test('safe gives the union of the operation', async () => {
    server.use(http.post(address, respondWith('SLOT_UNAVAILABLE')))
    const result = await safe<object, 'bookAppointment'>('bookAppointment', () => post())
    if (result.ok) throw new Error('It was answered with an error')
    expectTypeOf(result.error).toEqualTypeOf<OperationErrors<'bookAppointment'> | HttpError>()
    expect(result.error.error).toBe('SLOT_UNAVAILABLE')
  })

  test('a once-only failure is followed by the handler below it', async () => {
    server.use(
      http.post(address, respondWith('SERVICE_UNAVAILABLE', { retryAfter: 0 }), { once: true }),
      http.post(address, () => HttpResponse.json({ data: { id: 42 } }, { status: 201 })),
    )
    expect(await safe(() => post(), { retries: 1 })).toMatchObject({ ok: true, data: { data: { id: 42 } } })
  })

  test('a wrong name is a type error, and at run time the mistake of the caller', () => {
    // @ts-expect-error there is no such row
    expect(() => respondWith('SLOT_UNAVAILABEL')).toThrow('[error-codebook] The contract has no error SLOT_UNAVAILABEL')
    // @ts-expect-error this row carries no field errors
    respondWith('SLOT_UNAVAILABLE', { errors: {} })
  })
})

describe("a team's own contract", () => {
  const own = createResponders(shop)
  const clinicHeaders = (response: Response) => [...response.headers.keys()].filter((name) => name === 'x-api-version')

  test('respondWith answers its rows, with its version and its details', async () => {
    const details = { article: 'Lamp', left: 1 }
    const { response, text } = await answered(own.respondWith('OUT_OF_STOCK', { details }))
    expect([response.status, response.headers.get('x-shop-version'), JSON.parse(text)]).toEqual([
      409,
      shop.version,
      { message: 'This article is sold out', error: 'OUT_OF_STOCK', status: 409, details },
    ])
    expect(clinicHeaders(response)).toEqual([])
    const limited = await answered(own.respondWith('TOO_MANY_REQUESTS'))
    expect([limited.response.status, limited.response.headers.get('retry-after')]).toEqual([429, '60'])
    // A name that both have, each with its own text.
    expect((await answered(own.respondWith('SERVICE_UNAVAILABLE'))).text).toContain('closed for stocktaking')
    expect((await answered(respondWith('SERVICE_UNAVAILABLE'))).text).toContain('External service is unavailable')
    // @ts-expect-error the clinic's row
    expect(() => own.respondWith('SLOT_UNAVAILABLE')).toThrow('The contract has no error SLOT_UNAVAILABLE')
    // @ts-expect-error the row requires its details
    own.respondWith('OUT_OF_STOCK')
  })

  test('respondWithError answers its rows and failures that no row names, with its version', async () => {
    const error = new OutOfStockError({ details: { article: 'Lamp', left: 0 } })
    for (const each of [error, new HttpError(413)]) {
      const { response, text } = await answered(own.respondWithError(each, { headers: { 'X-Request-Id': '7' } }))
      expect([response.status, response.headers.get('x-shop-version'), text]).toEqual([
        each.status,
        shop.version,
        JSON.stringify(each),
      ])
      expect(response.headers.get('x-request-id')).toBe('7')
      expect(clinicHeaders(response)).toEqual([])
    }
  })

  test("respondWithError refuses another contract's row, also of a name that both have", () => {
    const clinics = createError('SERVICE_UNAVAILABLE')
    // @ts-expect-error a row of the clinic
    expect(() => own.respondWithError(clinics)).toThrow(
      '[error-codebook] clinic-booking/SERVICE_UNAVAILABLE is no row of shop: answer it with createResponders',
    )
    // @ts-expect-error a row of the shop
    expect(() => respondWithError(new ServiceUnavailableError())).toThrow('is no row of clinic-booking')
  })

  test('respondWithNewerRow has the next version of its header', async () => {
    const { response, text } = await answered(own.respondWithNewerRow())
    expect(response.headers.get('x-shop-version')).toBe('1.4.0')
    expect(clinicHeaders(response)).toEqual([])
    expect(createParser(shop)(JSON.parse(text), response)).toMatchObject({ status: 409, reason: 'newer-server' })
  })

  test('without a version header none is sent', async () => {
    const { versionHeader: _, ...unversioned } = shop
    const { respondWith: row, respondWithNewerRow: newer } = createResponders(unversioned)
    for (const resolver of [row('ORDER_NOT_FOUND'), newer()]) {
      const { response } = await answered(resolver)
      expect([...response.headers.keys()].filter((name) => name.includes('version'))).toEqual([])
    }
  })
})

describe('an answer that no row names', () => {
  test.each<[string, Resolver, number, HttpError['reason'], string]>([
    ['a row of a newer server', respondWithNewerRow(), 409, 'newer-server', 'Only a later version knows this row'],
    ['HTML of a proxy', respondWithHtml(), 502, 'corrupt-answer', 'HTTP 502'],
    ['HTML of another status', respondWithHtml(504), 504, 'corrupt-answer', 'HTTP 504'],
    ['half of a body', respondTruncated(respondWith('SLOT_UNAVAILABLE')), 409, 'corrupt-answer', 'HTTP 409'],
    ['no body', respondWithEmptyBody(), 500, 'corrupt-answer', 'HTTP 500'],
    ['no body, with another status', respondWithEmptyBody(503), 503, 'corrupt-answer', 'HTTP 503'],
  ])('%s', async (_, resolver, status, reason, message) => {
    const { response, error } = await answered(resolver)
    expect(response.status).toBe(status)
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ status, reason, message })
  })

  test('a newer row has its name, its fields and its time, a 5xx its message', async () => {
    const errors = { insurance: ['Insurance is required'] }
    const newer = { error: 'INSURANCE_REQUIRED', status: 503, message: 'No insurer answers', errors, retryAfter: 9 }
    const { response, error } = await answered(respondWithNewerRow(newer))
    expect(error).toMatchObject({ ...newer, reason: 'newer-server' })
    expect(response.headers.get(versionHeader)).toBe(nextMinorVersion)
  })

  test('the page of a proxy is HTML without a header of the API; half of a body is half of it', async () => {
    const page = await answered(respondWithHtml())
    expect(page.text).toContain('<h1>502 Bad Gateway</h1>')
    expect([...page.response.headers.keys()]).toEqual(['content-type'])
    const half = await answered(respondTruncated(respondWith('SLOT_UNAVAILABLE')))
    const whole = JSON.stringify(errorBody(createError('SLOT_UNAVAILABLE')))
    expect(whole.startsWith(half.text)).toBe(true)
    expect(half.text).toHaveLength(Math.floor(whole.length / 2))
  })

  test('half of a body has no length of the whole, which would have its reader wait for the rest', async () => {
    const { response } = await answered(respondTruncated(() => HttpResponse.json({ data: { id: 42 } })))
    expect(response.headers.get('content-length')).toBeNull()
  })

  test('a network failure is one of fetch, and HttpError 0 of safe', async () => {
    server.use(http.post(address, respondWithNetworkFailure()))
    await expect(post()).rejects.toThrow(TypeError)
    expect(await safe(post())).toMatchObject({ ok: false, error: { status: 0, reason: 'no-answer' } })
  })
})

test('a wrong content type leaves status and body as they are', async () => {
  const { response, error } = await answered(respondWithContentType(respondWith('SLOT_UNAVAILABLE')))
  expect([response.status, response.headers.get('content-type')]).toEqual([409, 'text/html'])
  expect(error.error).toBe('SLOT_UNAVAILABLE')
  const plain = await answered(respondWithContentType(respondWith('SLOT_UNAVAILABLE'), 'text/plain'))
  expect(plain.response.headers.get('content-type')).toBe('text/plain')
})

describe('respondSlowly', () => {
  test('answers after the time', async () => {
    const order: string[] = []
    server.use(
      http.post(address, respondSlowly(respondWith('LOCK_TIMEOUT'), 60)),
      http.get(
        address,
        respondSlowly(() => HttpResponse.json([]), 1),
      ),
    )
    const slow = post().then(({ status }) => order.push(`slow ${status}`))
    await fetch(address).then(({ status }) => order.push(`quick ${status}`))
    await slow
    expect(order).toEqual(['quick 200', 'slow 500'])
  })

  test('does not wait for a request that was aborted before it came here', async () => {
    const request = new Request(address, { signal: AbortSignal.abort() })
    const response = await respondSlowly(respondWith('LOCK_TIMEOUT'), 2 ** 31 - 1)({ request })
    expect(response.status).toBe(500)
  })

  test('does not keep a request waiting that was aborted', async () => {
    let answers = 0
    const resolver = respondSlowly(
      () => {
        answers++
        return respondWith('LOCK_TIMEOUT')(undefined)
      },
      2 ** 31 - 1,
    )
    server.use(http.post(address, resolver))
    await expect(post({ signal: AbortSignal.timeout(20) })).rejects.toThrow('aborted due to timeout')
    while (answers === 0) await delay(5)
    expect(answers).toBe(1)
  })
})

test('what a ready error is given is not changed', async () => {
  const error = new ValidationFailedError({ errors: { a: ['b'] } })
  expect((await answered(respondWithError(error))).text).toBe(JSON.stringify(error))
})
