import { expect, test } from 'vitest'
import { HttpError, isApiError } from '../../../src'
import { clinicRows, makeError } from '../../support/rows'
import { thrownValues } from '../../support/thrown-values'

test('knows each row by its name, alone and among others, and by no other name', () => {
  const names = clinicRows.map(([name]) => name)
  for (const name of names) {
    const error = makeError(name)
    expect(isApiError(error)).toBe(true)
    expect(isApiError(error, name)).toBe(true)
    expect(isApiError(error, names)).toBe(true)
    expect(names.filter((other) => isApiError(error, other))).toEqual([name])
    expect(
      isApiError(
        error,
        names.filter((other) => other !== name),
      ),
    ).toBe(false)
  }
})

test('an HttpError is of no row, whatever its name', () => {
  expect(isApiError(new HttpError(409, { error: 'SLOT_UNAVAILABLE' }))).toBe(false)
  expect(isApiError(new HttpError(409, { error: 'SLOT_UNAVAILABLE' }), 'SLOT_UNAVAILABLE')).toBe(false)
})

test.each(thrownValues)('%s is not ours, and the question does not throw', (_, make) => {
  expect(isApiError(make())).toBe(false)
  expect(isApiError(make(), 'SLOT_UNAVAILABLE')).toBe(false)
})
