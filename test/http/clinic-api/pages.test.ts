import { errors, lifecycles } from 'error-codebook/contract'
import { describe, expect, it } from 'vitest'
import { exampleNow, sharedClinic, startClinic } from '../../support/clinic-api'
import { slotBookingPayload } from '../../support/docplanner/payloads'

const clinic = await sharedClinic()

describe('GET /api/provoke/{NAME}', () => {
  it.each(Object.entries(errors))('%s', async (name, { status }) => {
    const answer = await clinic.send('GET', `/api/provoke/${name}`)
    expect([answer.status, answer.json.error, answer.json.status]).toEqual([status, name, status])
    expect(answer.text).not.toContain('for the log')
  })

  it('a failure of the service is logged, one of the client is not', async () => {
    clinic.log.length = 0
    await clinic.send('GET', '/api/provoke/CACHE_ERROR')
    await clinic.send('GET', '/api/provoke/SLOT_UNAVAILABLE')
    expect(clinic.log).toEqual(['GET /api/provoke/CACHE_ERROR: CACHE_ERROR'])
  })

  it('POST gives the fields that a row carries, and refuses others', async () => {
    const limited = await clinic.send('POST', '/api/provoke/RATE_LIMIT_EXCEEDED', { body: { retry_after: 7 } })
    expect([limited.json.retry_after, limited.headers.get('retry-after')]).toEqual([7, '7'])
    const refused = await clinic.send('POST', '/api/provoke/SLOT_UNAVAILABLE', { body: { retry_after: 7 } })
    expect(refused.json).toMatchObject({ error: 'VALIDATION_FAILED', errors: { retry_after: [expect.any(String)] } })
    const unknown = await clinic.send('POST', '/api/provoke/SLOT_UNAVAILABLE', { body: { status: 200 } })
    expect(unknown.json.error).toBe('VALIDATION_FAILED')
  })
})

describe('GET /', () => {
  it('shows every error and every status, and runs no script but its own', async () => {
    const { status, text, headers } = await clinic.send('GET', '/')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=UTF-8')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    for (const [name, { code }] of Object.entries(errors)) {
      expect(text).toContain(`data-provoke="${name}"`)
      expect(text).toContain(`>${code}</td>`)
    }
    expect(text.match(/<svg/g)).toHaveLength(Object.keys(lifecycles).length)
    for (const { transitions } of Object.values(lifecycles)) {
      for (const [from, all] of Object.entries(transitions)) {
        expect(text).toContain(`>${from}</text>`)
        for (const to of all) expect(text).toContain(`${from} to ${to}`)
      }
    }
    expect(text).not.toMatch(/ on[a-z]+=|<script(?! type="module" src="\/assets)| style=/)
  })

  it('its script and its style sheet are there', async () => {
    const script = await clinic.send('GET', '/assets/page.js')
    expect(script.headers.get('content-type')).toMatch(/^text\/javascript/)
    const style = await clinic.send('GET', '/assets/page.css')
    expect(style.headers.get('content-type')).toMatch(/^text\/css/)
  })
})

it('a rate limit that is switched off still shows in the headers', async () => {
  for (let sent = 0; sent < 21; sent++) {
    const { status, headers } = await clinic.send('GET', '/api/appointments')
    expect([status, headers.get('X-RateLimit-Limit')]).toEqual([401, '20'])
  }
})

describe('what a browser is told to do with an answer', () => {
  it.each(['/', '/assets/page.css', '/booking/', '/booking/nothing', '/nowhere', '/demo/session', '/api/appointments'])(
    '%s runs nothing foreign, and stands in no frame',
    async (path) => {
      const { headers } = await clinic.send('GET', path)
      const policy = (headers.get('content-security-policy') ?? '').split('; ')
      expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'"]))
      expect(policy).toEqual(expect.arrayContaining(["frame-ancestors 'none'", "base-uri 'none'"]))
      expect(policy.join()).not.toContain('unsafe')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    },
  )

  it('personal data is kept in no cache: lists, bookings, files, sessions, slots, refusals', async () => {
    const { patient, doctor } = clinic.tokens
    const form = new FormData()
    form.set('file', new File(['%PDF-1.4\n%%EOF\n'], 'letter.pdf', { type: 'application/pdf' }))
    const body = { doctor_id: 1, scheduled_at: '2025-05-01T10:30:00Z', type: 'online' }
    const uploaded = await clinic.send('POST', '/api/v2/files', { token: patient, raw: form })
    const answers = [
      uploaded,
      await clinic.send('GET', `/api/v2/files/${uploaded.json.data.id}`, { token: patient }),
      await clinic.send('POST', '/api/appointments', { token: patient, body }),
      await clinic.send('GET', '/api/appointments', { token: patient }),
      await clinic.send('GET', '/api/v2/consultations', { token: doctor }),
      await clinic.send('GET', '/demo/session'),
      await clinic.send('GET', '/demo/slots?doctor_id=1'),
      await clinic.send('GET', '/api/appointments'),
    ]
    expect(answers.map(({ status, headers }) => [status, headers.get('cache-control')])).toEqual(
      [201, 200, 201, 200, 200, 200, 200, 401].map((status) => [status, 'no-store']),
    )
  })
})

describe('what the booking page asks for', () => {
  it('GET /demo/session gives a patient of their own to each visitor', async () => {
    const { json: session, headers } = await clinic.send('GET', '/demo/session')
    const other = await clinic.send('GET', '/demo/session')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(Object.keys(session)).toEqual(['token', 'patient', 'doctors'])
    const { id } = session.patient
    expect(session.patient).toEqual({ id: expect.any(Number), name: `Patient ${id}` })
    expect(other.json.patient.id).toBe(id + 1)
    expect(session.doctors).toHaveLength(5)
    expect(session.doctors[0]).toEqual({ id: 1, name: 'Dr. Ana Novak' })
    for (const { name } of session.doctors) expect(name).toMatch(/^Dr\. \w+ \w+$/)
  })

  it('GET /demo/slots says of every slot whether it can be booked with that doctor', async () => {
    const slotsOf = async (doctor: number) => (await clinic.send('GET', `/demo/slots?doctor_id=${doctor}`)).json.data
    const slots = await slotsOf(3)
    expect([slots[0].start, slots.at(-1).start]).toEqual(['2024-12-21T08:00:00Z', '2024-12-23T17:30:00Z'])
    expect(slots.filter(({ free }: { free: boolean }) => free)).toHaveLength(60)

    const { token, patient } = (await clinic.send('GET', '/demo/session')).json
    for (const scheduled_at of [slots[0].start, '2024-12-23T17:15:00Z']) {
      const body = { doctor_id: 3, scheduled_at, type: 'online' }
      const booked = await clinic.send('POST', '/api/appointments', { token, body })
      expect(booked.json.data?.patient_id).toBe(patient.id)
    }
    const busy = (await slotsOf(3)).filter(({ free }: { free: boolean }) => !free)
    expect(busy.map(({ start }: { start: string }) => start)).toEqual([
      '2024-12-21T08:00:00Z',
      '2024-12-23T17:00:00Z',
      '2024-12-23T17:30:00Z',
    ])
    expect(await slotsOf(4)).toEqual(slots)
  })

  it('GET /demo/slots refuses what is no doctor', async () => {
    const { json } = await clinic.send('GET', '/demo/slots?doctor_id=x')
    expect(json).toMatchObject({ error: 'VALIDATION_FAILED', errors: { doctor_id: [expect.any(String)] } })
  })
})

describe('POST /docplanner/slot-booking', () => {
  const call = (doctor: unknown, start_at: string) => {
    const payload = slotBookingPayload({ start_at })
    Object.assign(payload.data.doctor, { id: doctor })
    return payload
  }
  const ask = (body: unknown) => clinic.send('POST', '/docplanner/slot-booking', { body })

  it('approves a free slot without booking it', async () => {
    for (let asked = 0; asked < 2; asked++) {
      const { status, text } = await ask(call('2', '2025-04-01T12:00:00+02:00'))
      expect([status, text]).toEqual([200, '{}'])
    }
  })

  it.each([
    ['a taken slot', 2, '2025-04-01T10:30:00Z', 409, 3003],
    ['an overlapping slot', 2, '2025-04-01T10:45:00Z', 409, 3004],
    ['a time in the past', 2, '2024-04-01T10:30:00Z', 422, 3005],
    ['a doctor who does not exist', 99, '2025-04-01T10:30:00Z', 404, 3001],
    ['a doctor who cannot exist', 'x', '2025-04-01T10:30:00Z', 404, 3001],
    ['a call without a time', 2, '', 422, 2001],
  ])('denies %s', async (_, doctor, start, status, code) => {
    const body = { doctor_id: 2, scheduled_at: '2025-04-01T10:30:00Z', type: 'online' }
    await clinic.send('POST', '/api/appointments', { token: clinic.tokens.patient, body })
    const answer = await ask(call(doctor, start))
    expect([answer.status, answer.text]).toEqual([status, `{"error_code":${code}}`])
    expect(answer.headers.get('content-type')).toBe('application/json')
  })

  it('a failure of the service is logged, and has no error_code', async () => {
    let calls = 0
    let broken = 0
    const clock = () => {
      if (++calls === broken) throw new Error('The clock is broken')
      return new Date(exampleNow)
    }
    const own = await startClinic({}, { clock })
    const ask = (start: string) => own.send('POST', '/docplanner/slot-booking', { body: call(2, start) })
    calls = 0
    await ask('2025-04-01T10:30:00Z')
    // The last to ask for the time is the handler.
    broken = calls
    calls = 0
    const answer = await ask('2025-04-01T11:00:00Z')
    expect([answer.status, answer.json.error_code]).toEqual([500, undefined])
    expect(own.log).toEqual(['Docplanner’s call: INTERNAL_ERROR'])
    await own.close()
  })

  it('a call that is no JSON has no error_code', async () => {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await clinic.send('POST', '/docplanner/slot-booking', { raw: '{', headers })
    expect([answer.status, answer.json]).toEqual([400, { message: 'Bad Request', error: 'BAD_REQUEST', status: 400 }])
  })
})
