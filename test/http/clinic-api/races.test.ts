import { AppointmentCannotBeConfirmedError, ConcurrentModificationError } from 'error-codebook'
import { describe, expect, it } from 'vitest'
import { appointmentsTable } from '../../../examples/clinic-api/src/database/appointments'
import { openDatabase } from '../../../examples/clinic-api/src/database/open'
import { move } from '../../../examples/clinic-api/src/rules/move'
import { sharedClinic } from '../../support/clinic-api'
import { visitsOf } from './visits'

const clinic = await sharedClinic()
const visits = visitsOf(clinic)
const { patient, doctor, admin } = clinic.tokens

describe('the slot rules hold when requests race', () => {
  const countOf = (names: (string | undefined)[]) =>
    names.reduce<Record<string, number>>((counts, name = 'success') => {
      counts[name] = (counts[name] ?? 0) + 1
      return counts
    }, {})

  it('200 bookings of one slot at once: one is let through, 199 are refused with 3003', async () => {
    const slot = visits.freeSlot()
    const patients = await Promise.all(
      Array.from({ length: 10 }, (_, index) => clinic.issueToken({ id: index + 1, role: 'patient' })),
    )
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => visits.book(slot, patients[index % 10])),
    )
    expect(countOf(answers.map(({ json }) => json.error))).toEqual({ success: 1, SLOT_UNAVAILABLE: 199 })
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1)
    const day = slot.slice(0, 10)
    const query = `/api/appointments?date_from=${day}&date_to=${day}&per_page=100&doctor_id=5`
    const { json } = await clinic.send('GET', query, { token: admin })
    const there = json.data.filter((each: { scheduled_at: string }) => each.scheduled_at === slot)
    expect(there).toHaveLength(1)
  })

  it('one booking sent ten times at once under one key is booked once, and answered alike', async () => {
    const body = { doctor_id: 5, scheduled_at: visits.freeSlot(), type: 'online' }
    const headers = { 'Idempotency-Key': 'a-key-of-one-booking' }
    const send = (token: string) => clinic.send('POST', '/api/appointments', { token, body, headers })
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(patient)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    const other = await send(await clinic.issueToken({ id: 1, role: 'patient' }))
    expect(other.json.error).toBe('SLOT_UNAVAILABLE')
  })

  it('an overlapping slot is refused with 3004, the neighbouring ones are not', async () => {
    const at = (minutes: string) => `2025-06-02T${minutes}:00Z`
    expect((await visits.book(at('10:00'))).status).toBe(201)
    for (const minutes of ['09:31', '09:45', '10:15', '10:29']) {
      const answer = await visits.book(at(minutes))
      expect(answer.json, minutes).toEqual({
        message: 'Doctor already has appointment at that time',
        error: 'DOUBLE_BOOKING',
        status: 409,
      })
    }
    expect((await visits.book(at('09:30'))).status).toBe(201)
    expect((await visits.book(at('10:30'))).status).toBe(201)
  })

  it('a fraction of a second and another time zone make no other slot', async () => {
    expect((await visits.book('2025-06-03T10:00:00Z')).status).toBe(201)
    expect((await visits.book('2025-06-03T10:00:00.750Z')).json.error).toBe('SLOT_UNAVAILABLE')
    expect((await visits.book('2025-06-03T12:00:00+02:00')).json.error).toBe('SLOT_UNAVAILABLE')
  })

  it('20 confirmations at once: one succeeds, and there is one consultation', async () => {
    const { id } = await visits.appointmentIn('pending')
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => visits.post(`/api/appointments/${id}/confirm`, doctor)),
    )
    expect(countOf(answers.map(({ json }) => json.error))).toEqual({ success: 1, APPOINTMENT_CANNOT_BE_CONFIRMED: 19 })
  })

  it('confirming and cancelling at once: each succeeds at most once, and nothing runs for a cancelled appointment', async () => {
    for (let round = 0; round < 10; round++) {
      const { id } = await visits.appointmentIn('pending')
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          index % 2 === 0
            ? visits.post(`/api/appointments/${id}/confirm`, doctor)
            : visits.post(`/api/appointments/${id}/cancel`, patient),
        ),
      )
      const names = answers.map(({ json }) => json.error)
      const [confirmed, cancelled] = [0, 1].map((kind) =>
        names.filter((name, index) => index % 2 === kind && name === undefined),
      )
      expect(confirmed?.length).toBeLessThanOrEqual(1)
      expect(cancelled?.length).toBe(1)
      expect((await visits.consultationOf(id))?.status).toBe(confirmed?.length === 1 ? 'cancelled' : undefined)
    }
  })

  it('a status that another request changed in between is not overwritten', async () => {
    const database = await openDatabase(undefined, 42)
    const table = appointmentsTable(database)
    const [start, now] = [new Date('2025-06-02T10:00:00Z'), new Date('2024-12-20T10:30:00Z')]
    const read = await table.book({ doctor_id: 5, patient_id: 10, type: 'online', start, now, notes: undefined })
    await move('appointment', table, read, 'confirmed', undefined, undefined)

    const late = (to: 'confirmed' | 'cancelled') => move('appointment', table, read, to, undefined, undefined)
    await expect(late('confirmed')).rejects.toBeInstanceOf(AppointmentCannotBeConfirmedError)
    await expect(late('cancelled')).rejects.toBeInstanceOf(ConcurrentModificationError)
    expect((await table.find(read.id))?.status).toBe('confirmed')
    await database.close()
  })
})
