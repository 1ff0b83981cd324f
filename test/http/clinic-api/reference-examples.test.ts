import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiVersion, versionHeader } from '../../../src/contract'
import { type Answer, exampleNow, type RunningClinic, startClinic } from '../../support/clinic-api'
import { readReference, referenceExamples } from '../../support/reference'

const reference = readReference('api-errors.md')
const minute = 60_000

/** The booking request of the document, as it is written there. */
const [, method = '', path = '', body = ''] =
  /curl -X (\w+) http:\/\/localhost:8000(\S+)[\s\S]*?-d '([\s\S]*?)'/.exec(reference) ?? []

let now = new Date(exampleNow)
let clinic: RunningClinic
let stamped: RunningClinic
const answers: Record<string, Answer> = {}

const sendExample = (raw = body) =>
  clinic.send(method, path, { token: clinic.tokens.patient, raw, headers: { 'Content-Type': 'application/json' } })

beforeAll(async () => {
  clinic = await startClinic({ RATE_LIMIT: 'on' }, { clock: () => now })
  stamped = await startClinic({ TIMESTAMPS: 'on' })
  const { patient, doctor, admin } = clinic.tokens

  answers['Book Appointment - Successful'] = await sendExample()
  answers['Book Appointment - Double Booking Error'] = await sendExample()
  answers['Appointment Errors (3000-3099)'] = await sendExample()
  const faulty = { ...JSON.parse(body), scheduled_at: '2024-12-19T10:00:00Z', type: 'video' }
  answers['Validation Error'] = await sendExample(JSON.stringify(faulty))

  await clinic.send('POST', '/api/appointments/42/confirm', { token: doctor })
  answers['Consultation Errors (4000-4099)'] = await clinic.send('POST', '/api/consultations/1/start', {
    token: patient,
  })
  const rating = { token: patient, body: { rating: 6 } }
  answers['Rating Errors (6000-6099)'] = await clinic.send('POST', '/api/appointments/42/rating', rating)

  // The service has no log-in and no registration: these two are provoked.
  answers['Authentication Errors (1000-1099)'] = await clinic.send('GET', '/api/provoke/INVALID_CREDENTIALS')
  const { errors } = JSON.parse(exampleOf('Validation Errors (2000-2099)'))
  const provoked = '/api/provoke/VALIDATION_FAILED'
  answers['Validation Errors (2000-2099)'] = await clinic.send('POST', provoked, { body: { errors } })
  const anyField = { errors: { field_name: ['Error message for field'] } }
  answers['API Error Response Format'] = await clinic.send('POST', provoked, { body: anyField })

  await bookMany(clinic, 149)
  answers.Pagination = await clinic.send('GET', '/api/appointments?page=1&per_page=15', { token: admin })

  await bookMany(stamped, 100)
  const stampedTokens = stamped.tokens
  answers['List Response'] = await stamped.send('GET', '/api/appointments', { token: stampedTokens.admin })
  answers['Success Response'] = await stamped.send('POST', '/api/appointments/42/cancel', {
    token: await stamped.issueToken({ id: 1, role: 'patient' }),
  })
  answers['Error Response'] = await stamped.send('POST', provoked, {
    body: { errors: { field: ['validation error'] } },
  })

  // A minute before the hour is over in which the first request was counted.
  now = new Date(now.getTime() + 59 * minute)
  let last = answers['Book Appointment - Successful']
  for (let sent = 0; last.status !== 429 && sent <= 100; sent++) {
    last = await clinic.send('GET', '/api/appointments', { token: patient })
  }
  answers['Business Logic Errors (7000-7099)'] = last
})

afterAll(async () => {
  await clinic.close()
  await stamped.close()
})

describe('every example of the reference is produced over HTTP, with the same keys in the same order', () => {
  const verbatim = referenceExamples(reference).filter(({ json }) => !/\.\.\.|ERROR_CODE/.test(json))

  it.each(verbatim)('$heading', ({ heading, json }) => {
    expect(answerOf(heading).text).toBe(compact(json))
  })

  it.each(verbatim.filter(({ json }) => JSON.parse(json).status))(
    '$heading: the HTTP status is that of the body',
    (example) => {
      expect(answerOf(example.heading).status).toBe(JSON.parse(example.json).status)
    },
  )

  it('Book Appointment - Successful: 201', () => {
    expect(answerOf('Book Appointment - Successful').status).toBe(201)
  })

  it('Pagination, the data left out there', () => {
    const { data, ...rest } = answerOf('Pagination').json
    expect(data).toHaveLength(15)
    expect(JSON.stringify({ data: [], ...rest })).toBe(compact(exampleOf('Pagination').replace('[...]', '[]')))
  })

  it('API Error Response Format, its placeholders filled in', () => {
    expect(answerOf('API Error Response Format').text).toBe(filledIn(exampleOf('API Error Response Format')))
  })

  it('Success Response, its placeholders filled in', () => {
    const { data, ...rest } = answerOf('Success Response').json
    expect(data.status).toBe('cancelled')
    const expected = exampleOf('Success Response')
      .replace('{...}', '{}')
      .replace('Operation successful', 'Appointment cancelled successfully')
    expect(JSON.stringify({ data: {}, ...rest })).toBe(compact(expected))
  })

  it('List Response, the data and the pagination left out there', () => {
    const { data, pagination, meta } = answerOf('List Response').json
    expect(Object.keys(answerOf('List Response').json)).toEqual(['data', 'pagination', 'meta'])
    expect(data).toHaveLength(pagination.per_page)
    const expected = exampleOf('List Response').replace('[...]', '[]').replace('{...}', '{}')
    expect(JSON.stringify({ data: [], pagination: {}, meta })).toBe(compact(expected))
  })

  it('Error Response, its placeholders filled in', () => {
    const { timestamp } = answerOf('Error Response').json
    expect(timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    const expected = filledIn(exampleOf('Error Response').replace(exampleNow, timestamp))
    expect(answerOf('Error Response').text).toBe(expected)
  })

  it('no example is left out', () => {
    expect(Object.keys(answers).sort()).toEqual(
      referenceExamples(reference)
        .map(({ heading }) => heading)
        .sort(),
    )
  })
})

describe('the requests that the reference shows without an answer', () => {
  it.each([...reference.matchAll(/^GET (\/api\/\S+)$/gm)].map(([, shown]) => shown as string))('%s', async (shown) => {
    const { status, json } = await stamped.send('GET', shown, { token: stamped.tokens.doctor })
    expect(status).toBe(200)
    expect(Object.keys(json)).toEqual(['data', 'pagination', 'meta'])
  })

  it('the versioned path, and the version and rate-limit headers on every response', async () => {
    const versioned = await stamped.send('GET', '/api/v2/appointments', { token: stamped.tokens.admin })
    expect(versioned.json.pagination.total).toBe(100)
    const everywhere = [
      '/api/appointments',
      '/api/v2/appointments',
      '/nowhere',
      '/',
      '/demo/session',
      '/assets/page.css',
    ]
    for (const each of everywhere) {
      const { headers } = await stamped.send('GET', each)
      expect(headers.get(versionHeader), each).toBe(apiVersion)
      for (const name of ['Limit', 'Remaining', 'Reset'])
        expect(headers.get(`X-RateLimit-${name}`), each).toMatch(/^\d+$/)
    }
  })
})

function answerOf(heading: string): Answer {
  const answer = answers[heading]
  if (answer === undefined) throw new Error(`No request of this test produces the example "${heading}"`)
  return answer
}

function exampleOf(heading: string): string {
  return referenceExamples(reference).find((example) => example.heading === heading)?.json ?? ''
}

function compact(json: string): string {
  return JSON.stringify(JSON.parse(json))
}

function filledIn(json: string): string {
  return compact(json.replace('Error description', 'Validation failed').replace('ERROR_CODE', 'VALIDATION_FAILED'))
}

/** Bookings of patients 1 to 9, whose slots no example uses. */
async function bookMany(target: RunningClinic, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const start = Date.parse('2025-01-01T08:00:00Z') + (Math.floor(index / 20) * 24 * 60 + (index % 20) * 30) * minute
    const scheduled_at = `${new Date(start).toISOString().slice(0, 19)}Z`
    const token = await target.issueToken({ id: (index % 9) + 1, role: 'patient' })
    const answer = await target.send('POST', '/api/appointments', {
      token,
      body: { doctor_id: 3, scheduled_at, type: 'offline' },
    })
    expect(answer.status).toBe(201)
  }
}
