import { describe, expect, test } from 'vitest'
import { ValidationFailedError } from '../../../src'
import { parseBookingMoving, parseSlotBooking } from '../../../src/docplanner'
import { bookingMovingPayload, slotBookingPayload } from '../../support/docplanner/payloads'

const json = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value))

const faultsOf = (parse: () => unknown) => {
  try {
    parse()
  } catch (error) {
    expect(error).toBeInstanceOf(ValidationFailedError)
    return (error as ValidationFailedError).errors
  }
  throw new Error('It was taken')
}

test("Docplanner's examples come out as they are", () => {
  const payload = slotBookingPayload({ visit_payment: true, signature: 'f6b9' })
  expect(parseSlotBooking(payload)).toEqual(payload)
  expect(parseBookingMoving(bookingMovingPayload())).toEqual(bookingMovingPayload())
})

test.each([
  'signature',
  'comment',
  'visit_payment',
  'patient',
  'address_service',
  'duration',
  'booking_at',
  'booking_by',
])('a visit without %s is taken, and so is one where it is null', (member) => {
  const absent = parseSlotBooking(json(slotBookingPayload({ [member]: undefined })))
  expect(absent.data.visit_booking_request).not.toHaveProperty(member)
  expect(parseSlotBooking(slotBookingPayload({ [member]: null }))).toEqual(absent)
})

test('new members do no harm, and are left out', () => {
  const payload = slotBookingPayload() as ReturnType<typeof slotBookingPayload> & { version?: number }
  payload.version = 2
  Object.assign(payload.data, { clinic: 1 })
  Object.assign(payload.data.visit_booking_request.patient, { shoe_size: 43 })
  expect(parseSlotBooking(payload)).toEqual(slotBookingPayload())
})

test.each([
  ['booking_by', 'assistant'],
  ['comment', 5],
  ['duration', '30'],
  ['visit_payment', 'yes'],
  ['booking_at', 'yesterday'],
  ['booking_at', '2021-05-12T10:18:24'],
  ['patient', 'Abraham'],
  ['address_service', { name: 'without an id' }],
])('%s that is %j is left out, as if it were absent', (member, value) => {
  expect(parseSlotBooking(slotBookingPayload({ [member]: value }))).toEqual(
    parseSlotBooking(json(slotBookingPayload({ [member]: undefined }))),
  )
})

test('an id that is a number, as they were once, is text', () => {
  const payload = slotBookingPayload() as { data: { doctor: { id: unknown } } }
  payload.data.doctor.id = 123
  expect(parseSlotBooking(payload).data.doctor.id).toBe('123')
})

describe('what a handler cannot do without is named', () => {
  test.each([
    ['facility', { 'data.facility': ['Facility is required'] }],
    ['doctor', { 'data.doctor': ['Doctor is required'] }],
    ['address', { 'data.address': ['Address is required'] }],
    ['visit_booking_request', { 'data.visit_booking_request': ['Visit booking request is required'] }],
  ])('no %s', (member, faults) => {
    const payload = slotBookingPayload() as { data: Record<string, unknown> }
    delete payload.data[member]
    expect(faultsOf(() => parseSlotBooking(payload))).toEqual(faults)
  })

  test.each([
    ['start_at', undefined, 'Start at is required'],
    ['start_at', null, 'Start at is required'],
    ['start_at', '2021-05-26T16:00:00', 'Start at is invalid'],
    ['start_at', '2021-13-26T16:00:00Z', 'Start at is invalid'],
    ['end_at', 1622040600, 'End at is invalid'],
  ])('%s %j', (member, value, message) => {
    expect(faultsOf(() => parseSlotBooking(slotBookingPayload({ [member]: value })))).toEqual({
      [`data.visit_booking_request.${member}`]: [message],
    })
  })

  test('every fault at once', () => {
    const payload = { name: 'booking-moving', data: { facility: {}, doctor: [], address: { id: '' } } }
    expect(faultsOf(() => parseBookingMoving(payload))).toEqual({
      'data.facility.id': ['Id is required'],
      'data.doctor': ['Doctor is invalid'],
      'data.address.id': ['Id is invalid'],
      'data.canceling_booking': ['Canceling booking is required'],
      'data.creating_booking': ['Creating booking is required'],
    })
  })

  test.each([null, undefined, 'text', 5, [], [slotBookingPayload()]])('a payload that is %j', (payload) => {
    expect(faultsOf(() => parseSlotBooking(payload))).toEqual({ _: ['The body must be a JSON object'] })
  })

  test("the other gate's payload", () => {
    expect(faultsOf(() => parseSlotBooking(bookingMovingPayload()))).toHaveProperty('name')
  })

  test('members of the prototype are no members', () => {
    const payload = slotBookingPayload() as { data: object }
    payload.data = Object.create(payload.data)
    expect(faultsOf(() => parseSlotBooking(payload))).toHaveProperty(['data.doctor'])
  })
})
