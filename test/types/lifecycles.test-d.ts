import { describe, expectTypeOf, test } from 'vitest'
import {
  AppointmentStatus,
  assertTransition,
  canTransition,
  isStatus,
  isTerminal,
  type Lifecycle,
  type NextStatus,
  nextStatuses,
  type PrescriptionStatus,
  type StatusOf,
  sourceStatuses,
} from '../../src'

declare const text: string
declare const unknown: unknown
declare const from: AppointmentStatus

describe('the types of a lifecycle', () => {
  test('StatusOf is the union of its statuses, and the type of the constant of the same name', () => {
    expectTypeOf<Lifecycle>().toEqualTypeOf<'appointment' | 'consultation' | 'prescription'>()
    expectTypeOf<StatusOf<'prescription'>>().toEqualTypeOf<'active' | 'completed' | 'discontinued'>()
    expectTypeOf<StatusOf<'prescription'>>().toEqualTypeOf<PrescriptionStatus>()
    expectTypeOf<StatusOf<'appointment'>>().toEqualTypeOf<AppointmentStatus>()
    expectTypeOf(AppointmentStatus.InProgress).toEqualTypeOf<'in_progress'>()
    // @ts-expect-error there is no such lifecycle
    expectTypeOf<StatusOf<'invoice'>>().not.toBeNever()
    // @ts-expect-error a constant is not assigned
    AppointmentStatus.Pending = 'pending'
  })

  test('NextStatus is the union of what may follow; never after a terminal status', () => {
    expectTypeOf<NextStatus<'appointment', 'pending'>>().toEqualTypeOf<'confirmed' | 'cancelled'>()
    expectTypeOf<NextStatus<'appointment', 'confirmed'>>().toEqualTypeOf<'in_progress' | 'cancelled'>()
    expectTypeOf<NextStatus<'consultation', 'in_progress'>>().toEqualTypeOf<'completed' | 'cancelled'>()
    expectTypeOf<NextStatus<'appointment', 'cancelled'>>().toBeNever()
    expectTypeOf<NextStatus<'prescription', 'active'>>().toEqualTypeOf<'completed' | 'discontinued'>()
    // @ts-expect-error a status of another lifecycle
    expectTypeOf<NextStatus<'appointment', 'scheduled'>>().not.toBeNever()
  })
})

describe('canTransition', () => {
  test('narrows a text to what may follow', () => {
    if (canTransition('appointment', 'pending', text)) expectTypeOf(text).toEqualTypeOf<'confirmed' | 'cancelled'>()
    else expectTypeOf(text).toEqualTypeOf<string>()
  })

  test('narrows a status to what may follow', () => {
    const to = text as AppointmentStatus
    if (canTransition('appointment', 'in_progress', to)) expectTypeOf(to).toEqualTypeOf<'completed' | 'cancelled'>()
  })

  test('from a status that only the run knows, to whatever may follow any', () => {
    if (canTransition('appointment', from, text)) {
      expectTypeOf(text).toEqualTypeOf<'confirmed' | 'cancelled' | 'in_progress' | 'completed'>()
    }
  })

  test('a mistyped literal is a type error', () => {
    // @ts-expect-error a mistyped status to go to
    canTransition('appointment', 'pending', 'confirmd')
    // @ts-expect-error a mistyped status to come from
    canTransition('appointment', 'pendig', 'confirmed')
    // @ts-expect-error a status of another lifecycle
    canTransition('appointment', 'scheduled', 'in_progress')
    // @ts-expect-error a mistyped lifecycle
    canTransition('appointments', 'pending', 'confirmed')
    // @ts-expect-error the status to come from is checked first
    canTransition('appointment', text, 'confirmed')
    canTransition('appointment', 'pending', 'completed')
  })
})

describe('isStatus', () => {
  test('narrows whatever came in', () => {
    if (isStatus('prescription', unknown)) expectTypeOf(unknown).toEqualTypeOf<PrescriptionStatus>()
    if (isStatus('prescription', text)) expectTypeOf(text).toEqualTypeOf<PrescriptionStatus>()
  })
})

describe('assertTransition', () => {
  test('narrows a text to what may follow', () => {
    assertTransition('appointment', 'pending', text)
    expectTypeOf(text).toEqualTypeOf<'confirmed' | 'cancelled'>()
  })

  test('takes a context', () => {
    assertTransition('consultation', 'in_progress', 'completed', { role: 'doctor', diagnosis: 'x', treatment: null })
    // @ts-expect-error a mistyped status
    assertTransition('consultation', 'in_progress', 'complete', { role: 'doctor' })
    // @ts-expect-error a role is text
    assertTransition('consultation', 'in_progress', 'completed', { role: 5 })
  })
})

describe('the lists', () => {
  test('nextStatuses and sourceStatuses are readonly', () => {
    expectTypeOf(nextStatuses('appointment', 'pending')).toEqualTypeOf<readonly ('confirmed' | 'cancelled')[]>()
    expectTypeOf(sourceStatuses('appointment', 'cancelled')).toEqualTypeOf<readonly AppointmentStatus[]>()
    expectTypeOf(isTerminal('appointment', 'cancelled')).toBeBoolean()
    // @ts-expect-error a mistyped status
    nextStatuses('appointment', 'pendig')
    // @ts-expect-error a mistyped status
    isTerminal('appointment', 'pendig')
    // @ts-expect-error a mistyped status
    sourceStatuses('appointment', 'pendig')
  })
})
