import { describe, expect, test } from 'vitest'
import * as clinic from '../../../src'
import { parseErrorBody } from '../../../src/client'
import { ApiError, matchError } from '../../../src/core'
import { resolveRows } from '../../../src/core/resolve-rows'
import { lab as contract } from '../../contracts/lab'
import * as lab from '../../contracts/lab/index'

const inherited = resolveRows(contract).filter(({ from }) => from !== undefined)
const omitted = Object.keys(clinic.clinic.classes).filter((name) => !inherited.some((row) => row.name === name))

test('an extension takes over every row but the omitted ones and the rows of omitted categories', () => {
  expect(omitted).toEqual([
    'ALREADY_RATED',
    'FILE_NOT_FOUND',
    'INVALID_FILE_TYPE',
    'FILE_TOO_LARGE',
    'FILE_UPLOAD_FAILED',
    'INVALID_IMAGE',
  ])
  expect(Object.keys(lab.codebook.classes)).toEqual([
    ...inherited.map(({ name }) => name),
    ...Object.keys(contract.errors),
  ])
})

test.each(inherited.map(({ name }) => name))('the class of %s is the class of the other contract', (name) => {
  const classes: { readonly [name: string]: unknown } = lab.codebook.classes
  expect(classes[name]).toBe(clinic.clinic.classes[name as clinic.ErrorName])
})

describe('an error of a row that both have', () => {
  const made = [new clinic.SlotUnavailableError(), new lab.SlotUnavailableError(), lab.createError('SLOT_UNAVAILABLE')]

  test.each(made)('is known to both, whoever made it', (error) => {
    for (const each of [clinic, lab]) {
      expect(error).toBeInstanceOf(each.SlotUnavailableError)
      expect(each.toApiError(error)).toBe(error)
    }
    expect([clinic.isApiError(error), lab.isApiError(error)]).toEqual([true, true])
    expect([clinic.isApiError(error, 'SLOT_UNAVAILABLE'), lab.isApiError(error, 'SLOT_UNAVAILABLE')]).toEqual([
      true,
      true,
    ])
    expect([clinic.isApiError(error, 'DOUBLE_BOOKING'), lab.isApiError(error, 'DOUBLE_BOOKING')]).toEqual([
      false,
      false,
    ])
    expect(error).toBeInstanceOf(ApiError)
  })

  test('keeps its code and category', () => {
    const error = lab.createError(3003)
    expect(error).toMatchObject({ error: 'SLOT_UNAVAILABLE', code: 3003, status: 409, category: 'appointment' })
    expect(error).toBeInstanceOf(clinic.SlotUnavailableError)
  })

  test('keeps its row when an upstream answered with it', () => {
    const received = parseErrorBody({ error: 'SLOT_UNAVAILABLE', message: 'Taken' }, { status: 409 })
    expect(lab.isApiError(received, 'SLOT_UNAVAILABLE')).toBe(true)
    expect(lab.toApiError(received)).toBeInstanceOf(clinic.SlotUnavailableError)
    expect(lab.toApiError(received).message).toBe('Taken')
  })
})

describe('an omitted row', () => {
  test.each([
    ['by its name', new clinic.AlreadyRatedError()],
    ['with its category', new clinic.InvalidImageError()],
    ['by its category, with a row of the same name', new clinic.FileNotFoundError()],
    ['received from an upstream', parseErrorBody({ error: 'ALREADY_RATED', message: 'Twice' }, { status: 422 })],
  ])('%s is foreign', (_, error) => {
    expect(clinic.isApiError(error)).toBe(true)
    expect(lab.isApiError(error)).toBe(false)
    expect(lab.isApiError(error, 'FILE_NOT_FOUND')).toBe(false)
    expect(error).not.toBeInstanceOf(lab.FileNotFoundError)
    const answered = lab.toApiError(error)
    expect(answered).toBeInstanceOf(lab.InternalError)
    expect(answered.cause).toBe(error)
    expect(lab.errorBody(answered)).toEqual({
      message: 'Unexpected internal error',
      error: 'INTERNAL_ERROR',
      status: 500,
    })
  })

  test('has no name and no code', () => {
    const names: readonly (string | number)[] = ['ALREADY_RATED', 6004, 8001]
    for (const name of names) expect(() => lab.createError(name as 'INTERNAL_ERROR')).toThrow(/has no error/)
  })
})

describe('an own row', () => {
  test.each([new lab.AnalyzerBusyError(), new lab.FileNotFoundError()])('is foreign to the other contract', (error) => {
    expect(lab.isApiError(error)).toBe(true)
    expect(clinic.isApiError(error)).toBe(false)
    expect(error).not.toBeInstanceOf(clinic.FileNotFoundError)
    expect(clinic.toApiError(error)).toBeInstanceOf(clinic.InternalError)
  })

  test('takes defaults from its own category', () => {
    expect(lab.createError(10050)).toMatchObject({ status: 503, recovery: 'transient', category: 'analyzer' })
  })
})

test('matchError calls the handler of a row, whichever contract defines it', () => {
  const nameOf = (error: lab.AnyApiError) =>
    matchError(error, {
      SLOT_UNAVAILABLE: ({ code }) => code,
      FILE_NOT_FOUND: ({ code }) => code,
      default: () => 'another',
    })
  expect(
    [new clinic.SlotUnavailableError(), new lab.FileNotFoundError(), new lab.AnalyzerBusyError()].map(nameOf),
  ).toEqual([3003, 10003, 'another'])
})

describe('a lifecycle whose refusals are inherited', () => {
  test('refuses a move with the class of the other contract', () => {
    const move = () => lab.assertTransition('sample', 'released', 'taken')
    expect(move).toThrow(clinic.InvalidStatusTransitionError)
    expect(move).toThrow(expect.objectContaining({ details: { from: 'released', to: 'taken', allowed: [] } }))
    expect(() => lab.assertTransition('sample', 'tested', 'released', { role: undefined })).toThrow(
      clinic.RoleRequiredError,
    )
    expect(() => lab.assertTransition('sample', 'taken', 'lost' as 'tested')).toThrow(clinic.ValidationFailedError)
    expect(() => lab.assertTransition('sample', 'taken', 'tested', {})).toThrow(lab.TestNotOfferedError)
  })
})
