import { expect, it } from 'vitest'
import { exampleNow, type RequestParts, sharedClinic, startClinic } from '../../support/clinic-api'
import { holdRequest } from '../../support/held-request'
import { temporaryFolder } from '../../support/temporary-folder'
import { order, visitsOf } from './visits'

let ahead = 0
const clock = () => new Date(Date.parse(exampleNow) + ahead)
const clinic = await sharedClinic({}, { clock })
const visits = visitsOf(clinic)
const { patient, doctor } = clinic.tokens
const otherPatient = await clinic.issueToken({ id: 9, role: 'patient' })

let keys = 0
const newKey = () => `key-${++keys}`
const keyed = (key: string) => ({ 'Idempotency-Key': key })
const booking = () => ({ doctor_id: 5, scheduled_at: visits.freeSlot(), type: 'online', notes: 'Checkup' })
const book = (key: string, body: unknown, token = patient) =>
  clinic.send('POST', '/api/appointments', { token, body, headers: keyed(key) })
const refused = { message: 'Resource was modified by another request', error: 'CONCURRENT_MODIFICATION', status: 409 }

it.each([
  ['another slot', { scheduled_at: '2025-06-02T10:00:00Z' }],
  ['another doctor', { doctor_id: 4 }],
  ['another doctor, who does not exist', { doctor_id: 999 }],
  ['another type', { type: 'offline' }],
  ['a type that does not exist', { type: 'video' }],
  ['other notes', { notes: 'Something else' }],
  ['no notes', { notes: undefined }],
  ['a field that the service does not know', { colour: 'blue' }],
  ['the same moment in another form', { scheduled_at: '2025-06-03T12:00:00+02:00' }],
])('a key that comes with %s is refused with 7003, and books nothing', async (_, change) => {
  const body = { ...booking(), ...('scheduled_at' in change ? { scheduled_at: '2025-06-03T10:00:00Z' } : {}) }
  const key = newKey()
  const first = await book(key, body)
  expect(first.status).toBe(201)
  expect((await book(key, { ...body, ...change })).json).toEqual(refused)
  expect((await book(key, body)).text).toBe(first.text)
  await visits.post(`/api/appointments/${first.json.data.id}/cancel`, patient)
})

it('neither the order of the fields, nor white space, nor the version in the path makes another request', async () => {
  const [key, body] = [newKey(), booking()]
  const first = await book(key, body)
  const reversed = Object.fromEntries(Object.entries(body).reverse())
  const raw = JSON.stringify(reversed, undefined, 2)
  const headers = { ...keyed(key), 'Content-Type': 'application/json' }
  const again = await clinic.send('POST', '/api/v2/appointments', { token: patient, raw, headers })
  expect([again.status, again.text]).toEqual([201, first.text])
})

it('a body that is nested without end is compared too', async () => {
  const [key, body] = [newKey(), booking()]
  const raw = (inner: string) => JSON.stringify({ ...body, extra: 0 }).replace('"extra":0', `"extra":${inner}`)
  const deep = (leaf: string) => raw(`${'['.repeat(200_000)}${leaf}${']'.repeat(200_000)}`)
  const headers = { ...keyed(key), 'Content-Type': 'application/json' }
  const post = (text: string) => clinic.send('POST', '/api/appointments', { token: patient, raw: text, headers })
  const first = await post(deep('1'))
  expect(first.status).toBe(201)
  expect((await post(deep('1'))).text).toBe(first.text)
  expect((await post(deep('2'))).json).toEqual(refused)
})

it('a repeat after a cancellation is refused with 7003, also if the slot is free again', async () => {
  const [key, body] = [newKey(), booking()]
  const { id } = (await book(key, body)).json.data
  await visits.post(`/api/appointments/${id}/cancel`, doctor)
  expect((await book(key, body)).json).toEqual(refused)
  expect((await book(newKey(), body)).status).toBe(201)
  expect((await book(key, body)).json).toEqual(refused)
})

it('a repeat of a booking that was confirmed gets it as it is now', async () => {
  const [key, body] = [newKey(), booking()]
  const first = await book(key, body)
  const { id } = first.json.data
  await visits.post(`/api/appointments/${id}/confirm`, doctor)
  const again = await book(key, body)
  expect([again.status, again.json.data]).toEqual([201, { ...first.json.data, status: 'confirmed' }])
})

it('a repeat is answered when its time has passed in the meantime', async () => {
  const [key, body] = [newKey(), { ...booking(), scheduled_at: '2024-12-20T11:00:00Z' }]
  const first = await book(key, body)
  ahead = 3_600_000
  const again = await book(key, body)
  const other = await book(newKey(), body)
  ahead = 0
  expect([again.status, again.text]).toEqual([201, first.text])
  expect(other.json.error).toBe('INVALID_APPOINTMENT_TIME')
})

it.each(['', ' ', '\t', '\u00a0'])('a blank key (%j) counts as none', async (key) => {
  const first = await book(key, booking())
  const second = await book(key, booking())
  expect([first.status, second.status]).toEqual([201, 201])
  expect(first.json.data.id).not.toBe(second.json.data.id)
})

it('a key belongs to its caller', async () => {
  const key = newKey()
  const [mine, theirs] = [await book(key, booking()), await book(key, booking(), otherPatient)]
  expect([mine.status, theirs.status]).toEqual([201, 201])
  expect([mine.json.data.patient_id, theirs.json.data.patient_id]).toEqual([10, 9])
})

it('a refused request does not use up its key', async () => {
  const [key, body] = [newKey(), booking()]
  const taken = (await visits.book(body.scheduled_at, otherPatient)).json.data
  expect((await book(key, { ...body, type: 'video' })).json.error).toBe('VALIDATION_FAILED')
  expect((await book(key, body)).json.error).toBe('SLOT_UNAVAILABLE')
  await visits.post(`/api/appointments/${taken.id}/cancel`, doctor)
  expect((await book(key, body)).status).toBe(201)
})

it('of different bodies at once under one key, one is booked and the others are refused', async () => {
  const key = newKey()
  const answers = await Promise.all(Array.from({ length: 10 }, () => book(key, booking())))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 9 }, () => 409)])
  for (const { status, json } of answers) if (status === 409) expect(json).toEqual(refused)
})

it('a repeat that overtakes the first attempt, whose body still arrives, books; the first gets the same answer', async () => {
  const [key, body] = [newKey(), booking()]
  const url = `${clinic.url}/api/appointments`
  const held = await holdRequest(url, { method: 'POST', token: patient, body, headers: keyed(key) })
  const quick = await book(key, body)
  const slow = await held.finish()
  expect([quick.status, slow.status, slow.text]).toEqual([201, 201, quick.text])
})

it.each<[operation: string, place: () => Promise<string>, token: string, first: RequestParts, other: RequestParts]>([
  [
    'a prescription',
    async () => `/api/consultations/${await visits.consultationIn('in_progress')}/prescriptions`,
    doctor,
    { body: order },
    { body: { ...order, dosage: '200 mg' } },
  ],
  [
    'a rating',
    async () => `/api/appointments/${(await visits.appointmentIn('completed')).id}/rating`,
    patient,
    { body: { rating: 5 } },
    { body: { rating: 1 } },
  ],
  ['a file', async () => '/api/files', patient, { raw: pdf('one') }, { raw: pdf('two') }],
])('%s is created once for each key too, and a key is of one place', async (_, place, token, first, other) => {
  const [key, path] = [newKey(), await place()]
  const send = (parts: RequestParts, to = path) => clinic.send('POST', to, { token, headers: keyed(key), ...parts })
  const created = await send(first)
  expect(created.status).toBe(201)
  const again = await send(first)
  expect([again.status, again.text]).toEqual([201, created.text])
  expect((await send(other)).json).toEqual(refused)
  if (path !== (await place())) expect((await send(first, await place())).json).toEqual(refused)
})

it('a repeat of a prescription that was discontinued is refused', async () => {
  const place = `/api/consultations/${await visits.consultationIn('in_progress')}/prescriptions`
  const send = (headers: Record<string, string>) => clinic.send('POST', place, { token: doctor, body: order, headers })
  const key = newKey()
  const { id } = (await send(keyed(key))).json.data
  await clinic.send('PATCH', `/api/prescriptions/${id}`, { token: doctor, body: { status: 'discontinued' } })
  expect((await send(keyed(key))).json).toEqual(refused)
})

it('a folder keeps the keys from one start to the next', async () => {
  const folder = temporaryFolder()
  const environment = { DATA_DIR: folder.path, JWT_SECRET: 'a secret that outlives the first process' }
  const body = { doctor_id: 5, scheduled_at: '2024-12-25T10:00:00Z', type: 'online' }
  const send = (running: typeof clinic) =>
    running.send('POST', '/api/appointments', { token: running.tokens.patient, body, headers: keyed('kept') })
  const first = await startClinic(environment)
  const booked = await send(first)
  await first.close()

  const second = await startClinic(environment)
  const again = await send(second)
  await second.close()
  folder.remove()
  expect([booked.status, again.status, again.text]).toEqual([201, 201, booked.text])
})

function pdf(content: string): FormData {
  const form = new FormData()
  form.set('file', new File([`%PDF-1.4\n${content}\n%%EOF\n`], 'file.pdf', { type: 'application/pdf' }))
  return form
}
