import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as clinic from '../../../src'
import { ApiError, createError } from '../../../src'
import { className } from '../../../src/core'
import { resolveRows } from '../../../src/core/resolve-rows'
import { errorName } from '../../../src/core/row-name'
import { errorsFile } from '../../../src/generate/typescript/errors'
import { clinicRows } from '../../support/rows'

const imports = { core: '', http: '', extension: '' }

test.each([
  ['SLOT_UNAVAILABLE', 'SlotUnavailableError'],
  ['CACHE_ERROR', 'CacheError'],
  ['INTERNAL_ERROR', 'InternalError'],
  ['ERROR_IN_FILE', 'ErrorInFileError'],
  ['A', 'AError'],
  ['HTTP_2_STREAM', 'Http2StreamError'],
  ['TERRORS', 'TerrorsError'],
  ['card_declined', 'CardDeclinedError'],
  ['card.expired', 'CardExpiredError'],
  ['rate-limit', 'RateLimitError'],
  ['cardStolen', 'CardStolenError'],
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

test.each(['SLOT_UNAVAILABLE', 'X_RAY', 'OAUTH2_TOKEN'])('the name %s comes back from its class', (name) => {
  expect(errorName(className(name))).toBe(name)
})

test('a class finds the name of its row, whatever the name', () => {
  const anyName = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,4}([._-][A-Za-z0-9]{1,4}){0,4}$/)
  fc.assert(
    fc.property(anyName, (name) => {
      const errors = { [name]: { code: 1, status: 500, recovery: 'terminal', meaning: 'Broken' } } as const
      const categories = { desk: { title: 'Desk', range: [1, 9] } } as const
      const contract = { name: 'desk', version: '1.0.0', fallback: name, categories, errors }
      const text = errorsFile({ ...contract, rows: resolveRows(contract), docs: {} }, imports)
      const [, found = '', spec = ''] = /errorClass\(origin, '(\w+)', \{(.*)\}\)/.exec(text) ?? []
      const [, given] = /error: '([^']*)'/.exec(spec) ?? []
      expect(given ?? errorName(found)).toBe(name)
    }),
  )
})
