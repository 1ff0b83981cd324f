import { gzipSync } from 'node:zlib'
import { SlotUnavailableError } from '../../../src'
import { type Case, named, unnamed } from './case'

const house = JSON.stringify(new SlotUnavailableError())
const taken = named({
  error: 'SLOT_UNAVAILABLE',
  code: 3003,
  status: 409,
  message: 'Time slot already booked for this doctor',
  recovery: 'correctable',
})
const html = '<html><body><h1>502 Bad Gateway</h1></body></html>'
const corrupt = (status: number) => unnamed(status, { reason: 'corrupt-answer' })
const typed = (type: string, more: Case['headers'] = {}) => ({ headers: { 'Content-Type': type, ...more } })

/** A row under a type that does not tell it. */
const mislabeled: readonly Case[] = [
  'text/plain',
  'text/html; charset=utf-8',
  'text/event-stream',
  'application/octet-stream',
  'application/vnd.api+json',
  'image/png',
].map((type) => ({ name: `a row as ${type}`, status: 409, ...typed(type), body: house, error: taken }))

/** Bodies that are JSON, and no error. */
const odd: readonly Case[] = ['null', 'true', '5', '"SLOT_UNAVAILABLE"', '[]', '{}', '{"error":{}}'].map((body) => ({
  name: `the JSON ${body}`,
  status: 500,
  ...typed('application/json'),
  body,
  error: corrupt(500),
}))

/** What is left of an answer after a proxy, a crash or an attacker. */
export const broken: readonly Case[] = [
  ...mislabeled,
  ...odd,
  { name: 'a row without a type', status: 409, body: house, error: taken },
  {
    name: 'a row after a byte order mark',
    status: 409,
    ...typed('application/json'),
    body: `\uFEFF${house}`,
    error: taken,
  },
  {
    name: 'a row, compressed',
    status: 409,
    ...typed('application/json', { 'Content-Encoding': 'gzip' }),
    body: gzipSync(house),
    error: taken,
  },
  { name: "a proxy's HTML", status: 502, ...typed('text/html'), body: html, error: corrupt(502) },
  { name: 'HTML that says it is JSON', status: 502, ...typed('application/json'), body: html, error: corrupt(502) },
  {
    name: 'text, and a date to come back at that has passed',
    status: 503,
    ...typed('text/plain', { 'Retry-After': 'Wed, 21 Oct 2015 07:28:00 GMT' }),
    body: 'upstream connect error or disconnect/reset before headers',
    error: unnamed(503, { message: 'upstream connect error or disconnect/reset before headers' }),
  },
  { name: 'half a row', status: 409, ...typed('application/json'), body: house.slice(0, 50), error: corrupt(409) },
  { name: 'nothing', status: 500, error: corrupt(500) },
  { name: 'nothing that says it is JSON', status: 404, ...typed('application/json'), body: '', error: corrupt(404) },
  {
    name: 'bytes that are no text',
    status: 500,
    ...typed('application/json'),
    body: Buffer.from([0xff, 0xfe, 0x00, 0x80, 0xc3]),
    error: corrupt(500),
  },
  {
    name: '10,000 nested arrays',
    status: 500,
    ...typed('application/json'),
    body: '['.repeat(10_000) + ']'.repeat(10_000),
    error: corrupt(500),
  },
  {
    name: '10,000 nested arrays as fields',
    status: 422,
    ...typed('application/json'),
    body: `{"message":"x","errors":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    error: unnamed(422, { message: 'x' }),
  },
  {
    name: 'names of what every object has',
    status: 409,
    ...typed('application/json'),
    body: '{"message":"x","error":"__proto__","status":409}',
    error: unnamed(409, { error: '__proto__', message: 'x' }),
  },
]
