import { HttpError, isApiError, safe } from 'error-codebook/client'
import { lifecycles } from 'error-codebook/contract'
import { describe, expect, it } from 'vitest'
import { sharedClinic } from '../../support/clinic-api'
import { consultationStatus, findings, order, visitsOf } from './visits'

const clinic = await sharedClinic()
const visits = visitsOf(clinic)
const { patient, doctor, admin } = clinic.tokens

describe('the way of an appointment', () => {
  it('books, confirms, starts, prescribes, ends and rates', async () => {
    const booked = await visits.book()
    expect(booked.status).toBe(201)
    const { id, doctor_id, patient_id } = booked.json.data

    const confirmed = await visits.post(`/api/v2/appointments/${id}/confirm`, doctor)
    expect(confirmed.status).toBe(200)
    expect(confirmed.json).toEqual({
      data: { ...booked.json.data, status: 'confirmed' },
      message: 'Appointment confirmed successfully',
    })

    const scheduled = await visits.consultationOf(id)
    expect(scheduled).toMatchObject({
      appointment_id: id,
      doctor_id,
      patient_id,
      status: 'scheduled',
      started_at: null,
    })

    const started = await visits.post(`/api/consultations/${scheduled.id}/start`, doctor)
    expect(started.json.data).toMatchObject({ status: 'in_progress', started_at: '2024-12-20T10:30:00Z' })

    const prescribed = await visits.post(`/api/consultations/${scheduled.id}/prescriptions`, doctor, order)
    expect(prescribed.status).toBe(201)
    expect(prescribed.json.data).toMatchObject({ medication: 'Ibuprofen', status: 'active', patient_id })

    const ended = await visits.post(`/api/consultations/${scheduled.id}/end`, doctor, findings)
    expect(ended.json.data).toMatchObject({ ...findings, status: 'completed', ended_at: '2024-12-20T10:30:00Z' })

    const rated = await visits.post(`/api/appointments/${id}/rating`, patient, { rating: 5, comment: 'Kind' })
    expect(rated.status).toBe(201)
    expect(rated.json.data).toMatchObject({ appointment_id: id, rating: 5, comment: 'Kind' })
    const again = await visits.post(`/api/appointments/${id}/rating`, patient, { rating: 1 })
    expect(again.json).toEqual({
      message: 'You have already rated this appointment',
      error: 'ALREADY_RATED',
      status: 422,
    })
  })

  it('a cancelled appointment frees its slot', async () => {
    const slot = visits.freeSlot()
    const { id } = (await visits.book(slot)).json.data
    expect((await visits.book(slot)).json.error).toBe('SLOT_UNAVAILABLE')
    await visits.post(`/api/appointments/${id}/cancel`, patient)
    expect((await visits.book(slot)).status).toBe(201)
  })

  it('only a completed appointment can be rated, and only by its patient', async () => {
    const { id } = await visits.appointmentIn('confirmed')
    const stranger = await clinic.issueToken({ id: 9, role: 'patient' })
    const rate = (token: string) => visits.post(`/api/appointments/${id}/rating`, token, { rating: 4 })
    expect((await rate(patient)).json.error).toBe('APPOINTMENT_NOT_COMPLETED')
    expect((await rate(doctor)).json.error).toBe('CANNOT_RATE_OWN_APPOINTMENT')
    expect((await rate(stranger)).json.error).toBe('RESOURCE_ACCESS_DENIED')
  })

  it.each([
    [{ dosage: 'a lot' }, 'INVALID_DOSAGE'],
    [{ duration: 'forever' }, 'INVALID_DURATION'],
    [{ medication: 'Panacea' }, 'INVALID_MEDICATION'],
    [{ medication: 5 }, 'VALIDATION_FAILED'],
  ])('a prescription with %j is refused with %s', async (wrong, name) => {
    const consultation = await visits.consultationIn('in_progress')
    const answer = await visits.post(`/api/consultations/${consultation}/prescriptions`, doctor, { ...order, ...wrong })
    expect(answer.json.error).toBe(name)
  })

  it.each([
    ['scheduled', 'CONSULTATION_NOT_STARTED'],
    ['cancelled', 'INVALID_CONSULTATION_STATUS'],
  ])('nothing is prescribed in a %s consultation', async (status, name) => {
    const path = `/api/consultations/${await visits.consultationIn(status)}/prescriptions`
    expect((await visits.post(path, doctor, order)).json.error).toBe(name)
  })

  it.each([
    [{}, 'MISSING_DIAGNOSIS'],
    [{ diagnosis: ' ', treatment: 'Rest' }, 'MISSING_DIAGNOSIS'],
    [{ diagnosis: 'Sinusitis', treatment: null }, 'MISSING_TREATMENT'],
    [{ diagnosis: 5, treatment: 'Rest' }, 'VALIDATION_FAILED'],
  ])('a consultation does not end with %j: %s', async (body, name) => {
    const answer = await visits.post(
      `/api/consultations/${await visits.consultationIn('in_progress')}/end`,
      doctor,
      body,
    )
    expect(answer.json.error).toBe(name)
  })

  it('a patient can narrow the refusal of a booking', async () => {
    const scheduled_at = visits.freeSlot()
    await visits.book(scheduled_at)
    const result = await safe('bookAppointment', () =>
      fetch(`${clinic.url}/api/appointments`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${patient}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ doctor_id: 5, scheduled_at, type: 'online' }),
      }),
    )
    if (result.ok) throw new Error('The slot was taken twice')
    const { error } = result
    if (error instanceof HttpError) throw error
    // Without narrowing, neither comparison would compile: the union has no other 3003.
    const code: 3003 | undefined = isApiError(error, 'SLOT_UNAVAILABLE') ? error.code : undefined
    expect(code).toBe(3003)
    expect(error.recovery).toBe('correctable')
  })
})

describe('the transition matrix, as far as requests reach it', () => {
  const { appointment, consultation, prescription } = lifecycles
  const pairs = <Graph extends object, To extends string>(graph: Graph, targets: readonly To[]) =>
    Object.keys(graph).flatMap((from) => targets.map((to) => [from, to] as const))

  const cancelRefusal = 'APPOINTMENT_CANNOT_BE_CANCELLED'
  const appointmentRefusals: Record<string, string> = {
    'completed cancelled': cancelRefusal,
    'cancelled cancelled': cancelRefusal,
    'confirmed confirmed': 'APPOINTMENT_CANNOT_BE_CONFIRMED',
    'in_progress confirmed': 'APPOINTMENT_CANNOT_BE_CONFIRMED',
    'completed confirmed': 'APPOINTMENT_CANNOT_BE_CONFIRMED',
    'cancelled confirmed': 'APPOINTMENT_CANNOT_BE_CONFIRMED',
  }

  it.each(pairs(appointment.transitions, ['confirmed', 'cancelled']))('appointment: %s to %s', async (from, to) => {
    const { id } = await visits.appointmentIn(from)
    const action = to === 'confirmed' ? 'confirm' : 'cancel'
    const answer = await visits.post(`/api/appointments/${id}/${action}`, doctor)
    const refusal = appointmentRefusals[`${from} ${to}`]
    expect(answer.json.error).toBe(refusal)
    if (refusal === undefined) expect(answer.json.data.status).toBe(to)
  })

  const consultationRefusals: Record<string, string> = {
    'in_progress in_progress': 'CONSULTATION_ALREADY_STARTED',
    'completed in_progress': 'CONSULTATION_ALREADY_ENDED',
    'cancelled in_progress': 'INVALID_CONSULTATION_STATUS',
    'scheduled completed': 'CONSULTATION_NOT_STARTED',
    'completed completed': 'CONSULTATION_ALREADY_ENDED',
    'cancelled completed': 'INVALID_CONSULTATION_STATUS',
  }

  it.each(pairs(consultation.transitions, ['in_progress', 'completed']))('consultation: %s to %s', async (from, to) => {
    const id = await visits.consultationIn(from)
    const action = to === 'in_progress' ? 'start' : 'end'
    const answer = await visits.post(`/api/consultations/${id}/${action}`, doctor, findings)
    const refusal = consultationRefusals[`${from} ${to}`]
    expect(answer.json.error).toBe(refusal)
    if (refusal === undefined) expect(answer.json.data.status).toBe(to)
  })

  const prescriptionStatuses = Object.keys(prescription.statuses)

  it.each(pairs(prescription.transitions, prescriptionStatuses))('prescription: %s to %s', async (from, to) => {
    const id = await visits.prescriptionIn(from)
    const answer = await clinic.send('PATCH', `/api/prescriptions/${id}`, { token: doctor, body: { status: to } })
    const allowed = from === 'active' && to !== 'active'
    expect(answer.json.error).toBe(allowed ? undefined : 'INVALID_STATUS_TRANSITION')
    if (allowed) expect(answer.json.data.status).toBe(to)
  })

  it('the appointment and its consultation move together', async () => {
    const statuses: string[][] = []
    const note = async (id: number) => {
      const { json } = await clinic.send('GET', '/api/appointments?per_page=100', { token: admin })
      const { status } = json.data.find((each: { id: number }) => each.id === id)
      statuses.push([status, (await visits.consultationOf(id)).status])
    }
    for (const status of Object.keys(consultationStatus)) await note((await visits.appointmentIn(status)).id)
    const { id } = await visits.appointmentIn('in_progress')
    await visits.post(`/api/appointments/${id}/cancel`, patient)
    await note(id)
    expect(statuses).toEqual([
      ['confirmed', 'scheduled'],
      ['in_progress', 'in_progress'],
      ['completed', 'completed'],
      ['cancelled', 'cancelled'],
    ])
  })

  it('who may not make a move is told so before its status counts', async () => {
    const { id, consultation: own } = await visits.appointmentIn('completed')
    const names = [
      await visits.post(`/api/appointments/${id}/confirm`, patient),
      await visits.post(`/api/appointments/${id}/cancel`, admin),
      await visits.post(`/api/consultations/${own}/start`, patient),
      await visits.post(`/api/consultations/${own}/end`, patient, findings),
      await clinic.send('PATCH', `/api/prescriptions/${await visits.prescriptionIn('active')}`, {
        token: patient,
        body: { status: 'discontinued' },
      }),
    ].map(({ json }) => json.error)
    expect(names).toEqual(['ROLE_REQUIRED', 'ROLE_REQUIRED', 'ONLY_DOCTOR_CAN_START', 'ROLE_REQUIRED', 'ROLE_REQUIRED'])
  })

  it('a value that is no status names the field', async () => {
    const path = `/api/prescriptions/${await visits.prescriptionIn('active')}`
    const answer = await clinic.send('PATCH', path, { token: doctor, body: { status: 'paused' } })
    expect(answer.json).toMatchObject({ error: 'VALIDATION_FAILED', errors: { status: [expect.any(String)] } })
  })
})
