import { expect, test } from 'vitest'
import * as clinic from '../../../src'
import { ApiError, createError } from '../../../src'
import { className } from '../../../src/core'
import { clinicRows } from '../../support/rows'

test.each([
  ['SLOT_UNAVAILABLE', 'SlotUnavailableError'],
  ['CACHE_ERROR', 'CacheError'],
  ['INTERNAL_ERROR', 'InternalError'],
  ['ERROR_IN_FILE', 'ErrorInFileError'],
  ['A', 'AError'],
  ['HTTP_2_STREAM', 'Http2StreamError'],
  ['TERRORS', 'TerrorsError'],
])('%s is the class %s', (name, expected) => {
  expect(className(name)).toBe(expected)
})

test('each of the 55 rows is exported under the name of its class, and nothing else is', () => {
  const exported: Record<string, unknown> = clinic
  const expected = clinicRows.map(([name]) => className(name))
  expect(new Set(expected).size).toBe(55)
  const found = Object.keys(exported).filter((each) => each.endsWith('Error') && /^[A-Z]/.test(each))
  expect(found.sort()).toEqual([...expected, 'ApiError', 'HttpError'].sort())
})

test("a class and its errors show the class's name", () => {
  for (const [name] of clinicRows) {
    const error = createError(name)
    expect(error).toBeInstanceOf(ApiError)
    expect(error.name).toBe(className(name))
    expect(error.constructor.name).toBe(className(name))
    expect(String(error)).toBe(`${className(name)}: ${error.message}`)
    expect(error.stack).toMatch(new RegExp(`^${className(name)}\\b`))
  }
})
