import { describe, expect, test } from 'vitest'
import { createError, errorBody, HttpError, InternalError, SlotUnavailableError } from '../../../src'
import { createClient, parseErrorBody } from '../../../src/client'
import { errorClass } from '../../../src/core'
import { docplannerAnswer, parseDocplannerError } from '../../../src/docplanner'
import { OutOfStockError, codebook as shop, rows as shopRows } from '../../contracts/shop/index'

const upstream = createClient(shopRows)

/** A row of another contract, with the name of one of ours. */
const OtherSlotUnavailable = errorClass('other-clinic', 'SlotUnavailableError', {
  code: 77,
  status: 409,
  category: 'slot',
  recovery: 'terminal',
  message: 'upstream secret',
})

const secret = 'upstream secret'
const stolen = { message: secret, errors: { upstream: [secret] }, details: { upstream: secret }, retry_after: 1234 }

/** What no contract of ours answers for, each with an upstream's texts in every field. */
const foreign: readonly (readonly [label: string, make: () => unknown])[] = [
  ['a row of the same name, constructed', () => new OtherSlotUnavailable()],
  ["another contract's row", () => new OutOfStockError({ message: secret, details: { article: secret, left: 0 } })],
  [
    "another contract's 409, parsed",
    () => upstream.parseErrorBody({ ...stolen, error: 'OUT_OF_STOCK', status: 409 }, { status: 409 }),
  ],
  [
    "another contract's 5xx, parsed",
    () => upstream.parseErrorBody({ ...stolen, error: 'SERVICE_UNAVAILABLE', status: 503 }, { status: 503 }),
  ],
  ['our own 401, from an upstream', () => parseErrorBody({ ...stolen, error: 'INVALID_TOKEN' }, { status: 401 })],
  [
    'a row of ours with a 403, from an upstream',
    () => parseErrorBody({ ...stolen, error: 'SLOT_UNAVAILABLE' }, { status: 403 }),
  ],
  ['a name that no row has', () => parseErrorBody({ ...stolen, error: 'SLOT_TAKEN' }, { status: 409 })],
  ['HTML of a proxy', () => parseErrorBody(`<h1>${secret}</h1>`, { status: 502 })],
  ["an error of Docplanner's API", () => parseDocplannerError(stolen, { status: 404, operation: 'bookSlot' })],
  ['no answer', () => new HttpError(0, { message: secret, reason: 'no-answer' })],
]

describe('an error of another contract or of an upstream is an unknown failure', () => {
  test.each(foreign)('%s', (_, make) => {
    const answer = docplannerAnswer(make())
    expect(answer).toEqual({
      status: 500,
      headers: { 'Content-Type': 'application/json' },
      body: errorBody(new InternalError()),
    })
    expect(JSON.stringify(answer)).not.toMatch(/upstream|1234|77/)
  })

  test.each(foreign)('%s: as the row that failures are answered as', (_, make) => {
    expect(docplannerAnswer(make(), { failureAs: 'CONCURRENT_MODIFICATION' })).toMatchObject({
      status: 409,
      body: { error_code: 7003 },
    })
  })

  test.each(foreign)('%s: unless a mapper decides otherwise', (_, make) => {
    const thrown = make()
    const mapper = (value: unknown) => (value === thrown ? new SlotUnavailableError({ cause: value }) : undefined)
    expect(docplannerAnswer(thrown, { mappers: [mapper] })).toMatchObject({ status: 409, body: { error_code: 3003 } })
  })

  test('a mapper that passes it on never gives it a number of ours', () => {
    const { status, body } = docplannerAnswer(new OtherSlotUnavailable(), {
      mappers: [(thrown) => thrown as HttpError],
    })
    expect(status).toBe(409)
    expect(body).not.toHaveProperty('error_code')
  })
})

describe('an error of the same contract from an upstream', () => {
  test('keeps its number', () => {
    const error = parseErrorBody({ ...stolen, error: 'SLOT_UNAVAILABLE' }, { status: 409 })
    expect(docplannerAnswer(error)).toMatchObject({ status: 409, body: { error_code: 3003 } })
  })

  test('has nothing of the upstream in a 5xx', () => {
    const error = parseErrorBody({ ...stolen, error: 'DATABASE_ERROR' }, { status: 500 })
    expect(docplannerAnswer(error)).toMatchObject({ status: 500, body: errorBody(createError('DATABASE_ERROR')) })
  })

  test('that answered a 4xx row with a 5xx has refused nothing', () => {
    const error = parseErrorBody({ ...stolen, error: 'SLOT_UNAVAILABLE' }, { status: 503 })
    expect(docplannerAnswer(error)).toMatchObject({ status: 503, body: errorBody(new HttpError(503)) })
    expect(docplannerAnswer(error, { failureAs: 'CONCURRENT_MODIFICATION' }).body).toEqual({ error_code: 7003 })
  })
})

describe('the other way round: a service of the shop', () => {
  test.each([
    ["the clinic's row", () => new SlotUnavailableError()],
    [
      "the clinic's row of the same name",
      () => createError('SERVICE_UNAVAILABLE', { message: 'clinic', expose: true }),
    ],
    [
      "the clinic's 409, parsed",
      () => parseErrorBody({ error: 'SLOT_UNAVAILABLE', message: 'clinic' }, { status: 409 }),
    ],
  ])('%s is an unknown failure', (_, make) => {
    expect(docplannerAnswer(make(), { codebook: shop })).toMatchObject({
      status: 500,
      body: { message: 'The shop has a problem', error: 'UNEXPECTED', status: 500 },
    })
  })
})
