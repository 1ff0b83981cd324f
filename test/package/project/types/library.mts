// A library without return types: its declarations must name whatever it returns. Also compiled as CommonJS.
import { fetchBaseQuery } from '@reduxjs/toolkit/query'
import {
  canTransition,
  clinic,
  createError,
  errorBody,
  errorResponse,
  HttpError,
  isApiError,
  isStatus,
  list,
  matchError,
  nextStatuses,
  paginate,
  parseRateLimit,
  problemDetails,
  rateLimitHeaders,
  SlotUnavailableError,
  success,
  toApiError,
  ValidationFailedError,
  validationError,
  versionHeaders,
} from 'error-codebook'
import { createAxiosErrorParser, fromAxiosError } from 'error-codebook/axios'
import {
  HttpError as ClientHttpError,
  createClient,
  deserializeError,
  fetchOrThrow,
  parseErrorBody,
  parseErrorResponse,
  retryDelay,
  safe,
  serializeError,
  toClientError,
} from 'error-codebook/client'
import { createParser, defineContract, errorConverter, errorFactory, packRows } from 'error-codebook/core'
import {
  defineDictionary,
  docplannerAnswer,
  docplannerCallback,
  docplannerDictionary,
  ownCodes,
  parseDictionary,
  parseDocplannerError,
} from 'error-codebook/docplanner'
import { elysiaErrorPlugin } from 'error-codebook/elysia'
import { expressApiHeaders, expressErrorHandler, expressNotFoundHandler } from 'error-codebook/express'
import { fastifyErrorPlugin, fastifyFrameworkErrors } from 'error-codebook/fastify'
import { withErrors } from 'error-codebook/fetch'
import { generateTypescript } from 'error-codebook/generate'
import { h3ErrorPlugin } from 'error-codebook/h3'
import { honoApiHeaders, honoErrorHandler, honoNotFoundHandler, honoValidationHook } from 'error-codebook/hono'
import { errorBodyBuilder, errorResponseBuilder, fieldErrors, invalidInput, toErrorResponse } from 'error-codebook/http'
import { koaErrorMiddleware } from 'error-codebook/koa'
import { createKyErrorParser, fromKyError } from 'error-codebook/ky'
import { postgresMapper } from 'error-codebook/mappers'
import { createResponders, respondWith } from 'error-codebook/msw'
import { ApiErrorFilter, nestApiHeaders, validationPipeOptions } from 'error-codebook/nestjs'
import { actionResult, formAction, nextRouteHandler } from 'error-codebook/next'
import { errorAttributes, errorRecord, logErrors } from 'error-codebook/observability'
import { createFetchErrorParser, fromFetchError } from 'error-codebook/ofetch'
import { orpcApiHeaders, orpcErrorInterceptor } from 'error-codebook/orpc'
import { createORPCErrorParser, fromORPCError } from 'error-codebook/orpc-client'
import { createRateLimiter } from 'error-codebook/rate-limit'
import { createFromActionResult, fromActionResult } from 'error-codebook/react'
import { codebookBaseQuery, createCodebookBaseQuery } from 'error-codebook/rtk-query'
import { createQueryRetry, mutationRetry, queryRetry } from 'error-codebook/tanstack-query'
import { assertAnswer, createAssertAnswer } from 'error-codebook/testing'
import { trpcApiHeaders, trpcErrorFormatter, trpcRequestId } from 'error-codebook/trpc'
import { createTRPCErrorParser, fromTRPCClientError } from 'error-codebook/trpc-client'
import { apiErrorMatchers, createApiErrorMatchers } from 'error-codebook/vitest'
import { errorBodySchema, successSchema, timestampSchema, zodSchemas } from 'error-codebook/zod'
import { rows, codebook as shop, toApiError as toShopError } from '../shop/index.js'

// The errors.
export const converted = (thrown: unknown) => toApiError(thrown)
export const created = () => createError('VALIDATION_FAILED', { errors: {} })
export const byCode = () => createError(3003)
export const constructed = () => new SlotUnavailableError()
export const constructedInvalid = () => new ValidationFailedError()
export const unnamed = () => new HttpError(404)
export const unnamedByClient = () => new ClientHttpError(404)
export const narrowed = (thrown: unknown) =>
  isApiError(thrown, ['SLOT_UNAVAILABLE', 'DOUBLE_BOOKING']) ? thrown : undefined
export const narrowedToAny = (thrown: unknown) => (isApiError(thrown) ? thrown : undefined)
export const matched = (thrown: unknown) => matchError(toApiError(thrown), { default: (error) => error })
export const invalid = () => validationError([])
export const body = () => errorBody(createError('SLOT_UNAVAILABLE'))
export const problem = () => problemDetails(createError('SLOT_UNAVAILABLE'))
export const response = () => errorResponse(createError('SLOT_UNAVAILABLE'))
export const succeeded = () => success({ id: 1 })
export const listed = () => list([1], paginate({ total: 1, page: 1, perPage: 15 }))
export const headers = () => ({
  ...versionHeaders(),
  ...rateLimitHeaders({ limit: 1, remaining: 1, reset: new Date() }),
})
export const limit = () => parseRateLimit(new Headers())
export const next = () => nextStatuses('appointment', 'pending')
export const status = (value: unknown) => (isStatus('appointment', value) ? value : undefined)
export const may = (to: string) => (canTransition('appointment', 'pending', to) ? to : undefined)
export const book = () => clinic
export const classes = () => clinic.classes
export { createError, errorBody, isApiError, toApiError }
export const again = { createError, errorBody, isApiError, toApiError, HttpError, SlotUnavailableError }

// Clients.
export const called = () => safe('bookAppointment', fetch('/'))
export const calledAny = () => safe<{ id: number }>(() => fetch('/'))
export const parsed = (answer: Response) => parseErrorResponse(answer)
export const parsedBody = () => parseErrorBody({})
export const fetched = () => fetchOrThrow('/')
export const revived = () => deserializeError({})
export const serialized = () => serializeError(new SlotUnavailableError())
export const delay = () => retryDelay(parseErrorBody({}), 1)
export const shopClient = () => createClient(rows)
export const { safe: shopSafe, parseErrorResponse: parseShopResponse } = createClient(rows)
export const bothClients = () => createClient([rows])
export const shopCall = () => shopSafe('placeOrder', fetch('/'))
export const axios = [fromAxiosError, createAxiosErrorParser(rows)] as const
export const axiosError = (thrown: unknown) => fromAxiosError(thrown, 'bookAppointment')
export const ky = [fromKyError, createKyErrorParser(rows)] as const
export const ofetch = [fromFetchError, createFetchErrorParser(rows)] as const
export const orpcClient = [fromORPCError, createORPCErrorParser(rows)] as const
export const trpcClient = [fromTRPCClientError, createTRPCErrorParser(rows)] as const
export const react = [fromActionResult, createFromActionResult(rows)] as const
export const baseQueries = [codebookBaseQuery, createCodebookBaseQuery(rows)] as const
export const baseQuery = codebookBaseQuery(fetchBaseQuery, { baseUrl: '/api' })
export const caught = (thrown: unknown) => toClientError(thrown)
export const caughtBooking = (thrown: unknown) => toClientError(thrown, 'bookAppointment')
export const queries = () => [queryRetry('listAppointments'), mutationRetry(), createQueryRetry(rows)] as const

// Servers.
export const express = () =>
  [expressApiHeaders(), expressErrorHandler({ codebook: shop }), expressNotFoundHandler()] as const
export const fastify = () => [fastifyErrorPlugin, fastifyFrameworkErrors({ codebook: shop })] as const
export const hono = () => [honoApiHeaders(), honoErrorHandler({ codebook: shop }), honoValidationHook()] as const
export const honoNotFound = () => honoNotFoundHandler
export const koa = () => koaErrorMiddleware({ codebook: shop })
export const nest = () => [new ApiErrorFilter({ codebook: shop }), nestApiHeaders(), validationPipeOptions()] as const
export const fetchHandler = () => withErrors(() => new Response(), { codebook: shop })
export const nextHandler = () => nextRouteHandler(() => new Response(), { codebook: shop })
export const actions = () => [actionResult(async () => 1), formAction(async () => 1)] as const
export const h3 = () => h3ErrorPlugin({ codebook: shop })
export const elysia = () => elysiaErrorPlugin({ codebook: shop })
export const trpc = () => [trpcErrorFormatter({ codebook: shop }), trpcApiHeaders(), trpcRequestId] as const
export const orpc = () => [orpcErrorInterceptor({ codebook: shop }), orpcApiHeaders()] as const
export const mapper = () => postgresMapper({ one_slot: 'SLOT_UNAVAILABLE' })
export const limiter = () => [createRateLimiter(), createRateLimiter({ codebook: shop })] as const

// Tests, schemas, logs, the partner.
export const responders = () => [respondWith('SLOT_UNAVAILABLE'), createResponders(shop)] as const
export const matchers = () => [apiErrorMatchers, createApiErrorMatchers(shop)] as const
export const asserted = () => [assertAnswer, createAssertAnswer(shop)] as const
export const schemas = () => [errorBodySchema, successSchema(timestampSchema), zodSchemas(shop)] as const
export const logs = () => [logErrors, errorRecord(undefined), errorAttributes(undefined)] as const
export const codes = () => [defineDictionary({ ...ownCodes, SLOT_UNAVAILABLE: 1 }), parseDictionary({}, shop)] as const
export const entries = () =>
  [docplannerDictionary(), docplannerDictionary(parseDictionary({}, shop), { codebook: shop })] as const
export const answer = () => [docplannerAnswer(undefined), docplannerAnswer(undefined, { codebook: shop })] as const
export const callback = () => [docplannerCallback({}), parseDocplannerError({}, { status: 409 })] as const

// The engine, and another contract.
export const contract = () =>
  defineContract({
    name: 'mini',
    version: '1.0.0',
    fallback: 'BROKEN',
    categories: { system: { title: 'System', range: [1, 99] } },
    errors: { BROKEN: { code: 1, status: 500, recovery: 'transient', meaning: 'Something broke' } },
  })
export const engine = () =>
  [createParser(rows), errorConverter(shop), errorFactory(shop), packRows(contract())] as const
export const builders = () =>
  [errorBodyBuilder(shop), errorResponseBuilder(shop), invalidInput(shop, []), fieldErrors([])] as const
export const answered = () => toErrorResponse(new HttpError(404))
export const files = () => generateTypescript(contract())
export const shopError = (thrown: unknown) => toShopError(thrown)
export const shopBook = () => shop
