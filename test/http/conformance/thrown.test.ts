import { describe, expect, test } from 'vitest'
import {
  type AnyApiError,
  DatabaseError,
  errorBody,
  HttpError,
  InternalError,
  SlotUnavailableError,
  ValidationFailedError,
} from '../../../src'
import { parseErrorResponse } from '../../../src/client'
import { apiVersion, versionHeader } from '../../../src/contract'
import { errorClass } from '../../../src/core'
import { rawRequest } from '../../support/raw-request'
import { clinicRows, makeError } from '../../support/rows'
import { thrownValues } from '../../support/thrown-values'
import { drivers } from './drivers'
import { houseHeaders, serve, serveThrown } from './serve'

describe.each(drivers)('$name: what a handler throws', (driver) => {
  test('every row is answered with its status, its house body and its headers', async () => {
    let error: AnyApiError = new InternalError()
    const { url } = await serveThrown(driver, () => error)
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
    const { url } = await serveThrown(driver, () => new ValidationFailedError({ errors: { email: ['Taken'] } }))
    const error = await parseErrorResponse(await fetch(url))
    expect(error).toBeInstanceOf(ValidationFailedError)
    expect(error.errors).toEqual({ email: ['Taken'] })
  })

  test('a rejected promise is the same as a throw', async () => {
    const { url } = await serve(driver, () => Promise.reject(new SlotUnavailableError()))
    expect(await (await fetch(url)).json()).toEqual(errorBody(new SlotUnavailableError()))
  })

  test('a failure that no row names has the house body', async () => {
    const { url } = await serveThrown(driver, () => new HttpError(415))
    const response = await fetch(url)
    expect(response.status).toBe(415)
    expect(await response.json()).toEqual(errorBody(new HttpError(415)))
  })

  test.each(thrownValues)('%s is a masked 500 with the house body', async (_, make) => {
    const { url } = await serveThrown(driver, make)
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
    const { url } = await serveThrown(driver, make)
    const response = await fetch(url)
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    const error = status === 500 ? new InternalError() : new SlotUnavailableError()
    expect(await response.json()).toEqual(errorBody(error))
  })

  test('a HEAD has the status and the headers, and no body', async () => {
    const { port } = await serveThrown(driver, () => new SlotUnavailableError())
    const head = await rawRequest(port, ['HEAD /handled HTTP/1.1'])
    const [headers = '', body] = head.split('\r\n\r\n')
    expect(headers).toMatch(/^HTTP\/1\.1 409 /)
    expect(headers.toLowerCase()).toContain(`${versionHeader.toLowerCase()}: ${apiVersion}`)
    expect(body).toBe('')
  })
})

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
