import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import {
  appointmentFiltersSchema,
  bookingRequestSchema,
  consultationFiltersSchema,
  paginationQuerySchema,
  validationError,
} from '../../../src/clinic/zod'
import { appointmentTypes, fieldMessages, lifecycles, pagination } from '../../../src/contract'

/** The field map that a faulty request is answered with; `undefined` where it is admitted. */
function faultsOf(schema: z.ZodType, value: unknown) {
  const { error } = schema.safeParse(value)
  return error && validationError(error.issues).errors
}

describe('pagination', () => {
  test('starts at page 1 with 15 a page', () => {
    expect(paginationQuerySchema.parse({})).toEqual({ page: 1, per_page: 15 })
    expect(paginationQuerySchema.parse({ page: '3', per_page: '50' })).toEqual({ page: 3, per_page: 50 })
    expect(paginationQuerySchema.parse({ page: 3, per_page: 50 })).toEqual({ page: 3, per_page: 50 })
  })

  test('admits the largest page, and refuses one more', () => {
    const { maximum } = pagination.perPage
    expect(paginationQuerySchema.parse({ per_page: String(maximum) }).per_page).toBe(maximum)
    expect(faultsOf(paginationQuerySchema, { per_page: String(maximum + 1) })).toHaveProperty('per_page')
  })

  test.each([
    '0',
    '-1',
    '1.5',
    '1e2',
    '0x10',
    ' 1',
    '1 ',
    '+1',
    '',
    'abc',
    'NaN',
    'Infinity',
    '９',
    '9'.repeat(30),
    ['1', '2'],
    null,
    {},
    true,
  ])('never clamps or rounds: %j is a fault of its field', (value) => {
    expect(Object.keys(faultsOf(paginationQuerySchema, { page: value }) ?? {})).toEqual(['page'])
    expect(Object.keys(faultsOf(paginationQuerySchema, { per_page: value }) ?? {})).toEqual(['per_page'])
  })

  test('tells what it wants', () => {
    expect(faultsOf(paginationQuerySchema, { page: '0', per_page: '101' })).toEqual({
      page: ['Page must be a positive whole number'],
      per_page: ['Per page must be a whole number from 1 to 100'],
    })
  })
})

describe('appointment filters', () => {
  const faults = (value: unknown) => faultsOf(appointmentFiltersSchema, value)

  test("the reference's own example, and no filter at all", () => {
    const example = { status: 'pending', date_from: '2024-12-01', date_to: '2024-12-31' }
    expect(appointmentFiltersSchema.parse(example)).toEqual(example)
    expect(appointmentFiltersSchema.parse({})).toEqual({})
  })

  test('status: each status of an appointment, and no other', () => {
    for (const status of Object.keys(lifecycles.appointment.statuses)) expect(faults({ status })).toBeUndefined()
    for (const status of ['scheduled', 'Pending', '', 'constructor', ['pending', 'confirmed']]) {
      expect(Object.keys(faults({ status }) ?? {})).toEqual(['status'])
    }
  })

  test('type: each type, and no other', () => {
    for (const type of appointmentTypes) expect(faults({ type })).toBeUndefined()
    expect(faults({ type: 'phone' })).toEqual({ type: ['Type must be either online or offline'] })
  })

  test('doctor_id: a number from 1 as the digits of a query', () => {
    expect(appointmentFiltersSchema.parse({ doctor_id: '5' })).toEqual({ doctor_id: 5 })
    for (const doctor_id of ['0', '-5', '5.0', 'five', '', '5,6']) {
      expect(faults({ doctor_id })).toEqual({ doctor_id: ['Doctor id must be a positive whole number'] })
    }
  })

  test('date_from and date_to: days that exist', () => {
    for (const field of ['date_from', 'date_to']) {
      expect(faults({ [field]: '2024-02-29' })).toBeUndefined()
      for (const day of ['2023-02-29', '2024-13-01', '2024-12-32', '01.12.2024', '2024-12-01T00:00:00Z', 'today', '']) {
        expect(Object.keys(faults({ [field]: day }) ?? {})).toEqual([field])
      }
    }
  })

  test('date_to: not before date_from; the same day is a range', () => {
    expect(faults({ date_from: '2024-12-01', date_to: '2024-12-01' })).toBeUndefined()
    expect(faults({ date_from: '2024-12-02', date_to: '2024-12-01' })).toEqual({
      date_to: [fieldMessages.dateOrder.replace('{Field}', 'Date to')],
    })
  })

  test('every faulty filter is named at once', () => {
    const all = { status: 'x', doctor_id: 'x', date_from: 'x', date_to: 'x', type: 'x' }
    expect(Object.keys(faults(all) ?? {}).sort()).toEqual(Object.keys(all).sort())
  })
})

describe('consultation filters', () => {
  const faults = (value: unknown) => faultsOf(consultationFiltersSchema, value)

  test("the reference's own example", () => {
    expect(consultationFiltersSchema.parse({ status: 'completed', doctor_id: '5', limit: '50' })).toEqual({
      status: 'completed',
      doctor_id: 5,
      limit: 50,
    })
  })

  test('status: each status of a consultation, and no other', () => {
    for (const status of Object.keys(lifecycles.consultation.statuses)) expect(faults({ status })).toBeUndefined()
    expect(Object.keys(faults({ status: 'pending' }) ?? {})).toEqual(['status'])
  })

  test('limit: 1 to 100, never clamped', () => {
    expect(faults({ limit: '1' })).toBeUndefined()
    expect(faults({ limit: '100' })).toBeUndefined()
    for (const limit of ['0', '101', '-1', 'all', '']) {
      expect(faults({ limit })).toEqual({ limit: ['Limit must be a whole number from 1 to 100'] })
    }
  })
})

describe('booking request', () => {
  const example = { doctor_id: 5, scheduled_at: '2024-12-25T10:00:00Z', type: 'online', notes: 'Regular checkup' }
  const faults = (value: unknown) => faultsOf(bookingRequestSchema, value)

  test("the reference's own example, with and without notes", () => {
    expect(bookingRequestSchema.parse(example)).toEqual(example)
    const { notes: _, ...rest } = example
    expect(bookingRequestSchema.parse(rest)).toEqual(rest)
  })

  test('what is missing is called required', () => {
    expect(faults({})).toEqual({
      doctor_id: ['Doctor id is required'],
      scheduled_at: ['Scheduled at is required'],
      type: ['Type is required'],
    })
  })

  test('a JSON body has numbers as numbers', () => {
    for (const doctor_id of ['5', 0, -5, 5.5, true, null, [5], 2 ** 53]) {
      expect(Object.keys(faults({ ...example, doctor_id }) ?? {}), String(doctor_id)).toEqual(['doctor_id'])
    }
  })

  test('scheduled_at is a moment with its time zone', () => {
    expect(faults({ ...example, scheduled_at: '2024-12-25T11:00:00+01:00' })).toBeUndefined()
    for (const scheduled_at of [
      '2024-12-25T10:00:00',
      '2024-12-25',
      '2024-12-25 10:00:00Z',
      'tomorrow',
      1735120800,
      null,
    ]) {
      expect(Object.keys(faults({ ...example, scheduled_at }) ?? {}), String(scheduled_at)).toEqual(['scheduled_at'])
    }
  })

  test('notes are text of at most 1000 characters', () => {
    expect(faults({ ...example, notes: 'x'.repeat(1000) })).toBeUndefined()
    for (const notes of ['x'.repeat(1001), 5, {}]) {
      expect(Object.keys(faults({ ...example, notes }) ?? {})).toEqual(['notes'])
    }
  })

  test.each([null, undefined, [], 'text', 5])('%j is no request, and is told under _', (value) => {
    expect(Object.keys(faults(value) ?? {})).toEqual(['_'])
  })
})
