import { describe, expect, test } from 'vitest'
import {
  AppointmentStatus,
  ConsultationStatus,
  canTransition,
  isStatus,
  isTerminal,
  type Lifecycle,
  nextStatuses,
  PrescriptionStatus,
  type StatusOf,
  sourceStatuses,
} from '../../../src'
import { lifecycles } from '../../../src/contract'
import { type Graphs, hasStatus, statusesAfter, statusesBefore } from '../../../src/core'

const names = Object.keys(lifecycles) as Lifecycle[]
const statusesOf = (name: Lifecycle) => Object.keys(lifecycles[name].statuses) as StatusOf<Lifecycle>[]
const notStatuses = ['', 'Pending', 'pending ', 'done', 'constructor', 'toString', '__proto__', 'hasOwnProperty']

test('the constants hold every status of their lifecycle, and no other', () => {
  expect(Object.values(AppointmentStatus)).toEqual(statusesOf('appointment'))
  expect(Object.values(ConsultationStatus)).toEqual(statusesOf('consultation'))
  expect(Object.values(PrescriptionStatus)).toEqual(statusesOf('prescription'))
})

describe.each(names)('%s', (name) => {
  const statuses = statusesOf(name)

  test('nextStatuses and sourceStatuses are two views of one graph', () => {
    for (const from of statuses) {
      for (const to of statuses) {
        const follows = nextStatuses(name, from as never).includes(to as never)
        expect(sourceStatuses(name, to as never).includes(from as never)).toBe(follows)
        expect(canTransition(name, from as never, to as never)).toBe(follows)
      }
    }
  })

  test('a status is terminal if nothing may follow it', () => {
    for (const status of statuses) {
      expect(isTerminal(name, status as never)).toBe(nextStatuses(name, status as never).length === 0)
    }
  })

  test('isStatus knows every status, and nothing else', () => {
    for (const status of statuses) expect(isStatus(name, status)).toBe(true)
    for (const other of [...notStatuses, null, undefined, 0, true, [statuses[0]], { toString: () => statuses[0] }]) {
      expect(isStatus(name, other)).toBe(false)
    }
  })

  test('from or to a value that is no status nothing is allowed, and no question throws', () => {
    for (const other of notStatuses) {
      for (const status of statuses) {
        expect(canTransition(name, status as never, other as never)).toBe(false)
        expect(canTransition(name, other as never, status as never)).toBe(false)
      }
      expect(nextStatuses(name, other as never)).toEqual([])
      expect(sourceStatuses(name, other as never)).toEqual([])
      expect(isTerminal(name, other as never)).toBe(false)
    }
  })
})

test('a lifecycle that does not exist is a mistake in the calling code', () => {
  for (const name of ['invoice', 'toString', '__proto__', '']) {
    const call = name as never
    for (const question of [
      () => canTransition(call, call, call),
      () => nextStatuses(call, call),
      () => sourceStatuses(call, call),
      () => isStatus(call, 'pending'),
      () => isTerminal(call, call),
    ]) {
      expect(question).toThrow(TypeError)
      expect(question).toThrow(`No lifecycle ${name}.`)
    }
  }
})

describe("a team's own graphs", () => {
  const graphs = { parcel: { received: ['sent'], sent: ['received', 'delivered'], delivered: [] } } satisfies Graphs

  test('hasStatus, statusesAfter and statusesBefore', () => {
    expect(hasStatus(graphs, 'parcel', 'sent')).toBe(true)
    expect(hasStatus(graphs, 'parcel', 'lost')).toBe(false)
    expect(statusesAfter(graphs, 'parcel', 'sent')).toEqual(['received', 'delivered'])
    expect(statusesAfter(graphs, 'parcel', 'delivered')).toEqual([])
    expect(statusesBefore(graphs, 'parcel', 'received')).toEqual(['sent'])
  })
})
