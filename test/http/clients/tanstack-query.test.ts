import { MutationObserver, QueryClient } from '@tanstack/react-query'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { errorHeaders, LockTimeoutError, RateLimitExceededError, SlotUnavailableError } from '../../../src'
import { fetchOrThrow } from '../../../src/client'
import { createQueryRetry, mutationRetry, queryRetry } from '../../../src/client/tanstack-query'
import { packRows } from '../../../src/core'
import { listen, type RunningServer } from '../../support/listen'
import { teamContract } from '../../support/team-contract'

let server: RunningServer | undefined
let client: QueryClient
afterEach(async () => {
  vi.unstubAllGlobals()
  client.clear()
  await server?.close()
  server = undefined
})

type Failure = LockTimeoutError | RateLimitExceededError | SlotUnavailableError

/** A server that fails so often with this error, then succeeds; what asks it, and how often it was asked. */
async function failing(times: number, error: Failure) {
  const seen = { requests: 0 }
  server = await listen((_request, response) => {
    seen.requests += 1
    const failed = seen.requests <= times
    response.writeHead(failed ? error.status : 200, { ...(failed ? errorHeaders(error) : {}) })
    response.end(JSON.stringify(failed ? error : { data: seen.requests }))
  })
  const { url } = server
  const queryFn = async () => (await fetchOrThrow(url)).json()
  return { seen, queryFn }
}

function query(queryFn: () => Promise<unknown>, options: object): Promise<unknown> {
  client = new QueryClient()
  return client.fetchQuery({ queryKey: ['appointments'], queryFn, ...options }).catch((error: unknown) => error)
}

function mutate(mutationFn: () => Promise<unknown>, options: object): Promise<unknown> {
  client = new QueryClient()
  return new MutationObserver(client, { mutationFn, ...options }).mutate().catch((error: unknown) => error)
}

const quick = { retries: 3, base: 1 }

describe('queryRetry', () => {
  test('repeats what is transient until it succeeds', async () => {
    const { seen, queryFn } = await failing(3, new LockTimeoutError())
    expect(await query(queryFn, queryRetry('listAppointments', quick))).toEqual({ data: 4 })
    expect(seen.requests).toBe(4)
  })

  test('gives up after so many, with the last error', async () => {
    const { seen, queryFn } = await failing(9, new LockTimeoutError())
    expect(await query(queryFn, queryRetry(quick))).toBeInstanceOf(LockTimeoutError)
    expect(seen.requests).toBe(4)
  })

  test('waits as the server says, not as backoff would', async () => {
    const { seen, queryFn } = await failing(1, new RateLimitExceededError({ retryAfter: 0 }))
    // A wait of the length that backoff would take is longer than any test.
    expect(await query(queryFn, queryRetry({ retries: 1, base: 1e9, cap: 1e12 }))).toEqual({ data: 2 })
    expect(seen.requests).toBe(2)
    expect(queryRetry().retryDelay(0, new RateLimitExceededError({ retryAfter: 20 }))).toBe(20_000)
  })

  test('does not wait for a server that asks for more than the cap', async () => {
    const { seen, queryFn } = await failing(9, new RateLimitExceededError({ retryAfter: 3600 }))
    expect(await query(queryFn, queryRetry(quick))).toMatchObject({ code: 7007, retryAfter: 3600 })
    expect(seen.requests).toBe(1)
  })

  test('does not repeat what a repetition cannot mend', async () => {
    const { seen, queryFn } = await failing(9, new SlotUnavailableError())
    expect(await query(queryFn, queryRetry(quick))).toBeInstanceOf(SlotUnavailableError)
    expect(seen.requests).toBe(1)
  })

  test('repeats a request that met no server, and not a mistake in the code', async () => {
    const { queryFn } = await failing(0, new LockTimeoutError())
    await server?.close()
    const reached = vi.fn(queryFn)
    expect(await query(reached, queryRetry(quick))).toMatchObject({ status: 0, reason: 'no-answer' })
    expect(reached).toHaveBeenCalledTimes(4)
    const mistaken = vi.fn(() => Promise.reject(new TypeError('x is not a function')))
    expect(await query(mistaken, queryRetry(quick))).toBeInstanceOf(TypeError)
    expect(mistaken).toHaveBeenCalledOnce()
  })

  test.each([
    ['undefined', undefined],
    ['null', null],
    ['a text', 'boom'],
  ])('ends a query that rejects with %s, at once', async (_, value) => {
    const failing = vi.fn(() => Promise.reject(value))
    expect(await query(failing, queryRetry(quick))).toBe(value)
    expect(failing).toHaveBeenCalledOnce()
    expect(await mutate(failing, mutationRetry({ ...quick, idempotent: true }))).toBe(value)
    expect(failing).toHaveBeenCalledTimes(2)
  })

  test('never repeats while a server renders, and three times in a browser, unless told', () => {
    const error = new LockTimeoutError()
    const counts = (retry: (count: number, error: Error) => boolean) =>
      [0, 1, 2, 3].filter((count) => retry(count, error))
    expect(counts(queryRetry().retry)).toEqual([])
    vi.stubGlobal('window', {})
    expect(counts(queryRetry().retry)).toEqual([0, 1, 2])
    expect(counts(queryRetry({ retries: 1 }).retry)).toEqual([0])
  })

  test('waits longer each time, up to the cap', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    const { retryDelay } = queryRetry({ base: 100, cap: 350 })
    expect([0, 1, 2, 3].map((count) => retryDelay(count, new LockTimeoutError()))).toEqual([50, 100, 175, 175])
    vi.restoreAllMocks()
  })
})

describe('mutationRetry', () => {
  test('does not repeat', async () => {
    const { seen, queryFn } = await failing(9, new LockTimeoutError())
    expect(await mutate(queryFn, mutationRetry('bookAppointment', quick))).toBeInstanceOf(LockTimeoutError)
    const unsaid = { ...quick, idempotent: undefined }
    expect(await mutate(queryFn, mutationRetry('bookAppointment', unsaid))).toBeInstanceOf(LockTimeoutError)
    expect(seen.requests).toBe(2)
  })

  test('repeats what may be repeated', async () => {
    const { seen, queryFn } = await failing(2, new LockTimeoutError())
    expect(await mutate(queryFn, mutationRetry('bookAppointment', { ...quick, idempotent: true }))).toEqual({ data: 3 })
    expect(seen.requests).toBe(3)
  })
})

test("a team's own contract has its own, which retry the same way", async () => {
  const own = createQueryRetry(packRows(teamContract))
  const { seen, queryFn } = await failing(3, new LockTimeoutError())
  expect(await query(queryFn, own.queryRetry(quick))).toEqual({ data: 4 })
  expect(seen.requests).toBe(4)
  expect(own.mutationRetry(quick).retry(0, new LockTimeoutError())).toBe(false)
})

test("both are the defaults of a client's queries and mutations", async () => {
  const { seen, queryFn } = await failing(2, new LockTimeoutError())
  client = new QueryClient({ defaultOptions: { queries: queryRetry(quick), mutations: mutationRetry(quick) } })
  const mutation = new MutationObserver(client, { mutationFn: queryFn }).mutate()
  await expect(mutation).rejects.toBeInstanceOf(LockTimeoutError)
  expect(seen.requests).toBe(1)
  expect(await client.fetchQuery({ queryKey: ['appointments'], queryFn })).toEqual({ data: 3 })
})
