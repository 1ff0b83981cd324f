import { describe, expect, test } from 'vitest'
import {
  type AnyApiError,
  DoubleBookingError,
  HttpError,
  type InternalError,
  matchError,
  SlotUnavailableError,
} from '../../../src'
import { parseErrorBody } from '../../../src/client'
import { errorClass } from '../../../src/core'
import { clinicRows, makeError } from '../../support/rows'

type Few = SlotUnavailableError | InternalError | HttpError

const few = (error: Few) =>
  matchError(error, {
    SLOT_UNAVAILABLE: ({ code }) => `taken ${code}`,
    INTERNAL_ERROR: ({ code }) => `broken ${code}`,
    unknown: ({ status }) => `unknown ${status}`,
  })

test('calls the handler of the name with the error, and returns what it returns', () => {
  expect(few(new SlotUnavailableError())).toBe('taken 3003')
  expect(few(new HttpError(502))).toBe('unknown 502')
  expect(few(parseErrorBody({ error: 'SLOT_UNAVAILABLE' }) as Few)).toBe('taken 3003')
})

test('every row finds its own handler among all of them', () => {
  const handlers = Object.fromEntries(clinicRows.map(([name]) => [name, (error: AnyApiError) => [name, error]]))
  for (const [name] of clinicRows) {
    const error = makeError(name)
    const found = matchError(error, { ...handlers, default: () => 'none' } as { default: () => unknown })
    expect(found).toEqual([name, error])
  }
})

describe('default', () => {
  const some = (error: AnyApiError | HttpError) =>
    matchError(error, { SLOT_UNAVAILABLE: () => 'taken', default: (other) => other.error })

  test('takes every name without a handler', () => {
    expect(some(new SlotUnavailableError())).toBe('taken')
    expect(some(new DoubleBookingError())).toBe('DOUBLE_BOOKING')
  })

  test('takes what no row names, unless unknown is there', () => {
    expect(some(new HttpError(404))).toBe('NOT_FOUND')
    const error: AnyApiError | HttpError = new HttpError(404)
    expect(matchError(error as AnyApiError | HttpError, { unknown: () => 'unknown', default: () => 'default' })).toBe(
      'unknown',
    )
  })

  test("takes a name of JavaScript's own", () => {
    const error = parseErrorBody({ error: 'toString', status: 400 })
    expect(matchError(error, { unknown: () => 'unknown', default: () => 'default' })).toBe('unknown')
  })
})

test('a row with a name that every object has goes to default, unless it has a handler', () => {
  const ToStringError = errorClass('text', 'ToStringError', {
    error: 'toString',
    status: 400,
    category: 'text',
    recovery: 'terminal',
    message: 'No text',
  })
  const error = new ToStringError() as unknown as SlotUnavailableError
  expect(matchError(error, { default: () => 'default' })).toBe('default')
  expect(matchError(error, { toString: () => 'own', default: () => 'default' } as { default: () => string })).toBe(
    'own',
  )
})

test('a failure whose name looks like a row goes to unknown', () => {
  expect(few(new HttpError(409, { error: 'SLOT_UNAVAILABLE' }))).toBe('unknown 409')
})

test('what a handler throws is thrown on, and nothing else is called', () => {
  const failure = new Error('from the handler')
  const call = () =>
    matchError(new SlotUnavailableError() as Few, {
      SLOT_UNAVAILABLE: () => {
        throw failure
      },
      default: () => 'default',
    })
  expect(call).toThrow(failure)
})

test('from untyped code without a fitting handler, the error itself is thrown: it is not lost', () => {
  const error = new SlotUnavailableError()
  expect(() => matchError(error, {} as { default: () => never })).toThrow(error)
})
