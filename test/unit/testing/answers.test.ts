import { describe, expect, test } from 'vitest'
import { createError, errorResponse, HttpError, type OperationName, versionHeaders } from '../../../src'
import { contract, operations } from '../../../src/contract'
import { toErrorResponse } from '../../../src/http'
import { assertAnswer, createAssertAnswer } from '../../../src/testing/answers'
import { apiErrorMatchers } from '../../../src/testing/vitest'
import {
  createError as createShopError,
  codebook as shop,
  errorResponse as shopResponse,
} from '../../contracts/shop/index'
import { clinicRows, makeError } from '../../support/rows'

expect.extend(apiErrorMatchers)

const everyOperation = Object.keys(operations) as OperationName[]
const expected = '201, or an error that bookAppointment lists (POST /appointments)'
const refused = (text: string) => `bookAppointment may not answer this.\nExpected: ${expected}\n${text}`

async function failureOf(assertion: Promise<unknown>): Promise<string> {
  const error = await assertion.then(
    () => undefined,
    (thrown: Error) => thrown,
  )
  return error?.message ?? 'It passed'
}

describe.each(everyOperation)('%s', (operation) => {
  const { success, errors } = operations[operation]

  test('may answer its success and what it lists, nothing else', async () => {
    await assertAnswer(new Response(null, { status: success }), operation)
    for (const [name] of clinicRows) {
      const failure = await failureOf(assertAnswer(errorResponse(makeError(name)), operation))
      const listed = (errors as readonly string[]).includes(name)
      if (listed) expect(failure, name).toBe('It passed')
      else expect(failure).toContain(`\n${operation} does not list ${name}. Add it to the operation's errors`)
    }
  })
})

describe('the failure tells what came and what to do', () => {
  const { errors } = operations.bookAppointment
  test.each<[string, Response, string]>([
    [
      'a row that is not listed',
      errorResponse(createError('RATING_NOT_FOUND')),
      `Received: 404 RATING_NOT_FOUND (6001): Rating does not exist\nbookAppointment does not list RATING_NOT_FOUND. Add it to the operation's errors, or answer one of them: ${errors.join(', ')}.`,
    ],
    [
      'an error that is called a success',
      Response.json(createError('SLOT_UNAVAILABLE'), { status: 201 }),
      'Received: 201 SLOT_UNAVAILABLE (3003): Time slot already booked for this doctor\nIts body is that of an error: answer it with 409.',
    ],
    ['another success', new Response(null, { status: 204 }), 'Received: 204\nIts success is 201.'],
    ['a redirect', new Response(null, { status: 302 }), 'Received: 302\nIts success is 201.'],
    [
      'a row with another HTTP status',
      Response.json(createError('SLOT_UNAVAILABLE'), { status: 400 }),
      'Received: 400 SLOT_UNAVAILABLE (3003): Time slot already booked for this doctor\nThe table has 409 for SLOT_UNAVAILABLE.',
    ],
    [
      'a failure that no row names',
      toErrorResponse(new HttpError(404)),
      'Received: 404 NOT_FOUND: Not Found\nNo row names it. Where that is right, give its status as unnamed.',
    ],
    [
      'no body at all',
      new Response(null, { status: 500 }),
      'Received: 500: HTTP 500\nNo row names it. Where that is right, give its status as unnamed.',
    ],
  ])('%s', async (_, response, text) => {
    expect(await failureOf(assertAnswer(response, 'bookAppointment'))).toBe(refused(text))
  })

  test('a body that was read before', async () => {
    const response = errorResponse(createError('SLOT_UNAVAILABLE'))
    await response.text()
    expect(await failureOf(assertAnswer(response, 'bookAppointment'))).toBe(
      refused('Received: 409\nIts body was read before: give the response first, or a clone of it.'),
    )
  })

  test('an operation that there is not', async () => {
    // @ts-expect-error it is called bookAppointment
    expect(await failureOf(assertAnswer(new Response(), 'bookAppointments'))).toContain(
      `${contract.name} has no operation bookAppointments: use one of ${everyOperation.join(', ')}.`,
    )
  })
})

test('a failure that no row names passes where its status is given', async () => {
  const malformed = toErrorResponse(new HttpError(400))
  await assertAnswer(malformed, 'bookAppointment', { unnamed: [400, 413] })
  expect(await failureOf(assertAnswer(malformed, 'bookAppointment', { unnamed: [413] }))).toContain('No row names it.')
  // It is no leave to answer a row.
  const row = errorResponse(createError('RATING_NOT_FOUND'))
  expect(await failureOf(assertAnswer(row, 'bookAppointment', { unnamed: [404] }))).toContain('does not list')
})

test('a success passes, whether its body was read before or is to be read after', async () => {
  const response = Response.json({ data: { id: 42 } }, { status: 201 })
  await assertAnswer(response, 'bookAppointment')
  expect(await response.json()).toEqual({ data: { id: 42 } })
  await assertAnswer(response, 'bookAppointment')
})

test('the response can be read afterwards', async () => {
  const response = errorResponse(createError('SLOT_UNAVAILABLE'))
  await assertAnswer(response, 'bookAppointment')
  expect(await response.json()).toEqual(createError('SLOT_UNAVAILABLE').toJSON())
})

test('parts of an answer do as well: what supertest gives', async () => {
  const body = createError('SLOT_UNAVAILABLE').toJSON()
  await assertAnswer({ status: 409, body }, 'bookAppointment')
  await assertAnswer({ status: 409, headers: versionHeaders(), body: JSON.stringify(body) }, 'bookAppointment')
  await assertAnswer({ status: 201 }, 'bookAppointment')
  expect(await failureOf(assertAnswer({ status: 409, body: 'Conflict' }, 'bookAppointment'))).toContain('409: HTTP 409')
  expect(await failureOf(assertAnswer({ status: 409, body }, 'listAppointments'))).toContain('does not list')
})

test("a team's own contract", async () => {
  const assertOwn = createAssertAnswer(shop)
  const moved = { status: 409, body: { message: 'Moved', error: 'ORDER_MOVED_ON', status: 409 } }
  await assertOwn(moved, 'shipOrder')
  await assertOwn(new Response(null, { status: 200 }), 'shipOrder')
  const large = createShopError('ORDER_TOO_LARGE', { details: { maximum: 10 } })
  expect(await failureOf(assertOwn(shopResponse(large), 'shipOrder'))).toContain(
    'Received: 422 ORDER_TOO_LARGE (104): More articles than one order may hold',
  )
  const clinics = { status: 409, body: createError('SLOT_UNAVAILABLE').toJSON() }
  expect(await failureOf(assertOwn(clinics, 'shipOrder'))).toContain('No row names it.')
  const asForbidden = { status: 403, body: moved.body }
  expect(await failureOf(assertOwn(asForbidden, 'shipOrder'))).toContain('The table has 409 for ORDER_MOVED_ON.')
  // @ts-expect-error the clinic's operation is not one of theirs
  expect(await failureOf(assertOwn(moved, 'bookAppointment'))).toContain(
    'shop has no operation bookAppointment: use one of placeOrder, listOrders, shipOrder.',
  )
})

test('a contract without operations has no answers to hold against it', async () => {
  const { operations: _, ...bare } = shop
  // @ts-expect-error it has no operations
  expect(await failureOf(createAssertAnswer(bare)(new Response(), 'placeOrder'))).toContain(
    'shop has no operation placeOrder: it has no operations. Add them to the contract.',
  )
})

describe('toAnswerOperation', () => {
  test('passes and fails like assertAnswer', async () => {
    const taken = errorResponse(createError('SLOT_UNAVAILABLE'))
    await expect(taken).toAnswerOperation('bookAppointment')
    await expect(taken).not.toAnswerOperation('listAppointments')
    await expect(Promise.resolve(taken)).resolves.toAnswerOperation('bookAppointment')
    await expect(toErrorResponse(new HttpError(400))).toAnswerOperation('bookAppointment', { unnamed: [400] })
    expect(await failureOf(expect(taken).toAnswerOperation('listAppointments'))).toMatch(
      /^Expected: 200, or an error that listAppointments lists \(GET \/appointments\)\nReceived: 409 SLOT_UNAVAILABLE \(3003\): .*\nlistAppointments does not list SLOT_UNAVAILABLE\./,
    )
    expect(await failureOf(expect(taken).not.toAnswerOperation('bookAppointment'))).toBe(
      `Expected: not ${expected}\nReceived: 409 SLOT_UNAVAILABLE (3003): Time slot already booked for this doctor`,
    )
  })

  test('an operation that there is not, is a type error and fails', async () => {
    const response = new Response(null, { status: 201 })
    // @ts-expect-error it is called bookAppointment
    await expect(expect(response).toAnswerOperation('book')).rejects.toThrow('clinic-booking has no operation book:')
    // @ts-expect-error a negation is no pass for it either
    await expect(expect(response).not.toAnswerOperation('book')).rejects.toThrow(
      'clinic-booking has no operation book:',
    )
  })
})
