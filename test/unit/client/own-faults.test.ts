import { describe, expect, test, vi } from 'vitest'
import { SlotUnavailableError } from '../../../src'
import { createClient, deserializeError, type Rows, serializeError } from '../../../src/client'
import { createAxiosErrorParser } from '../../../src/client/axios'
import { createORPCErrorParser } from '../../../src/client/orpc'
import { responseParser } from '../../../src/client/response-parser'
import { createTRPCErrorParser } from '../../../src/client/trpc'
import { bodyParser } from '../../../src/core/parser'
import { rows } from '../../../src/generated/rows'

/** Rows with fields that no generator writes. */
const broken = rows.replace(/FILE_TOO_LARGE\{\S*/i, 'FILE_TOO_LARGE{broken') as Rows
const body = { message: 'Too large', error: 'FILE_TOO_LARGE', status: 422, details: { maximum: 10 } }
const answer = () => Response.json(body, { status: 422 })

describe('a fault of our own is never taken for an unknown answer', () => {
  test('the rows of this test are broken', () => {
    expect(broken).toContain('{broken')
  })

  test('parseErrorBody', () => {
    expect(() => createClient(broken).parseErrorBody(body)).toThrow(SyntaxError)
  })

  test('parseErrorResponse', async () => {
    await expect(createClient(broken).parseErrorResponse(answer())).rejects.toThrow(SyntaxError)
  })

  test('fetchOrThrow', async () => {
    vi.stubGlobal('fetch', async () => answer())
    await expect(createClient(broken).fetchOrThrow('http://clinic.test')).rejects.toThrow(SyntaxError)
    vi.unstubAllGlobals()
  })

  test('deserializeError', () => {
    expect(() => createClient(broken).deserializeError(body)).toThrow(SyntaxError)
  })

  test('fromAxiosError', async () => {
    const thrown = { response: { status: 422, headers: {}, data: body } }
    await expect(createAxiosErrorParser(broken)(thrown)).rejects.toThrow(SyntaxError)
  })

  test('fromTRPCClientError', () => {
    const thrown = { data: { httpStatus: 422, error: body } }
    expect(() => createTRPCErrorParser(broken)(thrown)).toThrow(SyntaxError)
  })

  test('fromORPCError', () => {
    const thrown = { code: 'UNPROCESSABLE_CONTENT', status: 422, message: '', data: body }
    expect(() => createORPCErrorParser(broken)(thrown)).toThrow(SyntaxError)
  })

  test('a class that cannot be constructed', async () => {
    const revivers = () => {
      throw new TypeError('Cannot call a class as a function')
    }
    const parse = bodyParser(rows, revivers)
    expect(() => parse(body)).toThrow('Cannot call a class as a function')
    await expect(responseParser(parse)(answer())).rejects.toThrow('Cannot call a class as a function')
  })
})

test('where a runtime cannot clone, a serialized error keeps its internal facts', () => {
  vi.stubGlobal('structuredClone', undefined)
  const serialized = serializeError(new SlotUnavailableError({ internal: { slot: 7 } }))
  vi.unstubAllGlobals()
  expect(deserializeError(serialized).internal).toEqual({ slot: 7 })
})
