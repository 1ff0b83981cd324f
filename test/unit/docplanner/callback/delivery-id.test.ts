import { expect, test } from 'vitest'
import { deliveryId } from '../../../../src/docplanner/callback/delivery-id'
import { bookingMovingPayload, slotBookingPayload } from '../../../support/docplanner/payloads'

const reversed = (value: unknown): unknown =>
  Array.isArray(value) || typeof value !== 'object' || value === null
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, each]) => [name, reversed(each)]),
      )

test('a repeat has the same id: written anew, or sent at another time', async () => {
  const payload = slotBookingPayload()
  const id = await deliveryId(payload)
  expect(id).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.stringify(reversed(payload))).not.toBe(JSON.stringify(payload))
  expect(await deliveryId(reversed(payload) as typeof payload)).toBe(id)
  expect(await deliveryId({ ...payload, created_at: '2021-05-12T10:23:34+01:00' })).toBe(id)
})

test('another request has another id', async () => {
  const payloads = [
    slotBookingPayload(),
    bookingMovingPayload(),
    slotBookingPayload({ booking_at: '2021-05-12T10:18:25+01:00' }),
    slotBookingPayload({ start_at: '2021-05-26T16:30:00+01:00' }),
    slotBookingPayload({ patient: { name: 'Mary', surname: 'Lincoln' } }),
    slotBookingPayload({ something: 'new' }),
    { ...slotBookingPayload(), name: 'slot-booked' },
  ]
  expect(new Set(await Promise.all(payloads.map(deliveryId))).size).toBe(payloads.length)
})

test('where the data does not say when the visit was asked for, the message does', async () => {
  for (const payload of [slotBookingPayload({ booking_at: undefined }), { name: 'slot-booked', data: {} }]) {
    const at = (created_at: string) => deliveryId({ ...payload, created_at })
    expect(await at('2021-05-12T10:18:34+01:00')).not.toBe(await at('2021-05-12T10:23:34+01:00'))
  }
})
