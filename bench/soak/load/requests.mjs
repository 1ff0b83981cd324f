import { errors } from 'error-codebook/contract'
import { foreign } from '../service/failures.mjs'
import { bodyLimit } from '../service/settings.mjs'
import { delivery } from './delivery.mjs'

const below = (limit) => Math.floor(Math.random() * limit)
const oneOf = (list) => list[below(list.length)]
const post = (body, type = 'application/json') => ({
  method: 'POST',
  path: '/bookings',
  headers: { 'Content-Type': type },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
const unnamed = (status) => [{ status }]
const rows = (...names) => names.map((error) => ({ status: errors[error].status, error }))

/** Six bookings race for each slot. */
function booking(count) {
  const slot = Math.floor(count / 6)
  const request = `r-${count}`
  return { ...post({ slot, request }), slot, request }
}

/** Legal headers that nobody sends by accident. */
const hostileHeaders = [
  { 'X-Request-Id': 'x'.repeat(4000) },
  { 'X-Request-Id': 'a\tb "c" <d>' },
  { 'X-Request-Id': '\u00fe\u00ff' },
  { Accept: `${'a/b;q=0.1,'.repeat(500)}*/*` },
  { 'X-Forwarded-For': '10.0.0.1, '.repeat(500), constructor: 'x', toString: 'x' },
  { 'If-None-Match': '"'.repeat(4000), 'Accept-Language': 'xx-yy;q=0.1,'.repeat(300) },
]

function row() {
  const name = oneOf(Object.keys(errors))
  return { path: `/fails/${name}`, expected: rows(name) }
}

function foreignFailure() {
  const [kind, { error, status }] = oneOf(Object.entries(foreign))
  return { path: `/fails/${kind}`, expected: error ? rows(error) : unnamed(status) }
}

/**
 * Every kind of request: how many of a hundred it is, what is sent, and what may be answered while PostgreSQL and Redis are up.
 * `make` is given how many of the kind were sent before.
 */
export const kinds = {
  'a booking, six for each slot': {
    share: 31,
    make: booking,
    expected: [{ status: 201 }, ...rows('SLOT_UNAVAILABLE')],
  },
  'a delivery of Docplanner, sent three times, two for each slot': {
    share: 10,
    make: delivery,
    expected: [{ status: 200 }, { status: 409, number: errors.SLOT_UNAVAILABLE.code }],
  },
  'a booking that is there': {
    share: 5,
    make: () => ({ path: `/bookings/${1 + below(9)}` }),
    expected: [{ status: 200 }],
  },
  'a booking that is not there': {
    share: 5,
    make: () => ({ path: '/bookings/0' }),
    expected: rows('APPOINTMENT_NOT_FOUND'),
  },
  'a handler that throws a row': { share: 14, make: row },
  'a handler that throws anything else': { share: 10, make: foreignFailure },
  'an unknown route': { share: 4, make: () => ({ path: `/nowhere/${below(1e6)}?token=1` }), expected: unnamed(404) },
  'a wrong method': { share: 2, make: () => ({ method: 'DELETE', path: '/bookings' }), expected: unnamed(405) },
  'a wrong field': {
    share: 4,
    make: () => post({ slot: oneOf(['x', -1, null, 1.5, {}]) }),
    expected: rows('VALIDATION_FAILED'),
  },
  'malformed JSON': {
    share: 4,
    make: () => post(oneOf(['{"slot": ', '{"a":"b"', '['.repeat(5000), '\u0000'])),
    expected: unnamed(400),
  },
  'an oversized body': { share: 2, make: () => post({ text: 'x'.repeat(bodyLimit) }), expected: unnamed(413) },
  'a wrong content type': { share: 2, make: () => post('slot=1', 'text/csv'), expected: unnamed(415) },
  'hostile headers': {
    share: 2,
    make: () => ({ path: '/bookings/0', headers: oneOf(hostileHeaders) }),
    expected: rows('APPOINTMENT_NOT_FOUND'),
  },
  'a caller over its limit': {
    share: 2,
    make: () => ({ path: '/bookings/0', headers: { 'X-User': 'greedy' } }),
    expected: rows('APPOINTMENT_NOT_FOUND', 'RATE_LIMIT_EXCEEDED'),
  },
  'a request that breaks off': { share: 2, make: (count) => ({ ...post({ slot: 900_000_000 + count }), abort: true }) },
  'an answer that breaks off': { share: 1, make: () => ({ path: '/breaks', breaks: true }) },
}

/** Every kind as often as its share says. */
export const mix = Object.entries(kinds).flatMap(([kind, { share }]) => Array(share).fill(kind))
