import {
  DoctorNotFoundError,
  DoubleBookingError,
  HttpError,
  InvalidTokenError,
  SlotUnavailableError,
  ValidationFailedError,
} from '../../../src'
import { clinicRows, makeError } from '../../support/rows'
import type { Driver } from './driver'
import type { Sent } from './exchange'
import { type Expected, now } from './expectation'

/** What is asked of the service, and by whom. */
export interface ServiceAsk {
  readonly token?: 'patient' | 'stranger'
  readonly sent: Partial<Sent> & Pick<Sent, 'path'>
  readonly expected: Expected
}

/** A row of the table, asked of the service. */
export interface ServiceCase {
  /** Of the service that puts timestamps into its bodies. */
  readonly stamped?: true
  readonly asks: readonly ServiceAsk[]
}

const json = { 'Content-Type': 'application/json' }
const appointments = '/api/appointments'
const booking = { doctor_id: 5, scheduled_at: '2024-12-25T10:00:00Z', type: 'online' }

/** Every row, provoked as it is, and with what it may carry. */
function everyRow(sent: Partial<Sent> = {}, expected: Partial<Expected> = {}): ServiceAsk[] {
  return clinicRows.flatMap(([name, { carries = [] }]) => {
    const path = `/api/provoke/${name}`
    const plain: ServiceAsk = { sent: { path, ...sent }, expected: { error: makeError(name), ...expected } }
    if (sent.method === 'HEAD' || carries.length === 0) return [plain]
    const errors = carries.includes('errors') ? { 'items.0.name': ['Größe: “2 €”'] } : undefined
    const retryAfter = carries.includes('retryAfter') ? 60 : undefined
    const body = JSON.stringify({ errors, retry_after: retryAfter })
    const posted = { path, method: 'POST', body, headers: { ...sent.headers, ...json } }
    return [plain, { sent: posted, expected: { error: makeError(name, { errors, retryAfter }), ...expected } }]
  })
}

const book = (body: object, expected: Expected, token: ServiceAsk['token'] = 'patient'): ServiceAsk => ({
  token,
  sent: { method: 'POST', path: appointments, headers: json, body: JSON.stringify({ ...booking, ...body }) },
  expected,
})

/** One request, in the house form and in the problem form. */
const one = (sent: ServiceAsk['sent'], expected: Expected, token?: ServiceAsk['token']): ServiceCase => {
  const caller = token === undefined ? {} : { token }
  const problem = { ...sent, headers: { ...sent.headers, Accept: 'application/problem+json' } }
  return {
    asks: [
      { ...caller, sent, expected },
      { ...caller, sent: problem, expected: { ...expected, format: 'problem' } },
    ],
  }
}

/** The rows of the table that the service can be asked for. */
export const serviceCases: { readonly [row: string]: ServiceCase } = {
  'Every row, house form': { asks: everyRow() },
  'Every row, HEAD': { asks: everyRow({ method: 'HEAD' }) },
  'Every row, problem form by `Accept`': {
    asks: everyRow({ headers: { Accept: 'application/json;q=0.5, application/problem+json' } }, { format: 'problem' }),
  },
  'Every row, house form by `Accept`': { asks: everyRow({ headers: { Accept: '*/*' } }) },
  'Every row with a timestamp': { stamped: true, asks: everyRow({}, { timestamp: now }) },
  'Unknown route: 404': one({ path: '/nowhere?token=1' }, { error: new HttpError(404) }),
  'Unknown route, HEAD': one({ method: 'HEAD', path: '/api/nowhere' }, { error: new HttpError(404) }),
  'Wrong method: 405 with `Allow`': one(
    { method: 'DELETE', path: appointments },
    { error: new HttpError(405), headers: { allow: 'GET, HEAD, POST' } },
  ),
  'Malformed JSON: 400': one(
    { method: 'POST', path: appointments, headers: json, body: '{"name": hunter2' },
    { error: new HttpError(400) },
    'patient',
  ),
  'Body too large: 413': one(
    { method: 'POST', path: '/api/provoke/INTERNAL_ERROR', headers: json, body: ' '.repeat(1024 * 1024 + 1) },
    { error: new HttpError(413) },
  ),
  'Unsupported type: 415': one(
    { method: 'POST', path: appointments, headers: { 'Content-Type': 'text/csv' }, body: 'doctor_id,5' },
    { error: new HttpError(415) },
    'patient',
  ),
  'Framework validation: the validation row with the field map': {
    asks: [
      book(
        { doctor_id: undefined, type: 'video' },
        {
          error: new ValidationFailedError({
            errors: {
              doctor_id: ['Doctor id is required'],
              type: ['Type must be either online or offline'],
            },
          }),
        },
      ),
    ],
  },
  'PostgreSQL drivers': {
    asks: [
      book({}, { error: new SlotUnavailableError() }),
      book({ scheduled_at: '2024-12-25T10:15:00Z' }, { error: new DoubleBookingError() }),
      book({ doctor_id: 6 }, { error: new DoctorNotFoundError() }),
      book({ doctor_id: 4 }, { error: new InvalidTokenError() }, 'stranger'),
    ],
  },
}

/** The column of the table. */
export const referenceService: Pick<Driver, 'name' | 'without'> = {
  name: 'Reference service',
  without: {
    'Every row, problem form': 'The reference service always uses the form that `Accept` prefers.',
    "An end user's language": 'The reference service has one language only.',
    ...Object.fromEntries(
      [
        'Any thrown value: a string, `null`, a Proxy, a throwing getter, ...',
        'A frozen row, a Proxy of a row, a cyclic cause',
        '250,000 fields, 40,000 texts of one field: the first ones and a count',
        'Another limit of field errors',
        '`http-errors`',
        'boom',
        'Redis clients',
        'Any other error with a status: its status and reason phrase',
        'Any other error with `expose: true`: its message too',
        'A 401, 403 or 407 without `expose` or the mark of a known middleware: the fallback row',
        'The message of a system error, thrown or wrapped: never sent',
        'Headers of a thrown error that cannot be sent: dropped',
        '`express-openapi-validator`',
        'Malformed form data: 400',
        'Error after half the body is sent: the connection is cut',
        'A CORS preflight: neither counted nor refused',
        'With the CORS plugin: a page of another origin reads success and error',
      ].map((row) => [row, 'The reference service has no such case.']),
    ),
  },
}
