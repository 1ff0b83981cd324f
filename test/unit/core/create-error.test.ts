import { describe, expect, test } from 'vitest'
import { createError, SlotUnavailableError, ValidationFailedError } from '../../../src'
import { type ApiError, classesByName, errorClass, errorFactory } from '../../../src/core'
import { clinicRows } from '../../support/rows'

test('constructs each row by name and by code', () => {
  for (const [name, { code }] of clinicRows) {
    expect(createError(name)).toMatchObject({ error: name, code })
    expect(createError(code as 3003)).toMatchObject({ error: name, code })
  }
})

test('gives an error of the very class', () => {
  expect(createError('SLOT_UNAVAILABLE').constructor).toBe(SlotUnavailableError)
  expect(createError(3003).constructor).toBe(SlotUnavailableError)
})

test('hands the options on', () => {
  const cause = new Error('why')
  const error = createError('VALIDATION_FAILED', { message: 'Look again', errors: { email: ['Taken'] }, cause })
  expect(error).toBeInstanceOf(ValidationFailedError)
  expect(error).toMatchObject({ message: 'Look again', errors: { email: ['Taken'] }, cause })
})

describe('refuses what the contract lacks, and names it', () => {
  test.each([
    ['SLOT_MOVED'],
    ['slot_unavailable'],
    ['constructor'],
    ['__proto__'],
    [''],
    ['3003'],
    [0],
    [-1],
    [3003.5],
  ])('%j', (name) => {
    expect(() => createError(name as 'SLOT_UNAVAILABLE')).toThrow(`[error-codebook] The contract has no error ${name}`)
  })
})

test("makes the createError of a team's own classes", () => {
  const Lost = errorClass<ApiError<'PARCEL_LOST', 105>>('desk', 'ParcelLostError', {
    code: 105,
    status: 410,
    category: 'parcel',
    recovery: 'terminal',
    message: 'The parcel is lost',
  })
  const create = errorFactory({
    name: 'desk',
    version: '1.0.0',
    classes: classesByName<{ readonly PARCEL_LOST: typeof Lost }>(Lost),
    fallback: 'PARCEL_LOST',
  })
  expect(create('PARCEL_LOST')).toBeInstanceOf(Lost)
  expect(create(105)).toBeInstanceOf(Lost)
  expect(() => create('SLOT_UNAVAILABLE' as 'PARCEL_LOST')).toThrow('[error-codebook]')
})
