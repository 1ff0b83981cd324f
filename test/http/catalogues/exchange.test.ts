import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HttpError } from '../../../src'
import { createClient } from '../../../src/client'
import { zodSchemas } from '../../../src/zod'
import { exchange as contract } from '../../contracts/exchange'
import {
  codebook,
  createError,
  InsufficientBalanceError,
  LedgerOutOfStepError,
  rows,
  TooManyOrdersError,
  TooMuchWeightError,
  validationError,
} from '../../contracts/exchange/index'
import { expressDriver } from '../conformance/drivers/express'
import { honoDriver } from '../conformance/drivers/hono'
import { everyError, expectedOf, readOf, serveCatalogue } from './catalogue'

const exchange = { contract, codebook }
const { errorBodySchema, placeOrderSchema } = zodSchemas(codebook)
const unreachable = () => new LedgerOutOfStepError({ details: { shard: 'shard-7 10.0.0.7' } })

describe.each([expressDriver, honoDriver])('the exchange, served by $name', (driver) => {
  let server: Awaited<ReturnType<typeof serveCatalogue>>
  beforeAll(async () => {
    server = await serveCatalogue(driver, exchange)
  })
  afterAll(() => server.close())

  test('every row arrives with its negative code, its defaults, its details and its filled message', async () => {
    const errors = everyError(exchange)
    expect(errors).toHaveLength(104)
    for (const thrown of errors) {
      expect(readOf(await server.errorOf(thrown))).toEqual(expectedOf(thrown, exchange))
    }
  })

  test('every body fits the schema of error bodies', async () => {
    for (const thrown of everyError(exchange)) {
      const body = await (await server.answerTo(thrown)).json()
      expect(errorBodySchema.safeParse(body).error, thrown.error).toBeUndefined()
    }
  })

  test('numbers, dates and texts fill a message once', async () => {
    const details = { limit: 1200, interval: 'minute' } as const
    const error = await server.errorOf(new TooMuchWeightError({ details, retryAfter: 7 }))
    expect(error).toMatchObject({
      code: -1021,
      message: 'Too much request weight used; current limit is 1,200 per minute',
      retryAfter: 7,
      details,
    })
    const refused = new InsufficientBalanceError({ details: { asset: '{needed}', available: 0.5, needed: 12.25 } })
    expect((await server.errorOf(refused)).message).toBe('Insufficient {needed}: 0.5 available, 12.25 needed')
    expect((await server.errorOf(createError(-1037, { details: { delisted_on: '2026-01-31' } }))).message).toBe(
      'This symbol was delisted on Jan 31, 2026',
    )
  })

  test('the details of a failure stay on the server, in its message too, unless it is exposed', async () => {
    expect(await (await server.answerTo(unreachable())).json()).toEqual({
      message: 'A shard of the ledger is behind the others',
      error: 'LEDGER_OUT_OF_STEP',
      status: 500,
    })
    const exposed = new LedgerOutOfStepError({ details: { shard: 'blue' }, expose: true })
    expect(await server.errorOf(exposed)).toMatchObject({ message: 'Shard blue is behind', details: { shard: 'blue' } })
  })

  test('every answer tells the version', async () => {
    const { headers } = await server.answerTo(createError('MARKET_CLOSED'))
    expect(headers.get('X-Exchange-Version')).toBe('3.2.0')
  })

  test('an unknown failure is the fallback row, and nothing of it is sent', async () => {
    const response = await server.answerTo(new Error('secret 10.0.0.7'))
    expect([response.status, await response.text()]).toEqual([
      500,
      '{"message":"The exchange failed for a reason that it does not know","error":"UNKNOWN","status":500}',
    ])
  })

  test('wrong input is the validation row with its fields', async () => {
    const { error } = placeOrderSchema.safeParse({ symbol: 'BTC', side: 'HOLD', quantity: -1 })
    expect(await server.errorOf(validationError(error?.issues ?? []))).toMatchObject({
      error: 'INVALID_REQUEST',
      code: -1100,
      errors: { side: [expect.any(String)], quantity: [expect.any(String)] },
    })
    const malformed = await fetch(`${server.url}/json`, {
      method: 'POST',
      body: '{"symbol":',
      headers: { 'Content-Type': 'application/json' },
    })
    expect(await createClient(rows).parseErrorResponse(malformed)).toMatchObject({
      status: 400,
      recovery: 'correctable',
    })
  })
})

describe('problem details', () => {
  test.each([expressDriver, honoDriver])('have the negative code and the details, by $name', async (driver) => {
    const server = await serveCatalogue(driver, exchange, { format: 'problem' })
    try {
      const thrown = new TooManyOrdersError({ details: { limit: 50, interval: 'second' } })
      const response = await server.answerTo(thrown)
      expect(response.headers.get('Content-Type')).toBe('application/problem+json')
      expect(await response.json()).toEqual({
        type: 'about:blank',
        title: 'Too Many Requests',
        status: 429,
        detail: 'Too many new orders; current limit is 50 per second',
        error: 'TOO_MANY_ORDERS',
        code: -1022,
        details: { limit: 50, interval: 'second' },
      })
      expect(readOf(await server.errorOf(thrown))).toEqual(expectedOf(thrown, exchange))
    } finally {
      await server.close()
    }
  })
})

describe('details that do not fit', () => {
  const { parseErrorBody, safe } = createClient(rows)
  const body = (details: unknown) => ({ message: 'Refused', error: 'INSUFFICIENT_BALANCE', status: 422, details })

  test.each<[string, unknown]>([
    ['a missing field', { asset: 'BTC', available: 1 }],
    ['a number as text', { asset: 'BTC', available: '1', needed: 2 }],
    ['a list', ['BTC', 1, 2]],
    ['a text', 'BTC'],
    ['null for a required field', { asset: null, available: 1, needed: 2 }],
  ])('%s: undefined, and the error says so', (_, details) => {
    const error = parseErrorBody(body(details), { status: 422 })
    expect(error).toMatchObject({ code: -2018, detailsMismatch: true })
    expect(error.details).toBeUndefined()
  })

  test.each<[string, unknown]>([
    ['a text', 'soon'],
    ['a list', []],
    ['a number', 5],
  ])('%s is no details, even if every field is optional', (_, details) => {
    const error = parseErrorBody({ message: 'Too small', error: 'FILTER_FAILURE_PRICE', details })
    expect(error).toMatchObject({ code: -2100, detailsMismatch: true })
    expect(error.details).toBeUndefined()
  })

  test('a field that the row does not declare is dropped, and an optional one may be null', () => {
    const fitting = { asset: 'BTC', available: 1, needed: 2 }
    expect(parseErrorBody(body({ ...fitting, owner: 42 })).details).toEqual(fitting)
    const halted = { message: 'Halted', error: 'MARKET_HALTED', details: { symbol: 'BTC', resumes_at: null } }
    const error = parseErrorBody(halted)
    expect(error.details).toEqual({ symbol: 'BTC' })
    expect(error).not.toHaveProperty('detailsMismatch')
  })

  test('from a server of another version, over the wire', async () => {
    const server = await serveCatalogue(expressDriver, exchange)
    try {
      // A server in plain JavaScript.
      const details = { asset: 'BTC', available: 'one' as unknown as number, needed: 2 }
      const thrown = createError('INSUFFICIENT_BALANCE', { details })
      const { error } = await safe(server.answerTo(thrown))
      expect(error).toMatchObject({ error: 'INSUFFICIENT_BALANCE', detailsMismatch: true })
      expect(error?.details).toBeUndefined()
    } finally {
      await server.close()
    }
  })
})

test('createError takes a name or a negative code', () => {
  expect(createError('MARKET_CLOSED')).toMatchObject({ code: -1030, status: 409 })
  expect(createError(-1030)).toMatchObject({ error: 'MARKET_CLOSED' })
  expect(() => createError(-1 as -1030)).toThrow('The contract has no error -1: use one of its names or codes.')
  expect(() => createError('-1030' as 'MARKET_CLOSED')).toThrow('The contract has no error -1030')
  expect(new HttpError(404).code).toBeUndefined()
})
