import { describe, expect, test } from 'vitest'
import { ApiError, HttpError, isApiError, matchError, ServiceUnavailableError } from '../../../src'
import * as clinicClient from '../../../src/client'
import { createAxiosErrorParser, fromAxiosError } from '../../../src/client/axios'
import { createORPCErrorParser, fromORPCError } from '../../../src/client/orpc'
import { createFromActionResult, fromActionResult } from '../../../src/client/react'
import { createTRPCErrorParser, fromTRPCClientError } from '../../../src/client/trpc'
import * as shop from '../../contracts/shop/index'

// Both contracts have a row of this name.
const body = { message: 'Closed', error: 'SERVICE_UNAVAILABLE', status: 503 }
const shopClient = clinicClient.createClient(shop.rows)

const axiosError = { response: { status: 503, headers: {}, data: body } }
const trpcError = { data: { httpStatus: 503, error: body } }
const orpcError = { status: 503, code: 'SERVICE_UNAVAILABLE', message: 'Closed', data: body }
const actionResult = { ok: false, error: body } as const

/** Every way to the clinic's error and to the shop's, by the same way. */
const ways: readonly (readonly [way: string, ofClinic: () => unknown, ofShop: () => unknown])[] = [
  ['constructed', () => new ServiceUnavailableError(), () => new shop.ServiceUnavailableError()],
  ['parsed', () => clinicClient.parseErrorBody(body), () => shopClient.parseErrorBody(body)],
  [
    'from a response',
    () => clinicClient.parseErrorResponse(Response.json(body, { status: 503 })),
    () => shopClient.parseErrorResponse(Response.json(body, { status: 503 })),
  ],
  [
    'from safe',
    async () => (await clinicClient.safe(Promise.resolve(Response.json(body, { status: 503 })))).error,
    async () => (await shopClient.safe(Promise.resolve(Response.json(body, { status: 503 })))).error,
  ],
  ['from axios', () => fromAxiosError(axiosError), () => createAxiosErrorParser(shop.rows)(axiosError)],
  ['from tRPC', () => fromTRPCClientError(trpcError), () => createTRPCErrorParser(shop.rows)(trpcError)],
  ['from oRPC', () => fromORPCError(orpcError), () => createORPCErrorParser(shop.rows)(orpcError)],
  [
    'from a server action',
    () => fromActionResult(actionResult).error,
    () => createFromActionResult(shop.rows)(actionResult).error,
  ],
  [
    'serialized and revived',
    () => clinicClient.deserializeError(structuredClone(clinicClient.serializeError(new ServiceUnavailableError()))),
    () => shopClient.deserializeError(structuredClone(clinicClient.serializeError(new shop.ServiceUnavailableError()))),
  ],
]

describe.each(ways)('the row of a name that two contracts have, %s,', (_, ofClinic, ofShop) => {
  test('is the row of its own contract, and not of the other', async () => {
    const [clinics, shops] = [await ofClinic(), await ofShop()]
    expect(clinics).toMatchObject({ error: 'SERVICE_UNAVAILABLE', code: 9002 })
    expect(shops).toMatchObject({ error: 'SERVICE_UNAVAILABLE', code: 904 })
    expect([clinics, shops].map((each) => each instanceof ApiError)).toEqual([true, true])
    expect([clinics, shops].map((each) => each instanceof ServiceUnavailableError)).toEqual([true, false])
    expect([clinics, shops].map((each) => each instanceof shop.ServiceUnavailableError)).toEqual([false, true])
    expect([clinics, shops].map((each) => isApiError(each))).toEqual([true, false])
    expect([clinics, shops].map((each) => isApiError(each, 'SERVICE_UNAVAILABLE'))).toEqual([true, false])
    expect([clinics, shops].map((each) => clinicClient.isApiError(each, ['SERVICE_UNAVAILABLE']))).toEqual([
      true,
      false,
    ])
    expect([clinics, shops].map((each) => shop.isApiError(each))).toEqual([false, true])
    expect([clinics, shops].map((each) => shopClient.isApiError(each))).toEqual([false, true])
    expect([clinics, shops].map((each) => shopClient.isApiError(each, 'SERVICE_UNAVAILABLE'))).toEqual([false, true])
  })
})

test('an error that the other contract serialized is no row', () => {
  const fromShop = clinicClient.deserializeError(clinicClient.serializeError(new shop.ServiceUnavailableError()))
  const fromClinic = shopClient.deserializeError(clinicClient.serializeError(new ServiceUnavailableError()))
  for (const error of [fromShop, fromClinic]) {
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ error: 'SERVICE_UNAVAILABLE', status: 503, reason: 'unlisted' })
  }
})

test('matchError sends a failure that no row of the contract names to unknown', () => {
  const error = clinicClient.deserializeError(clinicClient.serializeError(new shop.ServiceUnavailableError()))
  const handlers = { SERVICE_UNAVAILABLE: () => 'row', unknown: () => 'unknown', default: () => 'default' }
  expect(matchError(error, handlers)).toBe('unknown')
})
