import { describe, expect, test } from 'vitest'
import { lifecycles } from '../../../src/contract'
import { appointmentStatusOf, type BookingState, bookingStatusOf, movedTo } from '../../../src/docplanner'

const moves = (newest_booking_id: string, origin_booking_id = '1') => ({
  moving: { origin_booking_id, newest_booking_id },
})

const bookings: [label: string, booking: BookingState, status: string | undefined, newest: string | undefined][] = [
  ['booked', { id: '1', status: 'booked' }, 'pending', undefined],
  ['booked, and not confirmed', { id: '1', status: 'booked', confirmed: false }, 'pending', undefined],
  ['booked, and nobody knows whether confirmed', { id: '1', status: 'booked', confirmed: null }, 'pending', undefined],
  ['booked and confirmed', { id: '1', status: 'booked', confirmed: true }, 'confirmed', undefined],
  ['canceled', { id: '1', status: 'canceled' }, 'cancelled', undefined],
  ['canceled after it was confirmed', { id: '1', status: 'canceled', confirmed: true }, 'cancelled', undefined],
  ['canceled, and never moved', { id: '1', status: 'canceled', ...moves('1') }, 'cancelled', undefined],
  ['canceled, and without data about moves', { id: '1', status: 'canceled', moving: null }, 'cancelled', undefined],
  ['moved', { id: '1', status: 'canceled', ...moves('2') }, undefined, '2'],
  ['moved, and moved again', { id: '2', status: 'canceled', ...moves('3') }, undefined, '3'],
  ['the newest of several', { id: '3', status: 'booked', ...moves('3') }, 'pending', undefined],
  ['the newest of several, and canceled', { id: '3', status: 'canceled', ...moves('3') }, 'cancelled', undefined],
  ['canceled, by an id that nobody gave', { status: 'canceled', ...moves('3') }, 'cancelled', undefined],
  ['cancelled in our spelling', { id: '1', status: 'cancelled' }, undefined, undefined],
  ['a status that is new', { id: '1', status: 'overbooked' }, undefined, undefined],
  ['no status', { id: '1' }, undefined, undefined],
]

describe.each(bookings)('%s', (_, booking, status, newest) => {
  test(`is ${status} here`, () => expect(appointmentStatusOf(booking)).toBe(status))
  test(`goes on under ${newest}`, () => expect(movedTo(booking)).toBe(newest))
})

describe('an appointment of ours is a booking there', () => {
  const there = { pending: 'booked', confirmed: 'booked', cancelled: 'canceled' }

  test.each(Object.keys(lifecycles.appointment.statuses) as (keyof typeof lifecycles.appointment.statuses)[])(
    '%s',
    (status) => expect(bookingStatusOf(status)).toBe((there as Record<string, string>)[status]),
  )

  test('or has no status, where only untyped code asks', () => {
    expect(bookingStatusOf('toString' as never)).toBeUndefined()
  })
})

describe('there and back', () => {
  test.each(['pending', 'confirmed', 'cancelled'] as const)('%s is itself', (status) => {
    const booking = { id: '1', status: bookingStatusOf(status), confirmed: status === 'confirmed' }
    expect(appointmentStatusOf(booking)).toBe(status)
  })
})
