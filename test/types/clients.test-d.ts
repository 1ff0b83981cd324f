import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query/react'
import {
  MutationObserver,
  QueryClient,
  QueryObserver,
  queryOptions,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import axios, { type AxiosResponse } from 'axios'
import ky from 'ky'
import { ofetch } from 'ofetch'
import { describe, expectTypeOf, test } from 'vitest'
import {
  type AnyApiError,
  type ApiError,
  clinic,
  type HttpError,
  type OperationErrors,
  type SlotUnavailableError,
  type WireBody,
} from '../../src'
import { createClient, matchError, toClientError } from '../../src/client'
import { createAxiosErrorParser, fromAxiosError } from '../../src/client/axios'
import { createKyErrorParser, fromKyError } from '../../src/client/ky'
import { createFetchErrorParser, fromFetchError } from '../../src/client/ofetch'
import { createORPCErrorParser, fromORPCError } from '../../src/client/orpc'
import { createFromActionResult } from '../../src/client/react'
import { codebookBaseQuery, createCodebookBaseQuery, type StoredError } from '../../src/client/rtk-query'
import { createQueryRetry, mutationRetry, queryRetry } from '../../src/client/tanstack-query'
import { createTRPCErrorParser, fromTRPCClientError } from '../../src/client/trpc'
import type { Rows } from '../../src/core'

declare const thrown: unknown
declare const queryFn: () => Promise<{ id: number }>
declare const mutationFn: (id: number) => Promise<{ id: number }>

type Moved = ApiError<'PARCEL_MOVED', 103, 409>
type Lost = ApiError<'PARCEL_LOST', 104, 410>
declare const rows: Rows<Moved | Lost, { ship: 'PARCEL_LOST' }>

type Any = AnyApiError | HttpError
type Listing = OperationErrors<'listAppointments'> | HttpError
type Booking = OperationErrors<'bookAppointment'> | HttpError

describe('what axios, ky and ofetch throw becomes', () => {
  test('the closed union, or HttpError', () => {
    expectTypeOf(fromAxiosError(thrown)).resolves.toEqualTypeOf<Any>()
    expectTypeOf(fromKyError(thrown)).resolves.toEqualTypeOf<Any>()
    expectTypeOf(fromFetchError(thrown)).resolves.toEqualTypeOf<Any>()
  })

  test('the union of an operation', () => {
    expectTypeOf(fromAxiosError(thrown, 'bookAppointment')).resolves.toEqualTypeOf<Booking>()
    expectTypeOf(fromKyError(thrown, 'bookAppointment')).resolves.toEqualTypeOf<Booking>()
    expectTypeOf(fromFetchError(thrown, 'bookAppointment')).resolves.toEqualTypeOf<Booking>()
  })

  test('a value beside what was asked for, in a catch', () => {
    expectTypeOf(axios.get<number>('/').catch(fromAxiosError)).resolves.toEqualTypeOf<AxiosResponse<number> | Any>()
    expectTypeOf(ky.get('/').json<number>().catch(fromKyError)).resolves.toEqualTypeOf<number | Any>()
    expectTypeOf(ofetch<number>('/').catch(fromFetchError)).resolves.toEqualTypeOf<number | Any>()
  })

  test('never a name that the operation does not answer, and always unknown', async () => {
    const error = await fromAxiosError(thrown, 'listAppointments')
    // @ts-expect-error listing does not answer with this name
    if (error.error === 'SLOT_UNAVAILABLE') return
    // @ts-expect-error the same, in a handler
    matchError(error, { SLOT_UNAVAILABLE: () => 1, default: () => 2 })
    // @ts-expect-error every name needs a handler, and so does unknown
    matchError(error, { VALIDATION_FAILED: () => 1 })
    // @ts-expect-error it is a promise still
    matchError(fromAxiosError(thrown), { default: () => 1 })
  })

  test('not with an operation that there is none of', () => {
    // @ts-expect-error a mistyped operation
    fromAxiosError(thrown, 'bookAppointmnet')
    // @ts-expect-error a mistyped operation
    fromKyError(thrown, 'bookAppointmnet')
    // @ts-expect-error a mistyped operation
    fromFetchError(thrown, 'bookAppointmnet')
  })

  test("a team's own union, with its own operations, inferred from its rows", () => {
    const [axiosParser, kyParser, fetchParser] = [
      createAxiosErrorParser(rows),
      createKyErrorParser(rows),
      createFetchErrorParser(rows),
    ]
    expectTypeOf(axiosParser(thrown)).resolves.toEqualTypeOf<Moved | Lost | HttpError>()
    expectTypeOf(kyParser(thrown, 'ship')).resolves.toEqualTypeOf<Lost | HttpError>()
    expectTypeOf(fetchParser(thrown, 'ship')).resolves.toEqualTypeOf<Lost | HttpError>()
    // @ts-expect-error an operation of another contract
    axiosParser(thrown, 'bookAppointment')
  })

  test('the unions of several contracts, with the operations of all', () => {
    const parse = createAxiosErrorParser([rows, clinic])
    expectTypeOf(parse(thrown)).resolves.toEqualTypeOf<Moved | Lost | Any>()
    expectTypeOf(parse(thrown, 'ship')).resolves.toEqualTypeOf<Lost | HttpError>()
    expectTypeOf(parse(thrown, 'bookAppointment')).resolves.toEqualTypeOf<Booking>()
  })
})

test('what tRPC and oRPC throw becomes the closed union, or HttpError', () => {
  expectTypeOf(fromTRPCClientError(thrown)).toEqualTypeOf<Any>()
  expectTypeOf(fromORPCError(thrown)).toEqualTypeOf<Any>()
  expectTypeOf(createTRPCErrorParser(rows)(thrown)).toEqualTypeOf<Moved | Lost | HttpError>()
  expectTypeOf(createORPCErrorParser(rows)(thrown)).toEqualTypeOf<Moved | Lost | HttpError>()
})

describe('any thrown value becomes', () => {
  test('the closed union, or the union of an operation', () => {
    expectTypeOf(toClientError(thrown)).toEqualTypeOf<Any>()
    expectTypeOf(toClientError(thrown, 'bookAppointment')).toEqualTypeOf<Booking>()
    expectTypeOf(Promise.reject<number>().catch(toClientError)).resolves.toEqualTypeOf<number | Any>()
    // @ts-expect-error a mistyped operation
    toClientError(thrown, 'bookAppointmnet')
  })

  test("a team's own union", () => {
    const own = createClient(rows)
    expectTypeOf(own.toClientError(thrown)).toEqualTypeOf<Moved | Lost | HttpError>()
    expectTypeOf(own.toClientError(thrown, 'ship')).toEqualTypeOf<Lost | HttpError>()
  })
})

describe("RTK Query's error", () => {
  const api = createApi({
    baseQuery: codebookBaseQuery(fetchBaseQuery, { baseUrl: '/api', retries: 2 }),
    endpoints: (build) => ({
      list: build.query<{ id: number }, void>({ query: () => '/', extraOptions: { retries: 1, idempotent: true } }),
    }),
  })

  test('is plain data that narrows by its name', () => {
    const { data, error } = api.useListQuery()
    expectTypeOf(data).toEqualTypeOf<{ id: number } | undefined>()
    if (!error || !('identity' in error)) return
    expectTypeOf(error).toEqualTypeOf<StoredError>()
    if (error.error === 'SLOT_UNAVAILABLE') {
      expectTypeOf(error.status).toEqualTypeOf<409>()
      expectTypeOf(error.errors).toEqualTypeOf<SlotUnavailableError['errors'] | undefined>()
    }
    // @ts-expect-error a mistyped name
    if (error.error === 'SLOT_UNAVAILBLE') return
  })

  test('becomes the union of an operation', () => {
    expectTypeOf(toClientError(api.useListQuery().error, 'listAppointments')).toEqualTypeOf<Listing>()
  })

  test("is of the team's own rows, and the options are no others", () => {
    const own = createCodebookBaseQuery(rows)
    const baseQuery = own(fetchBaseQuery, { baseUrl: '/api' })
    type Stored = Extract<Awaited<ReturnType<typeof baseQuery>>, { data?: undefined }>['error']
    expectTypeOf<Stored['error']>().toEqualTypeOf<'PARCEL_MOVED' | 'PARCEL_LOST' | HttpError['error']>()
    // @ts-expect-error the option of RTK Query's own retry
    own(fetchBaseQuery, { maxRetries: 3 })
    // @ts-expect-error the same, of an endpoint
    void ((api: Parameters<typeof baseQuery>[1]) => baseQuery('/', api, { maxRetries: 3 }))
  })
})

test("a server action's result has the errors of the team's rows", () => {
  const fromActionResult = createFromActionResult(rows)
  const result = {} as { ok: true; data: number } | { ok: false; error: WireBody }
  expectTypeOf(fromActionResult(result).error).toEqualTypeOf<Moved | Lost | HttpError | undefined>()
  expectTypeOf(fromActionResult('ship', result).error).toEqualTypeOf<Lost | HttpError | undefined>()
  // @ts-expect-error an operation of another contract
  fromActionResult('bookAppointment', result)
})

describe("a query's error", () => {
  test('is the union of its operation', () => {
    const options = { queryKey: ['appointments'], queryFn, ...queryRetry('listAppointments') }
    expectTypeOf(useQuery(options).error).toEqualTypeOf<Listing | null>()
    expectTypeOf(useQuery(options).data).toEqualTypeOf<{ id: number } | undefined>()
    expectTypeOf(useQuery(queryOptions(options)).error).toEqualTypeOf<Listing | null>()
    expectTypeOf(new QueryObserver(new QueryClient(), options).getCurrentResult().error).toEqualTypeOf<Listing | null>()
    const picked = useQuery({ ...options, select: ({ id }) => id })
    expectTypeOf(picked.data).toEqualTypeOf<number | undefined>()
    expectTypeOf(picked.error).toEqualTypeOf<Listing | null>()
  })

  test('is the union that it is told', () => {
    const { error } = useQuery({ queryKey: [], queryFn, ...queryRetry<SlotUnavailableError | HttpError>() })
    expectTypeOf(error).toEqualTypeOf<SlotUnavailableError | HttpError | null>()
  })

  test('narrows, and refuses what it can never be', () => {
    const { error } = useQuery({ queryKey: [], queryFn, ...queryRetry('listAppointments', { retries: 1 }) })
    if (error?.error === 'RATE_LIMIT_EXCEEDED') expectTypeOf(error.retryAfter).toEqualTypeOf<number | undefined>()
    // @ts-expect-error listing does not answer with this name
    if (error?.error === 'SLOT_UNAVAILABLE') return
    // @ts-expect-error null is to be asked for first
    matchError(error, { default: () => 1 })
    if (error) expectTypeOf(matchError(error, { default: ({ status }) => status })).toExtend<number>()
  })
})

describe("a mutation's error", () => {
  test('is the union of its operation, in its callbacks too', () => {
    const mutation = useMutation({
      mutationFn,
      onError: (error) => expectTypeOf(error).toEqualTypeOf<Booking>(),
      ...mutationRetry('bookAppointment'),
    })
    expectTypeOf(mutation.error).toEqualTypeOf<Booking | null>()
    expectTypeOf(mutation.mutate).parameter(0).toEqualTypeOf<number>()
    const observer = new MutationObserver(new QueryClient(), { mutationFn, ...mutationRetry('bookAppointment') })
    expectTypeOf(observer.getCurrentResult().error).toEqualTypeOf<Booking | null>()
  })
})

test("a team's own queries and mutations have its errors", () => {
  const own = createQueryRetry(rows)
  const { error } = useQuery({ queryKey: [], queryFn, ...own.queryRetry('ship') })
  expectTypeOf(error).toEqualTypeOf<Lost | HttpError | null>()
  expectTypeOf(useMutation({ mutationFn, ...own.mutationRetry('ship') }).error).toEqualTypeOf<Lost | HttpError | null>()
  // @ts-expect-error an operation of another contract
  own.queryRetry('listAppointments')
})

test('the options are the defaults of a client, and take no others', () => {
  new QueryClient({ defaultOptions: { queries: queryRetry(), mutations: mutationRetry({ idempotent: true }) } })
  // @ts-expect-error a mistyped operation
  queryRetry('listAppointment')
  // @ts-expect-error the option of TanStack Query, not of ours
  queryRetry({ retry: 3 })
  // @ts-expect-error a text is no number
  mutationRetry('bookAppointment', { retries: '3' })
  // @ts-expect-error what is no error
  queryRetry<string>()
})
