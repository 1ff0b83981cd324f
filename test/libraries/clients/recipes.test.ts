import { gql } from '@apollo/client'
import { Effect } from 'effect'
import { Hono } from 'hono'
import { lastValueFrom } from 'rxjs'
import { describe, expect, expectTypeOf, onTestFinished, test } from 'vitest'
import {
  type AnyApiError,
  LockTimeoutError,
  type OperationErrors,
  RateLimitExceededError,
  SlotUnavailableError,
} from '../../../src'
import { type HttpError, matchError, toClientError } from '../../../src/client'
import { honoErrorHandler } from '../../../src/server/hono'
import { listen } from '../../support/listen'
import { thrownBy } from '../../support/thrown-by'
import { angularClient } from './angular-client'
import { apolloClient } from './recipes/apollo'
import { booking } from './recipes/effect'
import './recipes/hey-api'
import { bookAppointment } from './recipes/generated/hey-api/sdk.gen'
import { honoClient } from './recipes/hono'
import { bookSafely } from './recipes/neverthrow'
import { openapiClient } from './recipes/openapi-fetch'

type Booking = OperationErrors<'bookAppointment'> | HttpError

/** A server that fails so often, then succeeds with this. */
async function serve(success: unknown, times = 0, error: AnyApiError = new SlotUnavailableError()) {
  const seen = { requests: 0 }
  const { url, close } = await listen((_, response) => {
    seen.requests += 1
    const failed = seen.requests <= times
    response.writeHead(failed ? error.status : 200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(failed ? error : success))
  })
  onTestFinished(close)
  return { url, seen }
}

const advice = (thrown: unknown) =>
  matchError(toClientError(thrown, 'bookAppointment'), {
    SLOT_UNAVAILABLE: () => 'Pick another time',
    default: ({ message }) => message,
  })

describe('a success and a failure of', () => {
  test('openapi-fetch, typed by the document', async () => {
    const { url } = await serve({ id: 7 }, 1)
    const book = () => openapiClient(url).POST('/appointments', { body: { doctor_id: 5 } })
    expect(advice(await thrownBy(book))).toBe('Pick another time')
    const { data } = await book()
    expectTypeOf(data).toEqualTypeOf<{ id: number } | undefined>()
    expect(data).toEqual({ id: 7 })
  })

  test('hey-api, by its generated functions', async () => {
    const { url } = await serve({ id: 7 }, 1)
    const book = () => bookAppointment({ baseUrl: url, body: { doctor_id: 5 } })
    expect(advice((await book()).error)).toBe('Pick another time')
    expect((await book()).data).toEqual({ id: 7 })
  })

  test('Hono RPC, against a server of Hono', async () => {
    const app = new Hono()
      .get('/free', (context) => context.json({ id: 7 }))
      .get('/taken', (context) => {
        if (context.req.method === 'GET') throw new SlotUnavailableError()
        return context.json({})
      })
    app.onError(honoErrorHandler())
    const { url, close } = await listen(async (request, response) => {
      const answer = await app.request(request.url ?? '/')
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
    })
    onTestFinished(close)
    const client = honoClient<typeof app>(url)
    const data = await (await client.free.$get()).json()
    expectTypeOf(data).toEqualTypeOf<{ id: number }>()
    expect(data).toEqual({ id: 7 })
    expect(advice(await thrownBy(() => client.taken.$get()))).toBe('Pick another time')
  })

  test('Apollo, which keeps the errors of GraphQL', async () => {
    const errors = [{ message: 'No such doctor' }]
    const query = { query: gql`{ appointments { id } }`, fetchPolicy: 'no-cache' } as const
    const good = await serve({ data: { appointments: [{ __typename: 'Appointment', id: 7 }] } }, 1)
    const client = apolloClient(good.url)
    expect(advice(await thrownBy(() => client.query(query)))).toBe('Pick another time')
    expect((await client.query(query)).data).toMatchObject({ appointments: [{ id: 7 }] })
    const failed = await serve({ errors })
    const thrown = await thrownBy(() => apolloClient(failed.url).query(query))
    expect(thrown).toMatchObject({ name: 'CombinedGraphQLErrors', message: 'No such doctor' })
  })

  test('neverthrow', async () => {
    const { url } = await serve({ id: 7 }, 1)
    const failed = await bookSafely(url, { method: 'POST' })
    expectTypeOf(failed._unsafeUnwrapErr()).toEqualTypeOf<Booking>()
    expect(advice(failed._unsafeUnwrapErr())).toBe('Pick another time')
    const answer = await bookSafely(url, { method: 'POST' })
    expect(await answer._unsafeUnwrap().json()).toEqual({ id: 7 })
  })

  test('Effect, which retries by the recovery', async () => {
    const { url, seen } = await serve({ id: 7 }, 2, new LockTimeoutError())
    const effect = booking(url, '{}')
    expectTypeOf(effect).toEqualTypeOf<Effect.Effect<Response, Booking>>()
    const patient = Effect.retry(effect, { times: 2, while: (error) => error.recovery === 'transient' })
    expect(await (await Effect.runPromise(patient)).json()).toEqual({ id: 7 })
    expect(seen.requests).toBe(3)
    const taken = await serve({}, 9)
    const impatient = Effect.retry(booking(taken.url, '{}'), {
      times: 2,
      while: (error) => error.recovery === 'transient',
    })
    expect(advice(await Effect.runPromise(Effect.flip(impatient)))).toBe('Pick another time')
    expect(taken.seen.requests).toBe(1)
  })

  test('Angular', async () => {
    const { url } = await serve({ id: 7 }, 1)
    const http = await angularClient(url)
    expect(advice(await thrownBy(() => lastValueFrom(http.get(url))))).toBe('Pick another time')
    expect(await lastValueFrom(http.get(url))).toEqual({ id: 7 })
  })
})

test('Angular reads the error of a text, and the status alone of bytes', async () => {
  const { url } = await serve({}, 9, new RateLimitExceededError({ retryAfter: 20 }))
  const http = await angularClient(url)
  const text = await thrownBy(() => lastValueFrom(http.get(url, { responseType: 'text' })))
  expect(text).toMatchObject({ error: 'RATE_LIMIT_EXCEEDED', retryAfter: 20 })
  const bytes = await thrownBy(() => lastValueFrom(http.get(url, { responseType: 'arraybuffer' })))
  expect(bytes).toMatchObject({ status: 429, recovery: 'transient', reason: 'corrupt-answer' })
})
