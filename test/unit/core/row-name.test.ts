import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as clinic from '../../../src'
import { ApiError, createError } from '../../../src'
import { className } from '../../../src/core'
import { nameOf, wordsOf } from '../../../src/core/row-name'
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

test('each row is exported under the name of its class, and nothing else is', () => {
  const exported: Record<string, unknown> = clinic
  const expected = clinicRows.map(([name]) => className(name))
  expect(new Set(expected).size).toBe(clinicRows.length)
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

test.each([
  ['SLOT_UNAVAILABLE', 'SlotUnavailable'],
  ['CACHE_ERROR', 'CacheError'],
  ['X_RAY', 'XRay'],
  ['OAUTH2_TOKEN', 'Oauth2Token'],
  ['HTTP_2_STREAM', 'Http_2Stream'],
])('the words of %s are %s', (name, words) => {
  expect(wordsOf(name)).toBe(words)
})

test('every name that a contract may have comes back from its words', () => {
  const name = fc.stringMatching(/^[A-Z][A-Z0-9]{0,4}(_[A-Z0-9]{1,4}){0,4}$/)
  fc.assert(fc.property(name, (each) => nameOf(wordsOf(each)) === each))
})
