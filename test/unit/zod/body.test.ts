import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { errorBody, HttpError, list, paginate, success } from '../../../src'
import {
  errorBodySchema,
  fieldErrorsSchema,
  listSchema,
  paginationSchema,
  successSchema,
  timestampSchema,
} from '../../../src/clinic/zod'
import { clinicRows, makeError } from '../../support/rows'

const timestamp = '2024-12-20T10:30:00Z'
const admits = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success

describe('errorBodySchema', () => {
  test('admits the body of every row as it is written, with all that the row carries', () => {
    for (const [name, { carries = [] }] of clinicRows) {
      const options = {
        ...(carries.includes('errors') ? { errors: { field: ['wrong'] } } : {}),
        ...(carries.includes('retryAfter') ? { retryAfter: 60 } : {}),
        expose: true,
      }
      const body = errorBody(makeError(name, options), { timestamp })
      // Equal, so nothing that the row carries is unknown to the schema.
      expect(errorBodySchema.parse(body)).toEqual(body)
      expect(admits(errorBodySchema, errorBody(makeError(name)))).toBe(true)
    }
  })

  test('refuses the status, the code or a field of another row', () => {
    for (const [name, { status }] of clinicRows) {
      const body = errorBody(makeError(name))
      expect(admits(errorBodySchema, { ...body, status: status + 1 }), name).toBe(false)
      expect(admits(errorBodySchema, { ...body, status: String(status) }), name).toBe(false)
    }
  })

  test('refuses a name that is no row, and what is no body', () => {
    expect(admits(errorBodySchema, errorBody(new HttpError(404)))).toBe(false)
    for (const value of [null, undefined, [], 'SLOT_UNAVAILABLE', {}, { error: 'SLOT_UNAVAILABLE' }]) {
      expect(admits(errorBodySchema, value)).toBe(false)
    }
  })

  test('refuses members of the wrong type', () => {
    const body = errorBody(makeError('RATE_LIMIT_EXCEEDED', { retryAfter: 60 }), { timestamp })
    expect(admits(errorBodySchema, body)).toBe(true)
    for (const wrong of [
      { message: 5 },
      { retry_after: '60' },
      { retry_after: -1 },
      { retry_after: 1.5 },
      { timestamp: 0 },
    ]) {
      expect(admits(errorBodySchema, { ...body, ...wrong }), JSON.stringify(wrong)).toBe(false)
    }
    const invalid = errorBody(makeError('VALIDATION_FAILED', { errors: { a: ['b'] } }))
    for (const errors of [{ a: 'b' }, { a: [] }, { a: [5] }, ['b'], 'b']) {
      expect(admits(errorBodySchema, { ...invalid, errors }), JSON.stringify(errors)).toBe(false)
    }
  })
})

describe('timestampSchema', () => {
  test('is UTC and whole seconds', () => {
    expect(admits(timestampSchema, timestamp)).toBe(true)
    for (const other of [
      '2024-12-20T10:30:00.000Z',
      '2024-12-20T10:30:00+01:00',
      '2024-12-20T10:30Z',
      '2024-12-20',
      '',
    ]) {
      expect(admits(timestampSchema, other), other).toBe(false)
    }
  })
})

describe('fieldErrorsSchema', () => {
  test('is at least one text for each field', () => {
    expect(admits(fieldErrorsSchema, { email: ['a', 'b'] })).toBe(true)
    expect(admits(fieldErrorsSchema, {})).toBe(true)
    expect(admits(fieldErrorsSchema, { email: [] })).toBe(false)
  })
})

describe('successSchema and listSchema', () => {
  const item = z.object({ id: z.int() })

  test('admit what the builders write', () => {
    const body = success({ id: 42 }, { message: 'Done', timestamp })
    expect(successSchema(item).parse(body)).toEqual(body)
    const page = list([{ id: 1 }, { id: 2 }], paginate({ total: 2, page: 1, perPage: 15 }), { timestamp })
    expect(listSchema(item).parse(page)).toEqual(page)
    const empty = list([], paginate({ total: 0, page: 1, perPage: 15 }))
    expect(listSchema(item).parse(empty)).toEqual(empty)
  })

  test('refuse other data', () => {
    expect(admits(successSchema(item), success({ id: 'x' }))).toBe(false)
    expect(
      admits(listSchema(item), { data: [{ id: 'x' }], pagination: paginate({ total: 1, page: 1, perPage: 1 }) }),
    ).toBe(false)
    expect(admits(listSchema(item), { data: [] })).toBe(false)
  })

  test('a pagination has whole numbers, from 1 where it counts from 1', () => {
    const pagination = paginate({ total: 1, page: 1, perPage: 15 })
    expect(admits(paginationSchema, pagination)).toBe(true)
    for (const wrong of [
      { total: -1 },
      { per_page: 0 },
      { current_page: 0 },
      { last_page: 0 },
      { from: 0 },
      { to: 1.5 },
    ]) {
      expect(admits(paginationSchema, { ...pagination, ...wrong }), JSON.stringify(wrong)).toBe(false)
    }
  })
})
