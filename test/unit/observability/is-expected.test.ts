import { expect, test } from 'vitest'
import { HttpError, toApiError } from '../../../src'
import { parseErrorBody } from '../../../src/client'
import { isExpected, logLevel } from '../../../src/observability'
import { clinicRows, makeError } from '../../support/rows'
import { thrownValues } from '../../support/thrown-values'

test.each(clinicRows)('%s is expected if its status says so, and logged accordingly', (name, { status }) => {
  const error = makeError(name)
  expect(isExpected(error)).toBe(status < 500)
  expect(logLevel(error)).toBe(status < 500 ? 'info' : 'error')
})

test.each([
  [400, true, 'warn'],
  [404, true, 'warn'],
  [499, true, 'warn'],
  [500, false, 'error'],
  [503, false, 'error'],
  [0, false, 'error'],
] as const)('an HttpError of status %i: expected %s, logged as %s', (status, expected, level) => {
  expect(isExpected(new HttpError(status))).toBe(expected)
  expect(logLevel(new HttpError(status))).toBe(level)
})

test('a row that a server answered with a 5xx is not expected', () => {
  const error = parseErrorBody({ error: 'SLOT_UNAVAILABLE' }, { status: 500 })
  expect([isExpected(error), logLevel(error)]).toEqual([false, 'error'])
})

test.each(thrownValues)('%s is not expected', (_, make) => {
  for (const value of [make(), toApiError(make())])
    expect([isExpected(value), logLevel(value)]).toEqual([false, 'error'])
})
