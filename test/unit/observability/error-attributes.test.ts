import { describe, expect, test } from 'vitest'
import { HttpError, InternalError, toApiError } from '../../../src'
import { parseErrorBody } from '../../../src/client'
import { categories } from '../../../src/contract'
import { categoryFinder } from '../../../src/core/category-finder'
import { errorAttributes } from '../../../src/observability'
import { clinicRows, makeError } from '../../support/rows'
import { secretOptions } from '../../support/secrets'
import { thrownValues } from '../../support/thrown-values'

test.each(clinicRows)('%s has the facts of its row, and nothing else', (name, { code, status, recovery }) => {
  expect(errorAttributes(makeError(name, { message: 'other', details: {}, retryAfter: 5 }))).toEqual({
    'error.type': name,
    'http.response.status_code': status,
    'error_codebook.code': code,
    'error_codebook.category': categoryFinder(categories)(code),
    'error_codebook.recovery': recovery,
    'error_codebook.fingerprint': name,
  })
})

describe('a failure that no row names', () => {
  test('has its status, its name and what the status says', () => {
    expect(errorAttributes(new HttpError(404))).toEqual({
      'error.type': 'NOT_FOUND',
      'http.response.status_code': 404,
      'error_codebook.recovery': 'terminal',
      'error_codebook.fingerprint': 'HTTP_404:NOT_FOUND',
    })
  })

  test('never has text for a type, which would make as many types as texts', () => {
    const error = parseErrorBody({ error: 'Patient 10 is unknown' }, { status: 404 })
    expect(errorAttributes(error)['error.type']).toBe('HTTP_404')
  })

  test('has no status where there was no response', () => {
    expect(errorAttributes(parseErrorBody(undefined))).toEqual({
      'error.type': 'HTTP_0',
      'error_codebook.recovery': 'terminal',
      'error_codebook.fingerprint': 'HTTP_0',
    })
  })
})

test('another error has its class', () => {
  const expected = { 'error.type': 'TypeError', 'error_codebook.fingerprint': 'TypeError' }
  expect(errorAttributes(new TypeError('x'))).toEqual(expected)
})

test('no message, cause, detail or stack is among them', () => {
  expect(JSON.stringify(errorAttributes(new InternalError(secretOptions())))).not.toContain('horse')
})

test.each(thrownValues)('they are flat and primitive for %s', (_, make) => {
  for (const value of [make(), toApiError(make())]) {
    for (const each of Object.values(errorAttributes(value))) expect(typeof each).toMatch(/^(string|number)$/)
  }
})
