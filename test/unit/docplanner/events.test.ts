import { describe, expect, test } from 'vitest'
import {
  type DocplannerEvent,
  docplannerEventNames,
  docplannerEvents,
  parseDocplannerEvent,
} from '../../../src/docplanner'
import { booked, notification } from '../../support/docplanner/notifications'

/** Every event that Docplanner documents. */
const documented = [
  'slot-booking',
  'slot-booked',
  'booking-canceled',
  'booking-moved',
  'booking-moving',
  'booking-confirmed',
  'booking-payment-status-changed',
  'break-created',
  'break-removed',
  'break-moved',
  'presence-marked',
  'address-service-created',
  'address-service-deleted',
  'address-service-changed',
  'address-commercial-type-changed',
  'address-assigned',
  'address-unassigned',
] as const

test('the names are the 17 that Docplanner documents', () => {
  expect([...docplannerEventNames].sort()).toEqual([...documented].sort())
})

describe.each(documented)('%s', (name) => {
  test('is read, and keeps the payload', () => {
    const payload = notification(name)
    const event = parseDocplannerEvent(payload)
    expect(event).toMatchObject({ name, created_at: payload.created_at })
    expect(event.payload).toBe(payload)
    const { data } = payload as { data: object }
    expect(Object.keys((event as DocplannerEvent).data).sort()).toEqual(Object.keys(data).sort())
  })

  test('goes to its own handler, and to no other', async () => {
    const told: string[] = []
    const handlers = Object.fromEntries(
      [...documented, 'default'].map((each) => [each, (event: DocplannerEvent) => told.push(`${each} ${event.name}`)]),
    )
    await docplannerEvents(handlers as never)(notification(name))
    expect(told).toEqual([`${name} ${name}`])
  })

  test('without a handler of its own goes to the default', async () => {
    const told: string[] = []
    await docplannerEvents({ default: (event) => told.push(event.name) })(notification(name))
    expect(told).toEqual([name])
  })

  test('does without what may be absent, and lets new members be', () => {
    const payload = notification(name, { new_member: { deep: [1] } })
    const event = parseDocplannerEvent({ ...payload, created_at: undefined, trace_id: 'x' })
    expect(event.name).toBe(name)
    expect(event).not.toHaveProperty('created_at')
    expect(event.payload).toMatchObject({ trace_id: 'x', data: { new_member: { deep: [1] } } })
  })

  test('without its place, or without data, is unknown, and says why', () => {
    expect(parseDocplannerEvent(notification(name, { doctor: null }))).toMatchObject({
      name: 'unknown',
      given: name,
      issues: { 'data.doctor': ['Doctor is required'] },
    })
    expect(parseDocplannerEvent({ name })).toMatchObject({
      name: 'unknown',
      given: name,
      issues: { data: expect.anything() },
    })
  })
})

describe('a booking', () => {
  const read = (changes: object) => {
    const event = parseDocplannerEvent(notification('slot-booked', { visit_booking: { ...booked, ...changes } }))
    return event.name === 'slot-booked' ? event.data.visit_booking : event
  }

  test('has no canceled_by where nobody cancelled it', () => {
    const { canceled_by: _, ...expected } = booked
    expect(read({})).toEqual(expected)
  })

  test.each([
    ['an id that is a number', { id: 6263715 }, { id: '6263715' }],
    ['a status that is new', { status: 'overbooked' }, { status: 'overbooked' }],
    ['a time in a form that is none', { canceled_at: 'null,' }, { canceled_at: undefined }],
    ['null', { comment: null, patient: null }, { comment: undefined, patient: undefined }],
    ['an empty insurance plan', { insurance: { id: '1', name: 'A', plan: '' } }, { insurance: { id: '1', name: 'A' } }],
  ])('may have %s', (_, changes, expected) => expect(read(changes)).toMatchObject(withoutUndefined(expected)))

  test.each([
    ['an id', { id: '' }, 'data.visit_booking.id'],
    ['a beginning', { start_at: undefined }, 'data.visit_booking.start_at'],
    ['an end with a time zone', { end_at: '2026-05-26T16:30:00' }, 'data.visit_booking.end_at'],
  ])('cannot do without %s', (_, changes, field) => {
    expect(read(changes)).toMatchObject({ name: 'unknown', issues: { [field]: expect.anything() } })
  })

  const withoutUndefined = (object: object) =>
    Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
})

test('a presence that is neither is unknown rather than wrong', () => {
  expect(parseDocplannerEvent(notification('presence-marked', { presence: 'LATE' })).name).toBe('unknown')
})

const others: [label: string, payload: unknown, given: string | undefined][] = [
  ['a name that is new', { name: 'slot-changed', data: { id: 1 } }, 'slot-changed'],
  ['the name that we give to such', { name: 'unknown' }, 'unknown'],
  ['the name of the default handler', { name: 'default' }, 'default'],
  ['a name that every object has', { name: 'toString' }, 'toString'],
  ['a name that changes prototypes', JSON.parse('{"name":"__proto__"}'), '__proto__'],
  ['a name that is no text', { name: 5 }, undefined],
  ['no name', {}, undefined],
  ['null', null, undefined],
  ['nothing', undefined, undefined],
  ['text', 'slot-booked', undefined],
  ['a list', [notification('slot-booked')], undefined],
]

describe.each(others)('%s', (_, payload, given) => {
  test('is an unknown event', () => {
    expect(parseDocplannerEvent(payload)).toEqual({ name: 'unknown', given, payload })
  })

  test('goes to the default handler, and throws nothing', async () => {
    const told: unknown[] = []
    const fail = () => {
      throw new Error('This handler is for another event')
    }
    await docplannerEvents({ 'slot-booked': fail, default: (event) => told.push(event) })(payload)
    expect(told).toEqual([{ name: 'unknown', given, payload }])
  })
})

test('a payload that throws when it is read is unknown', () => {
  const payload = new Proxy(
    {},
    {
      get() {
        throw new Error('boom')
      },
    },
  )
  expect(parseDocplannerEvent(payload)).toHaveProperty('name', 'unknown')
})

describe('the router', () => {
  test('takes an event that was parsed already, unknown ones too', async () => {
    const told: unknown[] = []
    const events = docplannerEvents({
      'slot-booked': (event) => told.push(event),
      default: (event) => told.push(event),
    })
    const parsed = [parseDocplannerEvent(notification('slot-booked')), parseDocplannerEvent({ name: 'slot-changed' })]
    for (const event of parsed) await events(event)
    expect(told).toHaveLength(2)
    expect(told.every((event, index) => event === parsed[index])).toBe(true)
  })

  test('waits for its handler, and lets out what it throws', async () => {
    const steps: string[] = []
    const events = docplannerEvents({
      'slot-booked': async () => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        steps.push('handled')
        throw new Error('The database is away')
      },
      default: () => steps.push('default'),
    })
    await expect(events(notification('slot-booked'))).rejects.toThrow('The database is away')
    expect(steps).toEqual(['handled'])
  })
})
