import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { errorBody, SlotUnavailableError } from '../../../src'
import { parseErrorResponse, safe } from '../../../src/client'

const body = errorBody(new SlotUnavailableError())
const text = JSON.stringify(body)
const failed = { ok: false, status: 409, headers: new Headers() }
const succeeded = { ok: true, status: 200, headers: new Headers() }
const asResponse = (parts: object) => parts as Response

test.each<[string, object]>([
  ['text() alone', { ...failed, text: async () => text }],
  ['json() alone', { ...failed, json: async () => body }],
  ['json() alone, without headers', { ok: false, status: 409, json: async () => body }],
  [
    'an undefined body and both methods',
    { ...failed, body: undefined, text: async () => text, json: async () => body },
  ],
  ['a Node stream', { ...failed, body: Readable.from([Buffer.from(text)]) }],
  [
    'a Node stream in pieces',
    { ...failed, body: Readable.from([Buffer.from(text.slice(0, 9)), Buffer.from(text.slice(9))]) },
  ],
  ['headers as a Map', { ...failed, headers: new Map(), text: async () => text }],
])('a failed response with %s is read', async (_, parts) => {
  expect((await parseErrorResponse(asResponse(parts))).error).toBe('SLOT_UNAVAILABLE')
})

test.each<[string, object]>([
  ['no method at all', failed],
  ['a text() that fails', { ...failed, text: async () => Promise.reject(new Error('cut')) }],
  [
    'a text() that throws',
    {
      ...failed,
      text: () => {
        throw new Error('no')
      },
    },
  ],
  ['a json() that is undefined', { ...failed, json: async () => undefined }],
])('a failed response with %s keeps its status', async (_, parts) => {
  expect(await parseErrorResponse(asResponse(parts))).toMatchObject({ status: 409, reason: 'corrupt-answer' })
})

test('a Node stream without end is read up to the limit', async () => {
  let read = 0
  const endless = async function* () {
    for (;;) {
      read += 1000
      yield Buffer.alloc(1000, 'x')
    }
  }
  const response = asResponse({ ...failed, body: Readable.from(endless(), { objectMode: false, highWaterMark: 1000 }) })
  expect((await parseErrorResponse(response)).status).toBe(409)
  expect(read).toBeLessThan(100_000)
})

describe('safe reads a success', () => {
  test('that has json() alone', async () => {
    const { data } = await safe(async () => asResponse({ ...succeeded, json: async () => ({ id: 7 }) }))
    expect(data).toEqual({ id: 7 })
  })

  test('that has text() alone', async () => {
    const { data } = await safe(async () => asResponse({ ...succeeded, text: async () => '{"id":7}' }))
    expect(data).toEqual({ id: 7 })
  })
})

test.each<[string, Buffer, string]>([
  ['iso-8859-1', Buffer.from('Página não encontrada', 'latin1'), 'text/plain'],
  ['utf-16le', Buffer.from('{"message":"Página não encontrada"}', 'utf16le'), 'application/json'],
  ['UTF-8', Buffer.from('Página não encontrada'), 'text/plain'],
  ['no-such-charset', Buffer.from('Página não encontrada'), 'text/plain'],
])('an answer in %s is read by its charset', async (charset, body, type) => {
  const headers = { 'Content-Type': `${type}; charset=${charset}` }
  expect((await parseErrorResponse(new Response(new Uint8Array(body), { status: 404, headers }))).message).toBe(
    'Página não encontrada',
  )
})
