import { describe, expect, test } from 'vitest'
import { list, paginate, success } from '../../../src'

const timestamp = '2024-12-20T10:30:00Z'

describe('success', () => {
  test('is data, then message, then timestamp, where they are given', () => {
    expect(JSON.stringify(success({ id: 42 }))).toBe('{"data":{"id":42}}')
    expect(JSON.stringify(success({ id: 42 }, { timestamp, message: 'Done' }))).toBe(
      `{"data":{"id":42},"message":"Done","timestamp":"${timestamp}"}`,
    )
  })

  test('keeps an empty message, and leaves out what is undefined', () => {
    expect(success(null, { message: '', timestamp: undefined })).toEqual({ data: null, message: '' })
    expect(Object.keys(success(1, { message: undefined, timestamp: false }))).toEqual(['data'])
  })

  test('hands the data on as it is', () => {
    const data = { id: 42 }
    expect(success(data).data).toBe(data)
  })
})

describe('list', () => {
  const pagination = paginate({ total: 150, page: 1, perPage: 15 })

  test('has meta where a timestamp is asked for, with the total of the pagination', () => {
    expect(list([], pagination)).toEqual({ data: [], pagination })
    expect(list([1], pagination, { timestamp })).toEqual({
      data: [1],
      pagination,
      meta: { total: pagination.total, timestamp },
    })
  })

  test('has its members in the order of the wire', () => {
    expect(Object.keys(list([], pagination, { timestamp }))).toEqual(['data', 'pagination', 'meta'])
  })
})

describe('a timestamp', () => {
  const written = (value: Date | string | number | boolean) => success(0, { timestamp: value }).timestamp

  test('is UTC and whole seconds, rounded down', () => {
    expect(written('2024-12-20T10:30:00.999Z')).toBe(timestamp)
    expect(written('2024-12-20T05:30:00-05:00')).toBe(timestamp)
    expect(written(0)).toBe('1970-01-01T00:00:00Z')
  })

  test('of true is now', () => {
    const before = Math.floor(Date.now() / 1000)
    const now = Date.parse(written(true) ?? '') / 1000
    expect(now).toBeGreaterThanOrEqual(before)
    expect(now).toBeLessThanOrEqual(Date.now() / 1000)
  })

  test.each(['', 'yesterday', Number.NaN, new Date(Number.NaN), 1e20])(
    'of %s is a mistake in the calling code',
    (value) => {
      expect(() => written(value)).toThrow('[error-codebook]')
    },
  )
})
