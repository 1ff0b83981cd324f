import { MutationObserver, QueryClient } from '@tanstack/react-query'
import axios from 'axios'
import ky from 'ky'
import { http } from 'msw'
import { setupServer } from 'msw/node'
import { ofetch } from 'ofetch'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createClient } from '../../../src/client'
import { createAxiosErrorParser } from '../../../src/client/axios'
import { createKyErrorParser } from '../../../src/client/ky'
import { createFetchErrorParser } from '../../../src/client/ofetch'
import { createQueryRetry } from '../../../src/client/tanstack-query'
import { createAssertAnswer } from '../../../src/testing/answers'
import { createResponders } from '../../../src/testing/msw'
import { type ApiErrorMatchers, createApiErrorMatchers } from '../../../src/testing/vitest'
import {
  ApiOverloadedError,
  CardDeclinedError,
  codebook,
  ParameterInvalidError,
  PaymentCanceledError,
  rows,
} from '../../contracts/pay/index'
import { thrownBy } from '../../support/thrown-by'
import { expressDriver } from '../conformance/drivers/express'
import { fastifyDriver } from '../conformance/drivers/fastify'

expect.extend(createApiErrorMatchers(codebook))

/** The matchers have the types of the clinic's contract, unless a project declares another. */
const expectAny = (value: unknown) =>
  expect(value) as unknown as Record<keyof ApiErrorMatchers<void>, (...given: unknown[]) => unknown>

const client = createClient(rows)
const headers = { 'X-Request-Id': 'req-42' }

/** How each library asks, and the error that its parser makes. */
const libraries: { readonly [library: string]: (url: string) => Promise<unknown> } = {
  'fetch, safe': async (url) => (await client.safe(fetch(url, { headers }))).error,
  'fetch, fetchOrThrow': (url) => thrownBy(() => client.fetchOrThrow(url, { headers })),
  axios: async (url) => createAxiosErrorParser(rows)(await thrownBy(() => axios.get(url, { headers }))),
  ky: async (url) => createKyErrorParser(rows)(await thrownBy(() => ky.get(url, { headers, retry: 0 }))),
  ofetch: async (url) => createFetchErrorParser(rows)(await thrownBy(() => ofetch(url, { headers, retry: 0 }))),
}

const declined = () => new CardDeclinedError({ details: { decline_code: 'do_not_honor', charge: 'ch_1' } })
const invalid = () =>
  new ParameterInvalidError({ errors: { 'items.0.amount': ['Too small', 'No integer'], '': ['Hm'] } })

describe.each([expressDriver, fastifyDriver])('$name answers in the envelope of the payment provider', (driver) => {
  async function serve(thrown: () => unknown) {
    const handle = () => {
      throw thrown()
    }
    const server = await driver.start({ options: { codebook }, handle })
    onTestFinished(() => server.close())
    return { ...server, url: `${server.url}/handled` }
  }

  describe.each(Object.entries(libraries))('%s', (_, errorFrom) => {
    test('gets the row, its details, the id of the request and the page about it', async () => {
      const { url } = await serve(declined)
      const error = await errorFrom(url)
      expectAny(error).toBeApiError('card_declined', {
        message: 'Your card was declined',
        status: 402,
        details: { decline_code: 'do_not_honor', charge: 'ch_1' },
      })
      expect(error).toBeInstanceOf(CardDeclinedError)
      expect(error).toMatchObject({
        category: 'card_error',
        code: undefined,
        requestId: 'req-42',
        docs: 'https://pay.example/docs/errors#card_declined',
      })
    })

    test('gets the field errors', async () => {
      const { url } = await serve(invalid)
      expectAny(await errorFrom(url)).toBeApiError('parameter_invalid', { errors: invalid().errors })
    })

    test('gets a failure without a row, with the id of the request and no page', async () => {
      const { url } = await serve(declined)
      const error = await errorFrom(`${url}/nowhere`)
      expect(client.isApiError(error)).toBe(false)
      expect(error).toMatchObject({ status: 404, error: 'NOT_FOUND', message: 'Not Found', requestId: 'req-42' })
      expect(error).not.toHaveProperty('docs')
    })
  })

  test('TanStack Query retries what is transient, after the wait that the envelope states', async () => {
    let requests = 0
    const { url } = await serve(() => {
      requests += 1
      return requests === 1 ? new ApiOverloadedError({ retryAfter: 0 }) : declined()
    })
    const { mutationRetry } = createQueryRetry(rows)
    // A wait of the length that backoff would take is longer than any test.
    const options = mutationRetry({ retries: 3, base: 1e9, cap: 1e12, idempotent: true })
    const mutation = new MutationObserver(new QueryClient(), { mutationFn: () => client.fetchOrThrow(url), ...options })
    expectAny(await thrownBy(() => mutation.mutate())).toBeApiError('card_declined')
    expect(requests).toBe(2)
  })

  test('an operation that lists the row may answer with it', async () => {
    const assertAnswer = createAssertAnswer(codebook)
    const { url } = await serve(declined)
    const response = await fetch(url)
    await assertAnswer(response, 'createPayment')
    await expectAny(response).toAnswerOperation('createPayment')
    await expect(assertAnswer(response, 'capturePayment')).rejects.toThrow('capturePayment does not list card_declined')
    await expect(assertAnswer(await fetch(`${url}/nowhere`), 'createPayment')).rejects.toThrow('No row names it')
  })
})

test('responders of MSW answer in the envelope', async () => {
  const { respondWith, respondWithError, respondWithNewerRow } = createResponders(codebook)
  const address = 'http://pay.test/v1/payments'
  const server = setupServer()
  server.listen({ onUnhandledRequest: 'error' })
  onTestFinished(() => server.close())
  const answered = async (resolver: ReturnType<typeof respondWithError>) => {
    server.use(http.post(address, resolver))
    return (await client.safe(fetch(address, { method: 'POST' }))).error
  }
  const row = await answered(respondWith('resource_missing', { details: { resource: 'payment' }, requestId: 'req-7' }))
  expectAny(row).toBeApiError('resource_missing', { message: 'There is no payment with this id' })
  expect(row).toMatchObject({ requestId: 'req-7', docs: 'https://pay.example/docs/errors#resource_missing' })
  expect(await answered(respondWith('too_many_requests'))).toMatchObject({ status: 429, retryAfter: 60 })
  expectAny(await answered(respondWithError(new PaymentCanceledError()))).toBeApiError('payment_canceled')
  expect(await answered(respondWithNewerRow({ error: 'card_frozen' }))).toMatchObject({
    error: 'card_frozen',
    reason: 'newer-server',
  })
})
