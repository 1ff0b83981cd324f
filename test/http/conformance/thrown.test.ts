import { describe, expect, test } from 'vitest'
import { type ApiError, HttpError } from '../../../src'
import { createClient } from '../../../src/client'
import { type ErrorOptions, errorClass } from '../../../src/core'
import { rawRequest } from '../../support/raw-request'
import { thrownValues } from '../../support/thrown-values'
import { houseRuns } from './runs'
import { houseHeaders, serve, serveThrown } from './serve'
import { fallbackOf, invalidOf, versionOf } from './subjects/subject'

describe.each(houseRuns)('$name: what a handler throws', (run) => {
  const { subject } = run
  const { codebook, conflict, errorBody, make, rows } = subject
  const [versionHeader, apiVersion] = versionOf(subject)
  const fallback = () => fallbackOf(subject)
  const { parseErrorResponse } = createClient(codebook.rows)
  /** A row of the contract with public details. */
  const TooHeavyError = errorClass<ApiError, ErrorOptions<never, object>>(codebook.name, 'TooHeavyError', {
    code: 190,
    status: 422,
    category: 'parcel',
    recovery: 'correctable',
    message: 'Too heavy',
    details: ['self', 'limit'],
  })
  const withParcels = { ...codebook, classes: { ...codebook.classes, TOO_HEAVY: TooHeavyError } }

  test('every row is answered with its status, its house body and its headers', async () => {
    let error: ApiError = fallback()
    const { url } = await serveThrown(run, () => error)
    for (const { name: row, status, carries } of rows) {
      error = make(row, carries.includes('retryAfter') ? { retryAfter: 60 } : { message: 'Größe: “2 €”' })
      const response = await fetch(url)
      expect(response.status, row).toBe(status)
      expect(Object.fromEntries(response.headers), row).toMatchObject(houseHeaders)
      expect(response.headers.get(versionHeader)).toBe(apiVersion)
      expect(response.headers.get('Retry-After')).toBe(carries.includes('retryAfter') ? '60' : null)
      expect(await response.text()).toBe(JSON.stringify(errorBody(error)))
    }
  })

  test('a client has the row again', async () => {
    const { url } = await serveThrown(run, () => invalidOf(subject, { email: ['Taken'] }))
    const error = await parseErrorResponse(await fetch(url))
    expect(error).toBeInstanceOf(invalidOf(subject, {}).constructor)
    expect(error.errors).toEqual({ email: ['Taken'] })
  })

  test('a rejected promise is the same as a throw', async () => {
    const { url } = await serve(run, () => Promise.reject(conflict()))
    expect(await (await fetch(url)).json()).toEqual(errorBody(conflict()))
  })

  test('a failure that no row names has the house body', async () => {
    const { url } = await serveThrown(run, () => new HttpError(415))
    const response = await fetch(url)
    expect(response.status).toBe(415)
    expect(await response.json()).toEqual(errorBody(new HttpError(415)))
  })

  test.each(thrownValues)('%s is a masked 500 with the house body', async (_, make) => {
    const { url } = await serveThrown(run, make)
    const response = await fetch(url)
    expect(response.status).toBe(500)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(await response.text()).toBe(JSON.stringify(errorBody(fallback())))
  })

  test.each([
    ['a frozen row', () => Object.freeze(conflict()), 409],
    ['a Proxy of a row', () => new Proxy(conflict(), {}), 409],
    ['a row whose causes go round', () => withOwnCause(conflict()), 409],
    ['a row that throws when it is read', () => withThrowing(conflict(), 'message'), 500],
    ['a row that throws when it is written', () => withThrowing(make('SERVICE_UNAVAILABLE'), 'toJSON'), 500],
    ['a row whose public details go round', () => new TooHeavyError({ details: goingRound() }), 500],
    ['a row whose public details are no JSON', () => new TooHeavyError({ details: { limit: 30n } }), 500],
  ])('%s is answered', async (_, make, status) => {
    const { url } = await serveThrown(run, make, { codebook: withParcels })
    const response = await fetch(url)
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    const error = status === 500 ? fallback() : conflict()
    expect(await response.json()).toEqual(errorBody(error))
  })

  test('a HEAD has the status and the headers, and no body', async () => {
    const { port } = await serveThrown(run, () => conflict())
    const head = await rawRequest(port, ['HEAD /handled HTTP/1.1'])
    const [headers = '', body] = head.split('\r\n\r\n')
    expect(headers).toMatch(/^HTTP\/1\.1 409 /)
    expect(headers.toLowerCase()).toContain(`${versionHeader.toLowerCase()}: ${apiVersion}`)
    expect(body).toBe('')
  })
})

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
