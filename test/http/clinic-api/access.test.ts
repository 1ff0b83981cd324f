import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { exampleNow } from '../../support/clinic-api'
import { booking, clinicWithVisit } from './clinic-with-visit'
import { expectRefusal } from './expect-refusal'

const secret = 'a secret that only this test and its server know'
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const { clinic, send } = await clinicWithVisit({ JWT_SECRET: secret })
const { patient, doctor } = clinic.tokens

describe('tokens', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const exp = Date.parse(exampleNow) / 1000 + 60
  const claims = { role: 'patient', sub: '10', iss: 'clinic-api', exp }
  function signed(payload: object, key = secret, header: object = { alg: 'HS256' }): string {
    const text = `${part(header)}.${part(payload)}`
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`
  }

  it('a token made by hand with the right key works: the refusals below have the reason they name', async () => {
    expect((await send('GET', '/api/appointments', { token: signed(claims) })).status).toBe(200)
  })

  it.each([
    ['signed with another key', () => signed(claims, 'another key of at least thirty-two bytes')],
    ['expired and signed with another key', () => signed({ ...claims, exp: 1 }, 'another key')],
    ['unsigned', () => `${part({ alg: 'none' })}.${part(claims)}.`],
    ['that never expires', () => signed({ ...claims, exp: undefined })],
    ['of another issuer', () => signed({ ...claims, iss: 'elsewhere' })],
    ['of a role that does not exist', () => signed({ ...claims, role: 'root' })],
    ['of nobody', () => signed({ ...claims, sub: 'x' })],
    ['that is none', () => 'abc'],
    ['with a changed payload', () => patient.replace(/\.[^.]+\./, `.${part({ ...claims, role: 'admin' })}.`)],
  ])('a token %s is INVALID_TOKEN', async (_, token) => {
    expectRefusal(await send('GET', '/api/appointments', { token: token() }), 401, 'INVALID_TOKEN')
  })

  it('a genuine token past its time is TOKEN_EXPIRED', async () => {
    const token = await clinic.issueToken({ id: 10, role: 'patient' }, -1)
    const answer = await send('GET', '/api/appointments', { token })
    expectRefusal(answer, 401, 'TOKEN_EXPIRED')
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  })

  it('no token is MISSING_TOKEN; another scheme is INVALID_TOKEN', async () => {
    expectRefusal(await send('POST', '/api/appointments', { token: undefined, body: booking }), 401, 'MISSING_TOKEN')
    const basic = { token: undefined, headers: { Authorization: 'Basic YTpi' } }
    expectRefusal(await send('GET', '/api/appointments', basic), 401, 'INVALID_TOKEN')
  })

  it('a genuine token of a patient that the database does not have cannot book', async () => {
    const token = await clinic.issueToken({ id: 12345, role: 'patient' })
    expectRefusal(await send('POST', '/api/appointments', { token, body: booking }), 401, 'INVALID_TOKEN')
  })
})

describe('what belongs to others', () => {
  it('another patient’s and another doctor’s resources are refused', async () => {
    const otherPatient = await clinic.issueToken({ id: 9, role: 'patient' })
    const otherDoctor = await clinic.issueToken({ id: 4, role: 'doctor' })
    for (const [token, path] of [
      [otherPatient, '/api/appointments/42/cancel'],
      [otherDoctor, '/api/appointments/42/confirm'],
      [otherPatient, '/api/consultations/1/start'],
      [otherDoctor, '/api/consultations/1/end'],
      [otherDoctor, '/api/consultations/1/prescriptions'],
    ] as const) {
      expectRefusal(await send('POST', path, { token }), 403, 'RESOURCE_ACCESS_DENIED')
    }
  })

  it('a list shows its own to each: the patient, the doctor, nothing to others, all to an admin', async () => {
    const totals = []
    for (const token of [
      patient,
      doctor,
      await clinic.issueToken({ id: 9, role: 'patient' }),
      await clinic.issueToken({ id: 4, role: 'doctor' }),
      clinic.tokens.admin,
    ]) {
      const { json } = await send('GET', '/api/appointments?date_from=2025-01-15&date_to=2025-01-15', { token })
      totals.push(json.pagination.total)
    }
    expect(totals).toEqual([1, 1, 0, 0, 1])
    const widened = await send('GET', '/api/appointments?doctor_id=5', {
      token: await clinic.issueToken({ id: 4, role: 'doctor' }),
    })
    expect(widened.json.data).toEqual([])
  })

  it('only a patient books', async () => {
    expectRefusal(await send('POST', '/api/appointments', { token: doctor, body: booking }), 403, 'ROLE_REQUIRED')
  })
})

describe('files', () => {
  function upload(content: Uint8Array, type: string, name = 'photo.png', token = patient) {
    const raw = new FormData()
    raw.set('file', new File([new Uint8Array(content)], name, { type }))
    return send('POST', '/api/files', { raw, token })
  }

  it('an image comes back as it was sent, to its owner and an admin only', async () => {
    const { status, json } = await upload(png, 'image/png', 'chéck "1".png')
    expect(status).toBe(201)
    expect(json).toEqual({
      data: { id: 1, name: 'chéck "1".png', type: 'image/png', size: png.length, created_at: exampleNow },
      message: 'File uploaded successfully',
    })
    for (const token of [patient, clinic.tokens.admin]) {
      const response = await fetch(`${clinic.url}/api/v2/files/1`, { headers: { Authorization: `Bearer ${token}` } })
      expect(response.headers.get('content-type')).toBe('image/png')
      expect(Buffer.from(await response.arrayBuffer()).equals(png)).toBe(true)
    }
    expectRefusal(await send('GET', '/api/files/1', { token: doctor }), 403, 'RESOURCE_ACCESS_DENIED')
  })

  const harmed = Buffer.from(png)
  harmed[45] = (harmed[45] ?? 0) ^ 0xff

  it.each([
    ['a text', () => upload(Buffer.from('hello'), 'text/plain'), 'INVALID_FILE_TYPE'],
    ['a page', () => upload(Buffer.from('<script>'), 'text/html'), 'INVALID_FILE_TYPE'],
    ['a text that says it is a PDF', () => upload(Buffer.from('hello'), 'application/pdf'), 'INVALID_FILE_TYPE'],
    ['a text that says it is an image', () => upload(Buffer.from('hello'), 'image/png'), 'INVALID_IMAGE'],
    ['an image cut off', () => upload(png.subarray(0, -12), 'image/png'), 'INVALID_IMAGE'],
    ['an image with one byte changed', () => upload(harmed, 'image/png'), 'INVALID_IMAGE'],
    ['a JPEG cut off', () => upload(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'), 'INVALID_IMAGE'],
    ['an empty file', () => upload(Buffer.alloc(0), 'image/png'), 'INVALID_IMAGE'],
    ['a file of just over 5 MB', () => upload(Buffer.alloc(5 * 1024 * 1024 + 1), 'image/png'), 'FILE_TOO_LARGE'],
    ['a file of 10 MB', () => upload(Buffer.alloc(10 * 1024 * 1024), 'image/png'), 'FILE_TOO_LARGE'],
    ['a form without a file', () => send('POST', '/api/files', { raw: new FormData() }), 'REQUIRED_FIELD_MISSING'],
  ])('%s is refused', async (_, sent, name) => {
    const answer = await sent()
    expectRefusal(answer, 422, name)
    expect(Object.keys(answer.json.errors)).toEqual(['file'])
  })

  it('a refusal says which types are allowed, and how large a file may be', async () => {
    const text = await upload(Buffer.from('hello'), 'text/plain')
    expect(text.json.details).toEqual({ allowed: ['image/png', 'image/jpeg', 'application/pdf'] })
    const large = await upload(Buffer.alloc(5 * 1024 * 1024 + 1), 'image/png')
    expect(large.json.details).toEqual({ maximum_bytes: 5 * 1024 * 1024 })
  })

  it('a form that is none', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
    expectRefusal(await send('POST', '/api/files', { raw: 'nothing', headers }), 400, 'BAD_REQUEST')
    expectRefusal(await send('POST', '/api/files', { body: {} }), 415, 'UNSUPPORTED_MEDIA_TYPE')
  })
})
