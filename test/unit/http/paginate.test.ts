import { describe, expect, test } from 'vitest'
import { paginate } from '../../../src'

const page = (total: number, number: number, perPage: number) => {
  const { current_page, last_page, from, to } = paginate({ total, page: number, perPage })
  return { current_page, last_page, from, to }
}

describe('where a page lies', () => {
  test.each([
    [150, 1, 15, { current_page: 1, last_page: 10, from: 1, to: 15 }],
    [150, 10, 15, { current_page: 10, last_page: 10, from: 136, to: 150 }],
    [151, 11, 15, { current_page: 11, last_page: 11, from: 151, to: 151 }],
    [1, 1, 15, { current_page: 1, last_page: 1, from: 1, to: 1 }],
    [15, 1, 15, { current_page: 1, last_page: 1, from: 1, to: 15 }],
    [16, 2, 15, { current_page: 2, last_page: 2, from: 16, to: 16 }],
    [3, 3, 1, { current_page: 3, last_page: 3, from: 3, to: 3 }],
  ])('%i items, page %i of %i each', (total, number, perPage, expected) => {
    expect(page(total, number, perPage)).toEqual(expected)
  })
})

describe('an empty page has neither from nor to, and the last page is at least 1', () => {
  test('of an empty list', () => {
    expect(page(0, 1, 15)).toEqual({ current_page: 1, last_page: 1, from: null, to: null })
  })

  test('beyond the last page: the page is not clamped', () => {
    expect(page(150, 11, 15)).toEqual({ current_page: 11, last_page: 10, from: null, to: null })
    expect(page(1, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER).from).toBeNull()
  })
})

test('the members stand in the order of the reference', () => {
  expect(Object.keys(paginate({ total: 0, page: 1, perPage: 15 }))).toEqual([
    'total',
    'per_page',
    'current_page',
    'last_page',
    'from',
    'to',
  ])
})

describe('nothing is clamped or rounded in silence', () => {
  test.each([
    ['total', { total: -1, page: 1, perPage: 15 }],
    ['total', { total: 1.5, page: 1, perPage: 15 }],
    ['total', { total: Number.NaN, page: 1, perPage: 15 }],
    ['total', { total: Number.POSITIVE_INFINITY, page: 1, perPage: 15 }],
    ['page', { total: 1, page: 0, perPage: 15 }],
    ['page', { total: 1, page: 1.5, perPage: 15 }],
    ['page', { total: 1, page: '1' as unknown as number, perPage: 15 }],
    ['perPage', { total: 1, page: 1, perPage: 0 }],
    ['perPage', { total: 1, page: 1, perPage: -15 }],
  ])('a %s like that of %j', (name, given) => {
    expect(() => paginate(given)).toThrow(TypeError)
    expect(() => paginate(given)).toThrow(`paginate: ${name} is`)
  })
})
