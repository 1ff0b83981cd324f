import { configureStore } from '@reduxjs/toolkit'
import { createApi, type FetchBaseQueryArgs, fetchBaseQuery } from '@reduxjs/toolkit/query'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { Provider } from 'react-redux'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import {
  type ApiError,
  errorHeaders,
  LockTimeoutError,
  RateLimitExceededError,
  SlotUnavailableError,
} from '../../../../src'
import { fastapi } from '../../../../src/bodies'
import { toClientError } from '../../../../src/client'
import {
  type BaseQueryRetryOptions,
  codebookBaseQuery,
  createCodebookBaseQuery,
} from '../../../../src/client/rtk-query'
import { OutOfStockError, rows as shopRows } from '../../../contracts/shop/index'
import { type clinicApi, createClinicApi, useNotice } from './example'
import { type Answer, failingServer } from './failing-server'

const json = { 'Content-Type': 'application/json' }
const fails =
  (error: ApiError): Answer =>
  (response) =>
    response.writeHead(error.status, { ...json, ...errorHeaders(error) }).end(JSON.stringify(error))
const succeeds: Answer = (response) => response.writeHead(200, json).end('{"data":[{"id":7}]}')
const busy = fails(new LockTimeoutError())

type Query = ReturnType<typeof codebookBaseQuery>

const quick = { retries: 3, base: 1 }

/** A store whose endpoints ask a real server, and complain if anything in the store is not plain data. */
function storeOf(baseQuery: Query, extraOptions: BaseQueryRetryOptions = {}) {
  const api = createApi({
    baseQuery,
    endpoints: (build) => ({
      list: build.query<unknown, void>({ query: () => '/appointments', extraOptions }),
      book: build.mutation<unknown, { doctor_id: number }>({
        query: (body) => ({ url: '/appointments', method: 'POST', body, headers: { 'X-Mine': 'kept' } }),
        extraOptions,
      }),
    }),
  })
  const complaints = vi.spyOn(console, 'error')
  onTestFinished(() => {
    expect(complaints.mock.calls).toEqual([])
    complaints.mockRestore()
  })
  const store = configureStore({
    reducer: { [api.reducerPath]: api.reducer },
    middleware: (defaults) => defaults({ immutableCheck: false }).concat(api.middleware),
  })
  return {
    store,
    list: () => store.dispatch(api.endpoints.list.initiate(undefined, { forceRefetch: true })),
    book: () => store.dispatch(api.endpoints.book.initiate({ doctor_id: 5 })),
  }
}

async function serve(...answers: readonly Answer[]) {
  const server = await failingServer(...answers)
  onTestFinished(() => server.close())
  const withOptions = (options: FetchBaseQueryArgs & BaseQueryRetryOptions = {}, extra?: BaseQueryRetryOptions) =>
    storeOf(codebookBaseQuery(fetchBaseQuery, { baseUrl: server.url, ...options }), extra)
  return { ...server, withOptions }
}

describe('an error in the store', () => {
  test('is plain data, by which a component narrows, and of which toClientError makes the row', async () => {
    const { withOptions } = await serve(fails(new SlotUnavailableError()))
    const { store, list } = withOptions()
    const { error } = await list()
    expect(Object.getPrototypeOf(error)).toBe(Object.prototype)
    expect(error).toMatchObject({ error: 'SLOT_UNAVAILABLE', status: 409, recovery: 'correctable' })
    const kept = JSON.parse(JSON.stringify(store.getState())).api.queries['list(undefined)'].error
    for (const each of [error, kept]) expect(toClientError(each)).toBeInstanceOf(SlotUnavailableError)
  })

  test('is one without a row too', async () => {
    const { withOptions, close } = await serve((response) => response.writeHead(502).end('<h1>Bad Gateway</h1>'))
    const { list, book } = withOptions()
    expect((await list()).error).toMatchObject({ status: 502, reason: 'corrupt-answer', message: 'HTTP 502' })
    await close()
    expect((await book()).error).toMatchObject({ status: 0, reason: 'no-answer', message: 'Network failure' })
  })

  test('is a corrupt answer if a success cannot be read', async () => {
    const { withOptions, seen } = await serve((response) => response.writeHead(200, json).end('{"data":'))
    expect((await withOptions(quick).list()).error).toMatchObject({ status: 200, reason: 'corrupt-answer' })
    const responseHandler = () => {
      throw new TypeError('x is not a function')
    }
    const { error } = await withOptions({ ...quick, responseHandler }).list()
    expect(error).toMatchObject({ status: 200, reason: 'corrupt-answer', recovery: 'terminal' })
    expect(seen).toHaveLength(2)
  })

  test('is one that the validateStatus of the user sees in a success', async () => {
    const { withOptions } = await serve((response) =>
      response.writeHead(200, json).end(JSON.stringify(new SlotUnavailableError())),
    )
    const validateStatus = (_: Response, body: { error?: string }) => body.error === undefined
    expect((await withOptions({ validateStatus }).list()).error).toMatchObject({ error: 'SLOT_UNAVAILABLE' })
  })

  test('keeps the response in its meta, as fetchBaseQuery does', async () => {
    const { url } = await serve(succeeds)
    const query = codebookBaseQuery(fetchBaseQuery, { baseUrl: url })
    const { signal } = new AbortController()
    const api = { signal, type: 'query', endpoint: 'list', getState: () => ({}) } as unknown as Parameters<Query>[1]
    const { data, meta } = await query('/', api, {})
    expect(data).toEqual({ data: [{ id: 7 }] })
    expect(meta?.response?.status).toBe(200)
    expect(meta?.request.url).toBe(`${url}/`)
  })

  test('is of another contract, and reads other kinds of servers', async () => {
    const detail = [{ loc: ['body', 'email'], msg: 'field required' }]
    const { url } = await serve(fails(new OutOfStockError({ details: { article: 'A-1', left: 0 } })), (response) =>
      response.writeHead(422, json).end(JSON.stringify({ detail })),
    )
    const { list } = storeOf(
      createCodebookBaseQuery(shopRows, { bodies: [fastapi] })(fetchBaseQuery, { baseUrl: url }) as Query,
    )
    expect((await list()).error).toMatchObject({ error: 'OUT_OF_STOCK' })
    expect((await list()).error).toMatchObject({ status: 422, errors: { email: ['field required'] } })
  })
})

describe('a query', () => {
  test('is not retried, unless told', async () => {
    const { withOptions, seen } = await serve(busy)
    expect((await withOptions().list()).error).toMatchObject({ error: 'LOCK_TIMEOUT' })
    expect(seen).toHaveLength(1)
  })

  test('is retried while its failure is transient, without an idempotency key', async () => {
    const { withOptions, seen } = await serve(busy, busy, succeeds)
    expect((await withOptions(quick).list()).data).toEqual({ data: [{ id: 7 }] })
    expect(seen.map(({ headers }) => headers['idempotency-key'])).toEqual([undefined, undefined, undefined])
  })

  test('gives up after so many, which an endpoint may set', async () => {
    const { withOptions, seen } = await serve(busy)
    expect((await withOptions(quick).list()).error).toMatchObject({ error: 'LOCK_TIMEOUT' })
    expect(seen).toHaveLength(4)
    await withOptions(quick, { retries: 1 }).list()
    expect(seen).toHaveLength(6)
    await withOptions(quick, { idempotent: false }).list()
    expect(seen).toHaveLength(7)
  })

  test('waits as the server says, not as backoff would', async () => {
    const { withOptions, seen } = await serve(fails(new RateLimitExceededError({ retryAfter: 0 })), succeeds)
    // A wait of the length that backoff would take is longer than any test.
    expect((await withOptions({ retries: 1, base: 1e9, cap: 1e12 }).list()).data).toBeDefined()
    expect(seen).toHaveLength(2)
  })

  test('does not wait for longer than the cap, nor retry what a retry cannot mend', async () => {
    const { withOptions, seen } = await serve(fails(new RateLimitExceededError({ retryAfter: 3600 })))
    expect((await withOptions(quick).list()).error).toMatchObject({ retry_after: 3600 })
    const other = await serve(fails(new SlotUnavailableError()))
    await other.withOptions(quick).list()
    expect([seen.length, other.seen.length]).toEqual([1, 1])
  })

  test('is retried if the connection breaks in the middle of a success', async () => {
    const breaks: Answer = (response) => {
      response.writeHead(200, { ...json, 'Content-Length': '100' })
      response.write('{"data":', () => response.destroy())
    }
    const { withOptions, seen } = await serve(breaks, succeeds)
    expect((await withOptions(quick).list()).data).toEqual({ data: [{ id: 7 }] })
    expect(seen).toHaveLength(2)
  })

  test('is a transient failure without an answer if its time is up', async () => {
    const { withOptions } = await serve(() => {})
    const { error } = await withOptions({ timeout: 20 }).list()
    expect(error).toMatchObject({ status: 0, reason: 'no-answer', recovery: 'transient' })
  })

  test('ends with its abort', async () => {
    const { withOptions, seen } = await serve(busy)
    const { list } = withOptions({ retries: 1, base: 1e9, cap: 1e12 })
    const call = list()
    await vi.waitUntil(() => seen.length > 0)
    call.abort()
    const { error } = await call
    expect(toClientError(error)).toMatchObject({ message: 'Request aborted', recovery: 'terminal' })
    expect(seen).toHaveLength(1)
  })
})

describe('a mutation', () => {
  test('is not retried, unless it is idempotent', async () => {
    const { withOptions, seen } = await serve(busy)
    expect((await withOptions(quick).book()).error).toMatchObject({ error: 'LOCK_TIMEOUT' })
    expect(seen).toHaveLength(1)
    expect(seen[0]?.headers['idempotency-key']).toBeUndefined()
  })

  test.each([
    ['of all endpoints', { ...quick, idempotent: true }, {}],
    ['of one endpoint', quick, { idempotent: true }],
  ])('sends the same request again, by the option %s', async (_, options, extra) => {
    const { withOptions, seen } = await serve(busy, busy, succeeds)
    const prepareHeaders = (headers: Headers) => void headers.set('Authorization', 'Bearer token')
    expect((await withOptions({ ...options, prepareHeaders }, extra).book()).data).toEqual({ data: [{ id: 7 }] })
    const keys = new Set(seen.map(({ headers }) => headers['idempotency-key']))
    expect([...keys]).toEqual([expect.stringMatching(/^[\da-f]{32}$/)])
    for (const { method, path, headers, body } of seen) {
      expect([method, path, body]).toEqual(['POST', '/appointments', '{"doctor_id":5}'])
      expect(headers).toMatchObject({
        authorization: 'Bearer token',
        'x-mine': 'kept',
        'content-type': json['Content-Type'],
      })
    }
    expect(seen).toHaveLength(3)
  })
})

test('it calls the fetch of the user, or the one that a test puts in place later', async () => {
  const { url, withOptions } = await serve(succeeds)
  const fetchFn = vi.fn((input: RequestInfo) => fetch(input))
  await withOptions({ fetchFn }).list()
  expect(fetchFn).toHaveBeenCalledOnce()
  const { list } = withOptions()
  const patched = vi.spyOn(globalThis, 'fetch')
  onTestFinished(() => patched.mockRestore())
  await list()
  expect(patched.mock.calls).toEqual([[expect.objectContaining({ url: `${url}/appointments` })]])
})

test('a bug of the user is not an answer: RTK Query reports it', async () => {
  const reported = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { url } = await serve(succeeds)
  const prepareHeaders = () => {
    throw new TypeError('x is not a function')
  }
  const api = createApi({
    baseQuery: codebookBaseQuery(fetchBaseQuery, { baseUrl: url, prepareHeaders }),
    endpoints: (build) => ({ list: build.query<unknown, void>({ query: () => '/' }) }),
  })
  const store = configureStore({
    reducer: { [api.reducerPath]: api.reducer },
    middleware: (defaults) => defaults({ immutableCheck: false }).concat(api.middleware),
  })
  const { error } = await store.dispatch(api.endpoints.list.initiate())
  expect(error).toMatchObject({ name: 'TypeError', message: 'x is not a function' })
  expect(reported).toHaveBeenCalled()
  reported.mockRestore()
  expect(toClientError(error)).toMatchObject({ message: 'The call failed', recovery: 'terminal' })
})

describe('docs/clients.md: the example', () => {
  const storeFor = (api: typeof clinicApi) =>
    configureStore({
      reducer: { api: api.reducer },
      middleware: (defaults) => defaults({ immutableCheck: false }).concat(api.middleware),
    })

  test('retries queries, and mutations that send an Idempotency-Key', async () => {
    const { url, seen } = await serve(busy, succeeds, busy, succeeds)
    vi.spyOn(Math, 'random').mockReturnValue(0)
    onTestFinished(() => void vi.restoreAllMocks())
    const api = createClinicApi(url)
    const store = storeFor(api)
    expect((await store.dispatch(api.endpoints.appointments.initiate())).data).toEqual({ data: [{ id: 7 }] })
    await store.dispatch(api.endpoints.book.initiate({ doctor_id: 5 }))
    expect(seen.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST', 'POST'])
    expect(seen[2]?.headers['idempotency-key']).toBe(seen[3]?.headers['idempotency-key'])
  })

  test('shows the union in a component', async () => {
    const { url } = await serve(fails(new RateLimitExceededError({ retryAfter: 3600 })))
    const remote = createClinicApi(url)
    const store = storeFor(remote)
    await store.dispatch(remote.endpoints.appointments.initiate())
    const Notice = () => createElement('p', null, useNotice())
    const tree = createElement(Provider, { store } as never, createElement(Notice))
    expect(renderToString(tree)).toBe('<p>Try again in 3600 s</p>')
  })
})
