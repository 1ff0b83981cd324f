import type { RunningClinic } from '../../support/clinic-api'

export const findings = { diagnosis: 'Sinusitis', treatment: 'Rest' }
export const order = { medication: 'Ibuprofen', dosage: '400 mg', duration: '5 days' }

/** The status of an appointment's consultation, by the appointment's own. */
export const consultationStatus = {
  confirmed: 'scheduled',
  in_progress: 'in_progress',
  completed: 'completed',
} as const

/** Brings appointments of patient 10 with doctor 5, and what belongs to them, into any status: by the requests that lead there. */
export function visitsOf(clinic: RunningClinic) {
  const { patient, doctor, admin } = clinic.tokens
  const post = (path: string, token: string, body?: unknown) => clinic.send('POST', path, { token, body })

  let taken = 0
  /** A slot that nothing else takes. */
  function freeSlot(): string {
    const start = Date.parse('2025-02-01T08:00:00Z') + (Math.floor(taken / 20) * 24 * 60 + (taken % 20) * 30) * 60_000
    taken++
    return `${new Date(start).toISOString().slice(0, 19)}Z`
  }

  function book(scheduled_at = freeSlot(), token = patient) {
    return post('/api/appointments', token, { doctor_id: 5, scheduled_at, type: 'online' })
  }

  async function consultationOf(appointmentId: number) {
    for (let page = 1, last = 1; page <= last; page++) {
      const { json } = await clinic.send('GET', `/api/consultations?per_page=100&page=${page}`, { token: admin })
      const found = json.data.find((each: { appointment_id: number }) => each.appointment_id === appointmentId)
      if (found !== undefined) return found
      last = json.pagination.last_page
    }
  }

  /** An appointment in a status, with its consultation where it has one. */
  async function appointmentIn(status: string): Promise<{ id: number; consultation?: number }> {
    const { id } = (await book()).json.data
    if (status === 'cancelled') await post(`/api/appointments/${id}/cancel`, patient)
    if (status === 'pending' || status === 'cancelled') return { id }
    await post(`/api/appointments/${id}/confirm`, doctor)
    const consultation = (await consultationOf(id)).id
    if (status !== 'confirmed') await post(`/api/consultations/${consultation}/start`, doctor)
    if (status === 'completed') await post(`/api/consultations/${consultation}/end`, doctor, findings)
    return { id, consultation }
  }

  async function consultationIn(status: string): Promise<number> {
    const source = status === 'cancelled' ? 'confirmed' : fromConsultation(status)
    const { id, consultation } = await appointmentIn(source)
    if (status === 'cancelled') await post(`/api/appointments/${id}/cancel`, doctor)
    return consultation as number
  }

  async function prescriptionIn(status: string): Promise<number> {
    const consultation = await consultationIn('in_progress')
    const { id } = (await post(`/api/consultations/${consultation}/prescriptions`, doctor, order)).json.data
    if (status !== 'active') await clinic.send('PATCH', `/api/prescriptions/${id}`, { token: doctor, body: { status } })
    return id
  }

  return { post, freeSlot, book, consultationOf, appointmentIn, consultationIn, prescriptionIn }
}

function fromConsultation(status: string): string {
  const found = Object.entries(consultationStatus).find(([, each]) => each === status)
  if (found === undefined) throw new Error(`No appointment has a consultation that is ${status}`)
  return found[0]
}
