import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { describe, expect, it, onTestFinished } from 'vitest'
import { exampleNow, type RequestParts } from '../../support/clinic-api'
import { booking, clinicWithVisit } from './clinic-with-visit'
import { expectRefusal } from './expect-refusal'

const { clinic, send } = await clinicWithVisit()
const { patient, doctor } = clinic.tokens

describe('a booking that cannot be read', () => {
  const json = { 'Content-Type': 'application/json' }
  const cases: [what: string, parts: RequestParts, status: number, name: string][] = [
    ['malformed JSON', { raw: '{"doctor_id": 5,', headers: json }, 400, 'BAD_REQUEST'],
    ['text that is no JSON', { raw: 'doctor 5, please', headers: json }, 400, 'BAD_REQUEST'],
    ['bytes that are no text', { raw: new Uint8Array([0xff, 0xfe, 0x00, 0x22]), headers: json }, 400, 'BAD_REQUEST'],
    [
      'another media type',
      { raw: 'doctor_id=5', headers: { 'Content-Type': 'text/plain' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['a form', { raw: new URLSearchParams({ doctor_id: '5' }) }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['10 MB', { raw: `"${'x'.repeat(10 * 1024 * 1024)}"`, headers: json }, 413, 'PAYLOAD_TOO_LARGE'],
    ['100,000 brackets', { raw: '['.repeat(100_000) + ']'.repeat(100_000), headers: json }, 422, 'VALIDATION_FAILED'],
    ['no body', {}, 422, 'VALIDATION_FAILED'],
    ...[null, [], 'text', 5, true].map((body): (typeof cases)[number] => [
      `the value ${JSON.stringify(body)}`,
      { body },
      422,
      'VALIDATION_FAILED',
    ]),
  ]

  it.each(cases)('%s', async (_, parts, status, name) => {
    expectRefusal(await send('POST', '/api/appointments', parts), status, name)
  })

  it('10 MB in chunks whose length nobody announces', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x')
    const stream = Readable.toWeb(Readable.from(Array.from({ length: 10 }, () => chunk)))
    const response = await fetch(`${clinic.url}/api/appointments`, {
      method: 'POST',
      headers: { ...json, Authorization: `Bearer ${patient}` },
      body: stream as unknown as BodyInit,
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(413)
  })

  it('that is too large leaves the connection to the next request', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    onTestFinished(() => agent.destroy())
    const ask = (method: string, body = '') =>
      new Promise((resolve, reject) => {
        const headers = { ...json, Authorization: `Bearer ${patient}`, 'Content-Length': body.length }
        const sent = request(`${clinic.url}/api/appointments`, { agent, method, headers }, (response) => {
          response.resume().on('end', () => resolve([response.statusCode, sent.reusedSocket]))
        })
        sent.on('error', reject).end(body)
      })
    expect(await ask('POST', ' '.repeat(2 * 1024 * 1024))).toEqual([413, false])
    expect(await ask('GET')).toEqual([200, true])
  })
})

describe('a booking with faulty fields names each', () => {
  const past = 'Appointment must be scheduled for a future date'
  const hours = 'Appointment must be within working hours'
  const cases: [what: object, name: string, fields: Record<string, string | RegExp>][] = [
    [{ doctor_id: '5' }, 'VALIDATION_FAILED', { doctor_id: /positive whole number/ }],
    [{ doctor_id: 5.5 }, 'VALIDATION_FAILED', { doctor_id: /positive whole number/ }],
    [{ doctor_id: -1 }, 'VALIDATION_FAILED', { doctor_id: /positive whole number/ }],
    [{ doctor_id: 1e300 }, 'VALIDATION_FAILED', { doctor_id: /positive whole number/ }],
    [{ scheduled_at: 'tomorrow' }, 'VALIDATION_FAILED', { scheduled_at: /ISO 8601/ }],
    [{ scheduled_at: '2024-12-25T10:00:00' }, 'VALIDATION_FAILED', { scheduled_at: /time zone/ }],
    [{ scheduled_at: '2025-02-30T10:00:00Z' }, 'VALIDATION_FAILED', { scheduled_at: /ISO 8601/ }],
    [{ scheduled_at: 1735120800 }, 'VALIDATION_FAILED', { scheduled_at: /ISO 8601/ }],
    [{ type: 'video' }, 'VALIDATION_FAILED', { type: 'Type must be either online or offline' }],
    [{ notes: 'x'.repeat(1001) }, 'VALIDATION_FAILED', { notes: /at most 1000 characters/ }],
    [{ notes: 'a\0b' }, 'VALIDATION_FAILED', { notes: /text/ }],
    [{ notes: ['a'] }, 'VALIDATION_FAILED', { notes: /text/ }],
    [{ doctor_id: undefined, type: null }, 'VALIDATION_FAILED', { doctor_id: 'Doctor id is required', type: /either/ }],
    // Reading 14: a time that alone is wrong has a refusal of its own, among others it is one of the faulty fields.
    [{ scheduled_at: '2024-12-01T10:00:00Z' }, 'INVALID_APPOINTMENT_TIME', { scheduled_at: past }],
    [{ scheduled_at: exampleNow }, 'INVALID_APPOINTMENT_TIME', { scheduled_at: past }],
    [{ scheduled_at: '0000-01-01T00:00:00Z' }, 'INVALID_APPOINTMENT_TIME', { scheduled_at: past }],
    [{ scheduled_at: '2024-12-25T07:59:59Z' }, 'INVALID_APPOINTMENT_TIME', { scheduled_at: hours }],
    [{ scheduled_at: '2024-12-25T17:30:01Z' }, 'INVALID_APPOINTMENT_TIME', { scheduled_at: hours }],
    [{ scheduled_at: '9999-12-31T23:30:00-12:00' }, 'INVALID_APPOINTMENT_TIME', { scheduled_at: hours }],
    [
      { scheduled_at: '2024-12-01T10:00:00Z', type: 'video' },
      'VALIDATION_FAILED',
      { scheduled_at: past, type: /either/ },
    ],
    [{ scheduled_at: '2024-12-25T07:00:00Z', notes: 5 }, 'VALIDATION_FAILED', { scheduled_at: hours, notes: /text/ }],
  ]

  it.each(cases)('%j', async (fields, name, expected) => {
    const answer = await send('POST', '/api/appointments', { body: { ...booking, ...fields } })
    expectRefusal(answer, 422, name)
    const texts = Object.entries(expected).map(([field, text]) => [
      field,
      [typeof text === 'string' ? text : expect.stringMatching(text)],
    ])
    expect(answer.json.errors).toEqual(Object.fromEntries(texts))
    expect(Object.keys(answer.json.errors)).toEqual(Object.keys(expected))
  })

  it('the first and the last slot of the day can be booked, and four-byte characters can be noted', async () => {
    for (const scheduled_at of ['2025-03-03T08:00:00Z', '2025-03-03T17:30:00Z']) {
      const answer = await send('POST', '/api/appointments', { body: { ...booking, scheduled_at, notes: '🩺 \ud800' } })
      expect(answer.status).toBe(201)
    }
  })

  it.each([6, 2 ** 53 - 1])('doctor %d, who does not exist', async (doctor_id) => {
    const answer = await send('POST', '/api/appointments', { body: { ...booking, doctor_id } })
    expectRefusal(answer, 404, 'DOCTOR_NOT_FOUND')
  })
})

describe('a query that cannot be read names each field', () => {
  it.each([
    ['appointments', 'page=0', ['page']],
    ['appointments', 'page=1.5', ['page']],
    ['appointments', 'per_page=0', ['per_page']],
    ['appointments', 'per_page=abc', ['per_page']],
    ['appointments', 'per_page=1000', ['per_page']],
    ['appointments', 'page=-1&per_page=', ['page', 'per_page']],
    ['appointments', 'status=done', ['status']],
    ['appointments', 'doctor_id=0', ['doctor_id']],
    ['appointments', "doctor_id=5'%20or%201=1", ['doctor_id']],
    ['appointments', 'type=video', ['type']],
    ['appointments', 'date_from=2024-13-01', ['date_from']],
    ['appointments', 'date_from=2024-12-31&date_to=2024-12-01', ['date_to']],
    ['consultations', 'status=confirmed', ['status']],
    ['consultations', 'limit=0', ['limit']],
    ['consultations', 'limit=101', ['limit']],
  ])('%s?%s', async (list, query, fields) => {
    const answer = await send('GET', `/api/${list}?${query}`)
    expectRefusal(answer, 422, 'VALIDATION_FAILED')
    expect(Object.keys(answer.json.errors)).toEqual(fields)
  })

  it.each([
    'page=999999999999999&per_page=100',
    'doctor_id=999999999999999',
    'date_from=0000-01-01&date_to=9999-12-31',
    'date_from=0001-01-01',
  ])('%s is far away, but no fault', async (query) => {
    const { status, json } = await send('GET', `/api/appointments?${query}`)
    expect(status).toBe(200)
    expect(json.pagination.last_page).toBeGreaterThanOrEqual(1)
  })

  it('a page past the end is empty, and `limit` ends the list of consultations', async () => {
    const page = await send('GET', '/api/appointments?page=50')
    expect(page.json).toMatchObject({ data: [], pagination: { current_page: 50, from: null, to: null } })
    const consultations = await send('GET', '/api/consultations?limit=50')
    expect(consultations.json.pagination).toMatchObject({ total: 1, per_page: 50 })
  })
})

describe('addresses and methods', () => {
  it.each([
    ['GET', '/api/nowhere', 404, 'NOT_FOUND'],
    ['GET', '/api/v3/appointments', 404, 'NOT_FOUND'],
    ['GET', '/nowhere', 404, 'NOT_FOUND'],
    ['GET', '/assets/nothing.css', 404, 'NOT_FOUND'],
    ['GET', '/assets/..%2f..%2fpackage.json', 404, 'NOT_FOUND'],
    ['GET', '/api/provoke/NOTHING', 404, 'NOT_FOUND'],
    ['GET', '/api/provoke/constructor', 404, 'NOT_FOUND'],
    ['DELETE', '/api/appointments', 405, 'METHOD_NOT_ALLOWED'],
    ['PUT', '/api/v2/consultations/1/start', 405, 'METHOD_NOT_ALLOWED'],
    ['GET', '/docplanner/slot-booking', 405, 'METHOD_NOT_ALLOWED'],
  ])('%s %s: %d', async (method, path, status, name) => {
    const answer = await send(method, path)
    expectRefusal(answer, status, name)
    if (status === 405)
      expect(answer.headers.get('allow')).toBe(path.endsWith('appointments') ? 'GET, HEAD, POST' : 'POST')
  })

  const ids = ['0', '-1', '1e3', '999999999999999999999', '9007199254740991', '99999', 'abc', '%00', '%E0%A4%A', "1'--"]
  it.each([
    ['POST', '/api/appointments/:id/confirm', 'APPOINTMENT_NOT_FOUND'],
    ['POST', '/api/appointments/:id/cancel', 'APPOINTMENT_NOT_FOUND'],
    ['POST', '/api/appointments/:id/rating', 'APPOINTMENT_NOT_FOUND'],
    ['POST', '/api/consultations/:id/start', 'CONSULTATION_NOT_FOUND'],
    ['POST', '/api/consultations/:id/end', 'CONSULTATION_NOT_FOUND'],
    ['POST', '/api/consultations/:id/prescriptions', 'CONSULTATION_NOT_FOUND'],
    ['PATCH', '/api/prescriptions/:id', 'PRESCRIPTION_NOT_FOUND'],
    ['GET', '/api/files/:id', 'FILE_NOT_FOUND'],
  ])('%s %s with ids that nothing has: %s', async (method, path, name) => {
    for (const id of ids) expectRefusal(await send(method, path.replace(':id', id), { token: doctor }), 404, name)
  })

  it('a request whose address is no URL', async () => {
    const { port } = new URL(clinic.url)
    const received = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.end('GET // HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n')
      })
      let text = ''
      socket.on('data', (chunk) => {
        text += chunk
      })
      socket.on('error', reject)
      socket.on('close', () => resolve(text))
    })
    expect(received).toMatch(/^HTTP\/1\.1 400 /)
    expect(received).toContain('{"message":"Bad Request","error":"BAD_REQUEST","status":400}')
  })
})
