import { afterEach, expect } from 'vitest'
import { type RequestParts, sharedClinic } from '../../support/clinic-api'

export const booking = { doctor_id: 5, scheduled_at: '2024-12-25T10:00:00Z', type: 'online' }

/**
 * The service for the tests of a file, with appointment 42 of patient 10 with doctor 5, confirmed, and its consultation 1. `send`
 * is the patient's, unless it is given a token. A failure of the service itself fails the test.
 */
export async function clinicWithVisit(environment: Record<string, string> = {}) {
  const clinic = await sharedClinic(environment)
  const send = (method: string, path: string, parts: RequestParts = {}) =>
    clinic.send(method, path, { token: clinic.tokens.patient, ...parts })
  afterEach(() => expect(clinic.log.splice(0), 'failures of the service itself').toEqual([]))
  await send('POST', '/api/appointments', { body: { ...booking, scheduled_at: '2025-01-15T10:00:00Z' } })
  await send('POST', '/api/appointments/42/confirm', { token: clinic.tokens.doctor })
  return { clinic, send }
}
