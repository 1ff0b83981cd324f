import { describe, expect, test, vi } from 'vitest'
import { errorBody, HttpError, InternalError, SlotUnavailableError, ValidationFailedError } from '../../../../src'
import {
  approve,
  defineDictionary,
  docplannerCallback,
  noCodes,
  ownCodes,
  type SlotBookingEvent,
} from '../../../../src/docplanner'
import { bookingMovingPayload, slotBookingPayload } from '../../../support/docplanner/payloads'
import { callRequest, read } from '../../../support/docplanner/request'
import { clinicRows, makeError } from '../../../support/rows'

const type = 'application/json'
const approved = { status: 200, type, body: '{}' }

async function answer(handler: () => unknown, options: Partial<Parameters<typeof docplannerCallback>[0]> = {}) {
  const call = docplannerCallback({ slotBooking: handler as () => ReturnType<typeof approve>, ...options })
  return read(await call(callRequest(slotBookingPayload())))
}

test('a handler is given the event and approves', async () => {
  const events: unknown[] = []
  const call = docplannerCallback({
    async slotBooking(event) {
      events.push(event)
      return approve()
    },
    bookingMoving(event) {
      events.push(event)
      return approve()
    },
  })
  expect(await read(await call(callRequest(slotBookingPayload({ diagnosis: 'new' }))))).toEqual(approved)
  expect(await read(await call(callRequest(bookingMovingPayload())))).toEqual(approved)
  expect(events).toEqual([slotBookingPayload(), bookingMovingPayload()])
})

test('the payload as it came is there too, with what the event leaves out', async () => {
  const call = docplannerCallback({
    slotBooking(_, { payload }) {
      expect(payload).toEqual(slotBookingPayload({ diagnosis: 'new' }))
      return approve()
    },
  })
  expect((await call(callRequest(slotBookingPayload({ diagnosis: 'new' })))).status).toBe(200)
})

describe('a row that is thrown refuses', () => {
  test.each(clinicRows)('%s', async (name, { status, code }) => {
    const { body, ...rest } = await answer(() => Promise.reject(makeError(name)))
    expect(rest).toEqual({ status, type })
    if (status < 500) expect(body).toBe(`{"error_code":${code}}`)
    else expect(JSON.parse(body)).toEqual(errorBody(makeError(name)))
  })

  test('also one that a mapper makes of a foreign error', async () => {
    const violation = Object.assign(new Error('duplicate key'), { code: '23505' })
    const mappers = [(thrown: unknown) => (Object(thrown).code === '23505' ? new SlotUnavailableError() : undefined)]
    const errors: unknown[] = []
    const options = { mappers, onError: (error: unknown) => void errors.push(error) }
    expect(await answer(() => Promise.reject(violation), options)).toMatchObject({
      status: 409,
      body: '{"error_code":3003}',
    })
    expect(errors).toEqual([expect.any(SlotUnavailableError)])
  })

  test("with the partner's number where there is one", async () => {
    const codes = defineDictionary({ ...ownCodes, SLOT_UNAVAILABLE: 1 })
    const { body } = await answer(() => Promise.reject(new SlotUnavailableError()), { codes })
    expect(body).toBe('{"error_code":1}')
  })
})

describe('nothing is approved by oversight', () => {
  test.each([undefined, null, true, { approved: true }, new Response(), approve])(
    'a handler that returns %s',
    async (value) => {
      const errors: unknown[] = []
      const onError = (error: unknown) => void errors.push(error)
      expect(await answer(() => value, { onError })).toMatchObject({ status: 500 })
      expect(errors).toEqual([expect.any(InternalError)])
      expect(errors[0]).toHaveProperty('cause.message', expect.stringContaining('approve()'))
    },
  )

  test('a handler that throws nothing in particular', async () => {
    expect(await answer(() => Promise.reject(undefined))).toMatchObject({ status: 500 })
    expect(
      await answer(() => {
        throw new Error('at once')
      }),
    ).toMatchObject({ status: 500 })
  })
})

describe('failureAs lets the patient read a text instead of an unexpected failure', () => {
  const failureAs = 'CONCURRENT_MODIFICATION'
  const inItsPlace = { status: 409, type, body: '{"error_code":7003}' }

  test.each([
    ['an error of a library', () => new Error('connection refused at 10.0.0.7')],
    ['a 5xx row', () => new InternalError()],
    ['a failure that no row names', () => new HttpError(404)],
  ])('%s', async (_, make) => {
    expect(await answer(() => Promise.reject(make()), { failureAs })).toEqual(inItsPlace)
  })

  test('a 4xx row stays what it is, also one that was agreed to have no number', async () => {
    const codes = defineDictionary({ ...noCodes, CONCURRENT_MODIFICATION: 5 })
    const thrown = () => Promise.reject(new SlotUnavailableError())
    expect((await answer(thrown, { failureAs })).body).toBe('{"error_code":3003}')
    expect(await answer(thrown, { failureAs, codes })).toMatchObject({
      status: 409,
      body: JSON.stringify(errorBody(new SlotUnavailableError())),
    })
  })

  test('a row without a number is refused where the callback is made', () => {
    const make = () => docplannerCallback({ slotBooking: approve, failureAs, codes: defineDictionary(noCodes) })
    expect(make).toThrow(/\[error-codebook\] failureAs: CONCURRENT_MODIFICATION/)
  })
})

describe('a call that is none', () => {
  const handler = vi.fn(approve)
  const errors: unknown[] = []
  const call = docplannerCallback({
    slotBooking: handler,
    failureAs: 'SLOT_UNAVAILABLE',
    onError: (error) => errors.push(error),
    maxBytes: 2000,
  })
  const send = async (init: RequestInit & { headers?: object }) =>
    read(await call(callRequest(slotBookingPayload(), init)))

  test.each([
    ['no JSON', 400, { body: '{"name":' }],
    ['nothing', 400, { body: '' }],
    ['no UTF-8', 400, { body: new Uint8Array([0x22, 0xff, 0x22]) }],
    ['another type', 415, { headers: { 'Content-Type': 'text/plain' } }],
    ['JSON of a kind', 415, { headers: { 'Content-Type': 'application/jsonl' } }],
    ['too much', 413, { body: JSON.stringify(slotBookingPayload({ comment: 'x'.repeat(2000) })) }],
    ['nested too deep', 400, { body: `{"name":"slot-booking","data":${'['.repeat(900)}${']'.repeat(900)}}` }],
  ])('%s: %i, without a number and whatever failures are answered as', async (_, status, init) => {
    expect(await send(init)).toEqual({ status, type, body: JSON.stringify(errorBody(new HttpError(status))) })
    expect(handler).not.toHaveBeenCalled()
  })

  test.each(['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/vnd.docplanner+json'])(
    '%s is JSON',
    async (type) => {
      expect(await send({ headers: { 'Content-Type': type } })).toEqual(approved)
    },
  )

  test.each(['GET', 'PUT', 'DELETE'])('%s: 405, with the method that is allowed', async (method) => {
    const response = await call(new Request('http://127.0.0.1/', { method }))
    expect(response.headers.get('Allow')).toBe('POST')
    expect(response.status).toBe(405)
  })

  test('a payload without what a handler needs: 422, with its number, and the fields for the logs', async () => {
    errors.length = 0
    expect(await send({ body: JSON.stringify(slotBookingPayload({ start_at: 'noon' })) })).toEqual({
      status: 422,
      type,
      body: '{"error_code":2001}',
    })
    expect(errors).toEqual([expect.any(ValidationFailedError)])
    expect(errors[0]).toHaveProperty('errors', { 'data.visit_booking_request.start_at': ['Start at is invalid'] })
  })

  test.each(['[]', 'null', '"slot-booking"', '{}', '{"name":5}'])('%s: 422', async (body) => {
    expect(await send({ body })).toMatchObject({ status: 422 })
  })
})

describe('other events at the same address', () => {
  const booked = { name: 'slot-booked', data: { visit_booking: { id: '1' } } }

  test('are handed on, and taken note of', async () => {
    const events = vi.fn()
    const call = docplannerCallback({ slotBooking: approve, events })
    expect(await read(await call(callRequest(booked)))).toEqual(approved)
    expect(events.mock.calls).toEqual([[booked, expect.objectContaining({ id: expect.any(String) })]])
  })

  test('without anybody to take them are no success: Docplanner keeps them', async () => {
    expect((await docplannerCallback({ slotBooking: approve })(callRequest(booked))).status).toBe(501)
  })

  test('a gate without a handler of its own is not approved by taking note of it', async () => {
    const events = vi.fn()
    const call = docplannerCallback({ slotBooking: approve, events })
    expect((await call(callRequest(bookingMovingPayload()))).status).toBe(501)
    expect(events).not.toHaveBeenCalled()
  })

  test('one that failed runs again when it comes again, one that did not runs once', async () => {
    const events = vi.fn().mockRejectedValueOnce(new Error('no database')).mockResolvedValue(undefined)
    const call = docplannerCallback({ events, failureAs: 'SLOT_UNAVAILABLE' })
    const statuses: number[] = []
    for (let sent = 0; sent < 3; sent++) statuses.push((await call(callRequest(booked))).status)
    expect(statuses).toEqual([500, 200, 200])
    expect(events).toHaveBeenCalledTimes(2)
  })
})

describe('onError', () => {
  test('is told what was thrown, and of which delivery', async () => {
    const cause = new Error('no database')
    const onError = vi.fn()
    const ids: string[] = []
    const call = docplannerCallback({
      onError,
      slotBooking(_: SlotBookingEvent, { id }) {
        ids.push(id)
        throw cause
      },
    })
    await call(callRequest(slotBookingPayload()))
    expect(onError.mock.calls).toEqual([[expect.any(InternalError), { thrown: cause, id: ids[0] }]])
  })

  test('may fail', async () => {
    const thrown = () => Promise.reject(new SlotUnavailableError())
    const onError = () => {
      throw new Error('no disk')
    }
    expect(await answer(thrown, { onError })).toMatchObject({ status: 409 })
    expect(await answer(thrown, { onError: () => Promise.reject(new Error('no disk')) })).toMatchObject({ status: 409 })
  })
})

test.each([
  ['nothing to handle', {}],
  ['a deadline of nothing', { slotBooking: approve, deadline: 0 }],
  ['a lease that ends before the deadline', { slotBooking: approve, lease: 4000 }],
  ['a limit that is no number', { slotBooking: approve, maxBytes: Number.NaN }],
])('%s is refused where the callback is made', (_, options) => {
  expect(() => docplannerCallback(options)).toThrow(/^\[error-codebook\]/)
})
