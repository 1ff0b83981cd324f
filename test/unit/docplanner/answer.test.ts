import { describe, expect, test } from 'vitest'
import { errorBody, HttpError, InternalError, SlotUnavailableError } from '../../../src'
import { HttpError as ClientHttpError, parseErrorBody } from '../../../src/client'
import { errorClass } from '../../../src/core'
import { defineDictionary, docplannerAnswer, docplannerResponse, ownCodes } from '../../../src/docplanner'
import { clinicRows, makeError } from '../../support/rows'
import { thrownValues } from '../../support/thrown-values'

const patientRows = clinicRows.filter(([, { status }]) => status < 500)
const ourRows = clinicRows.filter(([, { status }]) => status >= 500)

test.each(patientRows)('%s is answered with its status and its code alone', (name, { code, status }) => {
  expect(docplannerAnswer(makeError(name, { errors: { a: ['b'] }, retryAfter: 5 }))).toEqual({
    status,
    headers: { 'Content-Type': 'application/json' },
    body: { error_code: code },
  })
})

test.each(ourRows)('%s is answered with the masked house body, and never with an error_code', (name, { status }) => {
  const error = makeError(name, { message: 'relation "slots" does not exist' })
  expect(docplannerAnswer(error)).toMatchObject({ status, body: errorBody(makeError(name)) })
  expect(docplannerAnswer(error).body).not.toHaveProperty('error_code')
})

test('the code is a number, as Docplanner shows no other', () => {
  const { body } = docplannerAnswer(new SlotUnavailableError())
  expect(JSON.stringify(body)).toBe('{"error_code":3003}')
})

describe('a failure that no row names has no error_code', () => {
  test.each([400, 404, 405, 502, 503])('%i', (status) => {
    const { body, ...answer } = docplannerAnswer(new HttpError(status))
    expect(answer.status).toBe(status)
    expect(body).toEqual(errorBody(new HttpError(status)))
  })
})

describe("the partner's own numbers", () => {
  const codes = defineDictionary({ ...ownCodes, SLOT_UNAVAILABLE: 1, DOUBLE_BOOKING: 0 })

  test('stand in for ours where they are agreed', () => {
    expect(docplannerAnswer(makeError('SLOT_UNAVAILABLE'), { codes }).body).toEqual({ error_code: 1 })
    expect(docplannerAnswer(makeError('DOUBLE_BOOKING'), { codes }).body).toEqual({ error_code: 0 })
    expect(docplannerAnswer(makeError('DOCTOR_NOT_FOUND'), { codes }).body).toEqual({ error_code: 3001 })
  })

  test('are not shown for a 5xx', () => {
    const { body } = docplannerAnswer(new InternalError(), { codes })
    expect(body).not.toHaveProperty('error_code')
  })
})

describe('a row with another status than the table has goes by its status', () => {
  test('as a 5xx it has no error_code', () => {
    const error = parseErrorBody({ message: 'x', error: 'SLOT_UNAVAILABLE' }, { status: 503 })
    expect(docplannerAnswer(error).status).toBe(503)
    expect(docplannerAnswer(error).body).not.toHaveProperty('error_code')
  })
})

describe('whatever was thrown is answered', () => {
  test.each(thrownValues)('%s', (_, make) => {
    expect(docplannerAnswer(make())).toMatchObject({ status: 500, body: errorBody(new InternalError()) })
  })

  test('a network failure of ours', () => {
    expect(docplannerAnswer(new ClientHttpError(0)).status).toBe(500)
  })

  test("a row of a contract that is not the clinic's has no number in its dictionary", () => {
    const Moved = errorClass('parcel-desk', 'ParcelMovedError', {
      code: 103,
      status: 409,
      category: 'parcel',
      recovery: 'terminal',
      message: 'It moved',
    })
    const { status, body } = docplannerAnswer(new Moved())
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body).not.toHaveProperty('error_code', 103)
  })
})

describe('docplannerResponse', () => {
  test('is the answer, with application/json exactly', async () => {
    const response = docplannerResponse(new SlotUnavailableError(), {
      codes: defineDictionary({ ...ownCodes, SLOT_UNAVAILABLE: 1 }),
    })
    expect(response.status).toBe(409)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(await response.json()).toEqual({ error_code: 1 })
  })

  test('denies a booking whatever was thrown: never a 2xx', () => {
    for (const [label, make] of thrownValues) expect(docplannerResponse(make()).ok, label).toBe(false)
  })
})
