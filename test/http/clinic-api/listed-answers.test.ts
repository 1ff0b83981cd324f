import type { OperationName } from 'error-codebook'
import { operations } from 'error-codebook/contract'
import { afterAll, describe, expect, it } from 'vitest'
import { apiErrorMatchers } from '../../../src/testing/vitest'
import { startClinic } from '../../support/clinic-api'
import { findings, order, visitsOf } from './visits'

expect.extend(apiErrorMatchers)

const clinic = await startClinic()
afterAll(() => clinic.close())
const visits = visitsOf(clinic)

const callers = {
  nobody: undefined,
  'a forger': 'abc',
  'one whose token has expired': await clinic.issueToken({ id: 10, role: 'patient' }, -1),
  'a patient that the database lacks': await clinic.issueToken({ id: 12345, role: 'patient' }),
  'another patient': await clinic.issueToken({ id: 9, role: 'patient' }),
  'another doctor': await clinic.issueToken({ id: 4, role: 'doctor' }),
  ...clinic.tokens,
}

interface Sent {
  readonly body?: BodyInit
  readonly type?: string
  /** The HTTP status of a body that cannot be read, which no row names. */
  readonly unnamed?: number
  readonly only?: string
}

const nothing: Sent = {}

const json = (value: unknown): Sent => ({ body: JSON.stringify(value), type: 'application/json' })
const unreadable: Sent[] = [
  { body: '{"a":', type: 'application/json', unnamed: 400 },
  { body: 'a', type: 'text/plain', unnamed: 415 },
]

function form(content?: string | Uint8Array<ArrayBuffer>, type = 'image/png'): Sent {
  const body = new FormData()
  if (content !== undefined) body.set('file', new File([content], 'file', { type }))
  return { body }
}

const slot = visits.freeSlot()
const overlapping = slot.replace(':00:00Z', ':15:00Z')
const booking = { doctor_id: 5, scheduled_at: slot, type: 'online' }

/** What each operation is sent, the good and the faulty in each way it can be. */
const bodies: { [Name in OperationName]?: Sent[] } = {
  bookAppointment: [
    nothing,
    json(booking),
    json({ ...booking, scheduled_at: overlapping }),
    json({ ...booking, doctor_id: 999 }),
    json({ ...booking, scheduled_at: '2020-01-01T10:00:00Z' }),
    json({ ...booking, scheduled_at: '2020-01-01T10:00:00Z', type: 'video' }),
    ...unreadable,
  ],
  endConsultation: [
    nothing,
    json({}),
    json({ diagnosis: 'Flu' }),
    json({ diagnosis: 5 }),
    json(findings),
    ...unreadable,
  ],
  prescribe: [
    nothing,
    json(order),
    json({ ...order, dosage: 'a lot' }),
    json({ ...order, duration: 'forever' }),
    json({ ...order, medication: 'Panacea' }),
    json({ ...order, medication: 5 }),
    ...unreadable,
  ],
  updatePrescription: [nothing, json({ status: 'discontinued' }), json({ status: 'paused' }), ...unreadable],
  rateAppointment: [
    nothing,
    json({ rating: 5 }),
    json({ rating: 4 }),
    json({ rating: 6 }),
    json({ rating: 'x' }),
    ...unreadable,
  ],
  uploadFile: [
    form('%PDF-1.4\n%%EOF\n', 'application/pdf'),
    form('text', 'text/plain'),
    form('no image'),
    // Refused before it is read, a large body costs the connection.
    { ...form(new Uint8Array(5 * 1024 * 1024 + 1)), only: clinic.tokens.patient },
    form(),
    { body: '{}', type: 'application/json', unnamed: 415 },
    { body: 'none', type: 'multipart/form-data; boundary=x', unnamed: 400 },
  ],
}

const queries: { [Name in OperationName]?: string[] } = {
  listAppointments: ['', '?page=0&status=x', '?doctor_id=5&per_page=1'],
  listConsultations: ['', '?limit=0', '?status=completed'],
}

/** What an operation is about: what there is in each status, and what there is not. */
async function targets(operation: OperationName): Promise<(string | number)[]> {
  const each = <Id>(statuses: string[], make: (status: string) => Promise<Id>) => {
    return statuses.reduce<Promise<Id[]>>(
      async (made, status) => [...(await made), await make(status)],
      Promise.resolve([]),
    )
  }
  const none = [999_999, 'x']
  const { path } = operations[operation]
  if (!path.includes('{id}')) return ['']
  if (path.startsWith('/files')) return [1, ...none]
  if (path.startsWith('/prescriptions'))
    return [...(await each(['active', 'discontinued'], visits.prescriptionIn)), ...none]
  if (path.startsWith('/consultations')) {
    const statuses = ['scheduled', 'in_progress', 'in_progress', 'completed', 'cancelled']
    return [...(await each(statuses, visits.consultationIn)), ...none]
  }
  const statuses = ['pending', 'confirmed', 'in_progress', 'completed', 'cancelled']
  return [...(await each(statuses, async (status) => (await visits.appointmentIn(status)).id)), ...none]
}

/** What no request can bring about: the failures of the service, of its database and of its limits, and its races. */
const unprovoked = [
  'CONCURRENT_MODIFICATION',
  'LOCK_TIMEOUT',
  'TRANSACTION_FAILED',
  'RATE_LIMIT_EXCEEDED',
  'DATABASE_ERROR',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_ERROR',
  'FILE_UPLOAD_FAILED',
]

describe.each(Object.keys(operations) as OperationName[])('%s', (operation) => {
  const { method, path, success, errors } = operations[operation]

  it('answers to any caller what it lists, and all that a request can bring about', async () => {
    const seen = new Set<string>()
    for (const id of await targets(operation)) {
      const place = `${clinic.url}/api/v2${path.replace('{id}', String(id))}`
      for (const query of queries[operation] ?? ['']) {
        for (const { body = null, type, unnamed, only } of bodies[operation] ?? [nothing]) {
          for (const token of only === undefined ? Object.values(callers) : [only]) {
            const headers = new Headers(type === undefined ? {} : { 'Content-Type': type })
            if (token !== undefined) headers.set('Authorization', `Bearer ${token}`)
            const response = await fetch(place + query, { method, headers, body })
            await expect(response).toAnswerOperation(operation, { unnamed: unnamed ? [unnamed] : [] })
            if (response.status === success) seen.add('success')
            else seen.add((await response.json()).error)
          }
        }
      }
    }
    const due = ['success', ...errors.filter((name) => !unprovoked.includes(name))]
    expect(due.filter((name) => !seen.has(name))).toEqual([])
  })
})

it('the service had no failure of its own', () => {
  expect(clinic.log).toEqual([])
})
