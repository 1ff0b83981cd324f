import { describe, expect, test } from 'vitest'
import { createClient, HttpError, type ResponseMeta, serializeError } from '../../../src/client'
import { createFromActionResult } from '../../../src/client/react'
import { packRows } from '../../../src/core'
import { defineEnvelope, type Envelope, type EnvelopeTemplate, rowsInEnvelope } from '../../../src/envelope'
import { actionResult } from '../../../src/server/next'
import {
  createError as createPayError,
  codebook as pay,
  errorBody as payBody,
  rows as payRows,
} from '../../contracts/pay/index'
import { OutOfStockError, rows as shopRows } from '../../contracts/shop/index'
import { teamContract } from '../../support/team-contract'

const declined = createPayError('card_declined', { details: { decline_code: 'do_not_honor' } })
const teamRows = packRows(teamContract)

/** A client of the team's contract as it would be with this envelope. */
const clientIn = (envelope: Envelope) => createClient(rowsInEnvelope(teamRows, envelope))
const clientOf = (template: EnvelopeTemplate) => clientIn(defineEnvelope(template))

describe('a client of three services', () => {
  const orders: readonly (readonly [order: string, client: Pick<ReturnType<typeof createClient>, 'parseErrorBody'>])[] =
    [
      ['the envelope first', createClient([payRows, shopRows, teamRows])],
      ['the envelope last', createClient([teamRows, shopRows, payRows])],
      ['a codebook', createClient([shopRows, pay, teamRows])],
    ]

  test.each(orders)('reads the bodies of each: %s', (_, { parseErrorBody }) => {
    const soldOut = new OutOfStockError({ details: { article: 'lamp', left: 1 } })
    expect(parseErrorBody(payBody(declined, { requestId: 'req-1' }))).toMatchObject({
      error: 'card_declined',
      category: 'card_error',
      details: { decline_code: 'do_not_honor' },
      requestId: 'req-1',
      docs: 'https://pay.example/docs/errors#card_declined',
    })
    expect(parseErrorBody(soldOut.toJSON())).toMatchObject({ error: 'OUT_OF_STOCK', code: 201, details: { left: 1 } })
    expect(parseErrorBody({ message: 'Gone', error: 'PARCEL_MOVED', status: 409 })).toMatchObject({ code: 103 })
  })

  test.each(orders)('takes no house body for a row of the envelope: %s', (_, { parseErrorBody }) => {
    const error = parseErrorBody(declined.toJSON(), { status: 402 })
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ error: 'card_declined', message: 'Your card was declined', status: 402 })
  })

  test.each(orders)('takes no body of the envelope for a row of the house form: %s', (_, { parseErrorBody }) => {
    const body = { object: 'error', error: { code: 'OUT_OF_STOCK', message: 'Sold out' } }
    expect(parseErrorBody(body, { status: 409 })).toBeInstanceOf(HttpError)
  })
})

const thirdRows = { THIRD: { code: 102, status: 404, recovery: 'terminal', meaning: 'Third' } } as const

describe('two services with the same envelope', () => {
  const template = { error: { type: '$name', message: '$message' } }
  const ours = rowsInEnvelope(teamRows, defineEnvelope(template))
  const theirs = rowsInEnvelope(shopRows, defineEnvelope(template))

  test.each([
    ['in this order', createClient([ours, theirs])],
    ['in the other order', createClient([theirs, ours])],
  ])('are both read, %s', (_, { parseErrorBody }) => {
    expect(parseErrorBody({ error: { type: 'PARCEL_MOVED', message: 'Gone' } })).toMatchObject({ code: 103 })
    expect(parseErrorBody({ error: { type: 'ORDER_NOT_FOUND', message: 'Gone' } })).toMatchObject({ code: 102 })
    expect(parseErrorBody({ error: { type: 'NEITHER', message: 'Gone' } }, { status: 418 })).toMatchObject({
      error: 'NEITHER',
      message: 'Gone',
      reason: 'unlisted',
    })
  })

  test('that tells errors by their codes alone: a code of several is no row of any', () => {
    const byCode = defineEnvelope({ code: '$code', text: '$message' })
    const third = packRows({ ...teamContract, name: 'third', errors: thirdRows })
    const { parseErrorBody } = createClient([teamRows, shopRows, third].map((each) => rowsInEnvelope(each, byCode)))
    expect(parseErrorBody({ code: 201, text: 'Sold out' })).toMatchObject({
      error: 'OUT_OF_STOCK',
      message: 'Sold out',
    })
    // The team and the shop have the first, all three the other.
    for (const code of [101, 102]) {
      const error = parseErrorBody({ code, text: 'Which?' }, { status: 404 })
      expect(error).toBeInstanceOf(HttpError)
      expect(error).toMatchObject({ error: String(code), message: 'Which?', status: 404 })
    }
  })
})

describe('an envelope that has the code alone', () => {
  const { parseErrorBody } = clientOf({ errorCode: '$code', errorText: '$message' })

  test('tells a row by it', () => {
    expect(parseErrorBody({ errorCode: 103, errorText: 'Gone' })).toMatchObject({
      error: 'PARCEL_MOVED',
      message: 'Gone',
    })
  })

  test.each([
    ['an unknown code', { errorCode: 5, errorText: 'New' }, '5'],
    // A text where codes are numbers.
    ['a name in the place of the code', { errorCode: 'PARCEL_MOVED', errorText: 'New' }, 'PARCEL_MOVED'],
    ['the digits of a code as text', { errorCode: '103', errorText: 'New' }, '103'],
  ])('takes %s for no row', (_, body, error) => {
    const found = parseErrorBody(body, { status: 409 })
    expect(found).toBeInstanceOf(HttpError)
    expect(found).toMatchObject({ error, message: 'New', status: 409, reason: 'unlisted' })
  })
})

describe('a body that does not fit the envelope', () => {
  const { parseErrorBody } = createClient(payRows)

  test.each<[what: string, body: unknown, meta: ResponseMeta, expected: object]>([
    ['the page of a proxy', undefined, { status: 502 }, { status: 502, reason: 'corrupt-answer' }],
    [
      'a gateway',
      { message: 'Upstream is down' },
      { status: 503 },
      { message: 'Upstream is down', reason: 'unlisted' },
    ],
    [
      'problem details',
      { title: 'Not Found', detail: 'No such page', status: 404 },
      { status: 404 },
      { message: 'No such page', reason: 'unlisted' },
    ],
    [
      'the house form',
      { message: 'Declined', error: 'card_declined', status: 402 },
      { status: 402 },
      { error: 'card_declined', message: 'Declined', reason: 'unlisted' },
    ],
    ["Laravel's validation", { message: 'Wrong', errors: { a: ['b'] } }, { status: 422 }, { errors: { a: ['b'] } }],
    ['an envelope without a name', { object: 'error', error: { message: 'Hm' } }, { status: 400 }, { status: 400 }],
    ['a wait in a header', '', { status: 503, headers: { 'Retry-After': '7' } }, { retryAfter: 7 }],
  ])('is an HttpError: %s', (_, body, meta, expected) => {
    const error = parseErrorBody(body, meta)
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject(expected)
  })

  test('an unknown name keeps its text and fields, and tells a newer server', () => {
    const body = { error: { code: 'card_frozen', message: 'Frozen', errors: [{ param: 'card', message: 'Thaw it' }] } }
    const error = parseErrorBody(body, { status: 402, headers: { 'Pay-Version': '2025.1.1' } })
    expect(error).toMatchObject({
      error: 'card_frozen',
      message: 'Frozen',
      errors: { card: ['Thaw it'] },
      reason: 'newer-server',
    })
  })
})

describe('a hand-written envelope', () => {
  const written = (read: Envelope['read']): Envelope => ({ mediaType: 'application/json', write: () => ({}), read })

  test('that throws reads nothing', () => {
    const { parseErrorBody } = clientIn(
      written(() => {
        throw new Error('hm')
      }),
    )
    expect(parseErrorBody({ message: 'Hm' }, { status: 500 })).toMatchObject({ status: 500, message: 'Hm' })
  })

  test('that reads no name makes no row, even of what looks like a validation', () => {
    const { parseErrorBody } = clientIn(written(() => ({ message: 'Wrong', errors: { a: ['b'] } })))
    const error = parseErrorBody({}, { status: 422 })
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ error: undefined, message: 'Wrong', errors: { a: ['b'] } })
  })

  test('that reads values of wrong types gives none of them', () => {
    const wrong = { name: 'PARCEL_MOVED', message: 5, errors: 'x', retryAfter: {}, details: 7, requestId: 1, docs: {} }
    const { parseErrorBody } = clientIn(written(() => wrong as never))
    const error = parseErrorBody({}, { status: 409 })
    const { errors, retryAfter, details, requestId, docs } = error
    expect([error.error, error.code, error.message]).toEqual(['PARCEL_MOVED', 103, 'HTTP 409'])
    expect({ errors, retryAfter, details, requestId, docs }).toEqual({})
  })

  test('gets the status and the headers of the answer', () => {
    const { parseErrorBody } = clientIn(
      written((_, { status, headers }) => ({
        name: status === 409 ? (headers as { 'X-Error': string })['X-Error'] : '',
      })),
    )
    expect(parseErrorBody({}, { status: 409, headers: { 'X-Error': 'PARCEL_MOVED' } })).toMatchObject({ code: 103 })
  })
})

describe('what carries the house body, whatever the envelope', () => {
  const client = createClient(payRows)

  test('an action', async () => {
    const result = await actionResult(() => Promise.reject(declined), { codebook: pay })()
    const { error } = createFromActionResult(payRows)(result)
    expect(error).toMatchObject({ error: 'card_declined', details: { decline_code: 'do_not_honor' } })
  })

  test('a serialized error, with the id of the request and the page', () => {
    const read = client.parseErrorBody(payBody(declined, { requestId: 'req-1' }), { status: 402 })
    const back = client.deserializeError(structuredClone(serializeError(read)))
    expect(back).toMatchObject({
      error: 'card_declined',
      requestId: 'req-1',
      docs: 'https://pay.example/docs/errors#card_declined',
    })
    expect(client.isApiError(back, 'card_declined')).toBe(true)
  })
})
