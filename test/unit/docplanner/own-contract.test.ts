import { describe, expect, test, vi } from 'vitest'
import { HttpError, SlotUnavailableError, ValidationFailedError } from '../../../src'
import {
  approve,
  checkSentNumbers,
  defineDictionary,
  dictionaryCsv,
  docplannerAnswer,
  docplannerCallback,
  docplannerDictionary,
  extendSentNumbers,
  noCodesOf,
  ownCodesOf,
  parseDictionary,
  parseSlotBooking,
  partnerCode,
  partnerErrorName,
} from '../../../src/docplanner'
import { shop as contract } from '../../contracts/shop'
import {
  CardDeclinedError,
  InvalidOrderError,
  OutOfStockError,
  codebook as shop,
  codebookWithoutTexts as shopWithoutTexts,
  UnexpectedError,
} from '../../contracts/shop/index'
import { slotBookingPayload } from '../../support/docplanner/payloads'
import { callRequest, read } from '../../support/docplanner/request'

const soldOut = () => new OutOfStockError({ details: { article: 'Shoe', left: 0 } })
const answerable = Object.entries(contract.errors).filter(([, { status }]) => status < 500)
const codes = defineDictionary({ ...ownCodesOf(shop), OUT_OF_STOCK: 1, STAFF_ONLY: null }, shop)

describe('an answer', () => {
  test('has the code of a 4xx row, or the number agreed with the partner', () => {
    expect(docplannerAnswer(soldOut(), { codebook: shop })).toMatchObject({ status: 409, body: { error_code: 201 } })
    expect(docplannerAnswer(soldOut(), { codebook: shop, codes }).body).toEqual({ error_code: 1 })
  })

  test('has the masked body of a 5xx, or the row that failures are answered as', () => {
    const error = new UnexpectedError({ message: 'No disk' })
    const body = { message: 'The shop has a problem', error: 'UNEXPECTED', status: 500 }
    expect(docplannerAnswer(error, { codebook: shop })).toMatchObject({ status: 500, body })
    expect(docplannerAnswer(error, { codebook: shop, codes, failureAs: 'OUT_OF_STOCK' }).body).toEqual({
      error_code: 1,
    })
  })

  test('is refused for a row that the contract lacks', () => {
    const failureAs = 'SLOT_UNAVAILABLE' as 'OUT_OF_STOCK'
    expect(() => docplannerAnswer(null, { codebook: shop, failureAs })).toThrow(/^\[error-codebook\] shop has no error/)
  })
})

describe('a dictionary', () => {
  test('starts from its codes, or from none', () => {
    expect(ownCodesOf(shop)).toEqual(Object.fromEntries(answerable.map(([name, { code }]) => [name, code])))
    expect(noCodesOf(shop)).toEqual(Object.fromEntries(answerable.map(([name]) => [name, null])))
    expect([partnerCode('OUT_OF_STOCK', codes), partnerErrorName(1, codes)]).toEqual([1, 'OUT_OF_STOCK'])
    expect([partnerCode('STAFF_ONLY', codes), partnerErrorName(201, codes)]).toEqual([undefined, undefined])
  })

  test('is checked against its rows', () => {
    expect(() => parseDictionary({ ...codes, SLOT_UNAVAILABLE: 2 }, shop)).toThrow(
      'SLOT_UNAVAILABLE: no row of that name',
    )
    expect(() => parseDictionary({}, shop)).toThrow(`has ${answerable.length} fault(s)`)
    expect(() => parseDictionary([], shop)).toThrow('{ "INVALID_ORDER": 1, ... }')
    expect(() => parseDictionary({ ...codes })).toThrow('OUT_OF_STOCK: no row of that name')
  })

  test('has its rows in the order of the table, with meanings and texts', () => {
    const entries = docplannerDictionary(codes, { codebook: shop })
    expect(entries.map(({ name }) => name)).toEqual(
      answerable.map(([name]) => name).filter((name) => name !== 'STAFF_ONLY'),
    )
    for (const { name, meaning, status } of entries) {
      expect([meaning, status]).toEqual([contract.errors[name].meaning, contract.errors[name].status])
    }
    expect(entries.find(({ name }) => name === 'OUT_OF_STOCK')).toEqual({
      errorCode: 1,
      name: 'OUT_OF_STOCK',
      status: 409,
      meaning: 'Fewer pieces are left than the order asks for',
      texts: { en: contract.texts.en.OUT_OF_STOCK, de: contract.texts.de.OUT_OF_STOCK },
    })
    expect(entries.find(({ name }) => name === 'ORDER_NOT_FOUND')?.texts).toEqual({})
  })

  test('has its own codes without others', () => {
    const [entry] = docplannerDictionary(undefined, { codebook: shop, locales: ['de'] })
    expect(entry).toMatchObject({ errorCode: 101, name: 'INVALID_ORDER' })
  })

  test('of a contract without texts has those that are given, in any locale', () => {
    const entries = docplannerDictionary(codes, { codebook: shopWithoutTexts, texts: { nl: { OUT_OF_STOCK: 'Op.' } } })
    expect(entries.find(({ name }) => name === 'OUT_OF_STOCK')?.texts).toEqual({ nl: 'Op.' })
    expect(dictionaryCsv(entries)).toMatch(/^\uFEFF"error_code","name","status","meaning","nl"\r\n/)
  })

  test('has sent numbers', () => {
    const sentNumbers = extendSentNumbers([], codes, { at: '2026-01-05' })
    expect(() => checkSentNumbers(sentNumbers, codes)).not.toThrow()
    const changed = defineDictionary({ ...codes, OUT_OF_STOCK: 2 }, shop)
    expect(() => checkSentNumbers(sentNumbers, changed)).toThrow('OUT_OF_STOCK: it was sent as 1')
  })
})

describe('a callback', () => {
  const call = async (
    options: Parameters<typeof docplannerCallback<readonly unknown[], typeof shop>>[0],
    payload: unknown = slotBookingPayload(),
  ) => read(await docplannerCallback({ codebook: shop, ...options })(callRequest(payload)))

  test('answers with its rows and numbers', async () => {
    const slotBooking = () => Promise.reject(new CardDeclinedError({ details: { reason: 'funds' } }))
    expect(await call({ slotBooking })).toMatchObject({ status: 402, body: '{"error_code":301}' })
    expect(await call({ slotBooking: () => Promise.reject(soldOut()), codes })).toMatchObject({
      status: 409,
      body: '{"error_code":1}',
    })
  })

  test("takes a row of the clinic's for an unknown failure, and tells onError so", async () => {
    const onError = vi.fn()
    const thrown = new SlotUnavailableError()
    const answer = await call({ slotBooking: () => Promise.reject(thrown), onError })
    expect(answer.status).toBe(500)
    expect(JSON.parse(answer.body)).toEqual({ message: 'The shop has a problem', error: 'UNEXPECTED', status: 500 })
    expect(onError.mock.calls).toEqual([[expect.any(UnexpectedError), expect.objectContaining({ thrown })]])
    expect(onError.mock.calls[0]?.[0]).toHaveProperty('cause', thrown)
  })

  test('answers wrong fields with its validation row, in its words', async () => {
    const onError = vi.fn()
    const options = { slotBooking: approve, onError }
    expect(await call(options, slotBookingPayload({ start_at: null }))).toMatchObject({
      status: 422,
      body: '{"error_code":101}',
    })
    expect(onError.mock.calls[0]?.[0]).toBeInstanceOf(InvalidOrderError)
    expect(onError.mock.calls[0]?.[0]).toHaveProperty('errors', {
      'data.visit_booking_request.start_at': ['Start at is missing'],
    })
    await call(options, {})
    expect(onError.mock.calls[1]?.[0]).toHaveProperty('errors', { name: ['Name is missing'] })
    await call(options, [])
    expect(onError.mock.calls[2]?.[0]).toHaveProperty('errors', { _: ['The body must be a JSON object'] })
  })

  test("answers at the deadline with a 503 that is no row of the clinic's, nor its own of that name", async () => {
    const slotBooking = () => new Promise<never>(() => {})
    const { status, body } = await call({ slotBooking, deadline: 20 })
    expect([status, JSON.parse(body)]).toEqual([503, new HttpError(503).toJSON()])
    expect(body).not.toContain('SERVICE_UNAVAILABLE')
    expect(await call({ slotBooking, deadline: 20, deadlineAs: 'TOO_MANY_REQUESTS' })).toMatchObject({
      status: 429,
      body: '{"error_code":902}',
    })
  })

  test("answers with a store that is down with a 503 that is no row of the clinic's", async () => {
    const down = () => Promise.reject(new Error('no store'))
    const store = { claim: down, settle: down, release: down }
    const { status, body } = await call({ slotBooking: approve, store, onStoreDown: 'closed' })
    expect([status, JSON.parse(body)]).toEqual([503, new HttpError(503).toJSON()])
  })

  test('is refused for a mapper that names a row of another contract', () => {
    const mapper = Object.assign(() => undefined, { names: ['SLOT_UNAVAILABLE' as 'OUT_OF_STOCK'] })
    const make = () => docplannerCallback({ codebook: shop, slotBooking: approve, mappers: [mapper] })
    expect(make).toThrow('A mapper names SLOT_UNAVAILABLE, which shop lacks')
  })

  test('is refused for a row that the contract lacks', () => {
    const deadlineAs = 'SLOT_UNAVAILABLE' as 'OUT_OF_STOCK'
    const make = () => docplannerCallback({ codebook: shop, slotBooking: approve, deadlineAs })
    expect(make).toThrow(/\[error-codebook\] deadlineAs: SLOT_UNAVAILABLE/)
  })
})

describe('a payload', () => {
  const parse = (codebook?: typeof shop) => {
    try {
      return parseSlotBooking(slotBookingPayload({ end_at: undefined }), codebook)
    } catch (error) {
      return error
    }
  }

  test('with wrong fields is refused by the row and in the words of the contract', () => {
    expect(parse(shop)).toBeInstanceOf(InvalidOrderError)
    expect(parse(shop)).toHaveProperty('errors', { 'data.visit_booking_request.end_at': ['End at is missing'] })
    expect(parse()).toBeInstanceOf(ValidationFailedError)
    expect(parse()).toHaveProperty('errors', { 'data.visit_booking_request.end_at': ['End at is required'] })
  })

  test('is refused by an HttpError 422 where the contract has no validation row', () => {
    const { validation: _, ...codebook } = shop
    const errors = { _: ['The body must be a JSON object'] }
    expect(() => parseSlotBooking(null, codebook)).toThrow(new HttpError(422, { errors }))
  })
})
