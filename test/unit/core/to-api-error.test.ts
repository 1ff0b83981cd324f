import { describe, expect, test } from 'vitest'
import {
  type ErrorMapper,
  errorBody,
  HttpError,
  InternalError,
  LockTimeoutError,
  SlotUnavailableError,
  toApiError,
} from '../../../src'
import { HttpError as ClientHttpError, parseErrorBody } from '../../../src/client'
import { errorClass, errorConverter } from '../../../src/core'
import { thrownValues } from '../../support/thrown-values'

describe('what no contract knows becomes InternalError, with the original as its cause', () => {
  test.each(thrownValues)('%s', (_, make) => {
    const thrown = make()
    const error = toApiError(thrown)
    expect(error).toBeInstanceOf(InternalError)
    expect(Object.is(error.cause, thrown)).toBe(true)
    expect(errorBody(error)).toEqual(errorBody(new InternalError()))
  })
})

describe('what can be answered stays as it is', () => {
  test.each([
    ['an error of a row', new SlotUnavailableError()],
    ['a frozen error of a row', Object.freeze(new SlotUnavailableError())],
    ['a Proxy of an error of a row', new Proxy(new SlotUnavailableError(), {})],
    ['an HttpError', new HttpError(404)],
    ['a row that a client parsed', parseErrorBody({ error: 'SLOT_UNAVAILABLE' })],
  ])('%s', (_, error) => {
    expect(toApiError(error)).toBe(error)
  })

  test('but a status that no answer can have is a failure of ours', () => {
    for (const error of [new ClientHttpError(0), new HttpError(200), new HttpError(302), new HttpError(1000)]) {
      expect(toApiError(error)).toBeInstanceOf(InternalError)
      expect(toApiError(error).cause).toBe(error)
    }
  })

  test('and one of ours whose members throw is a failure of ours', () => {
    const hostile = new Proxy(new SlotUnavailableError(), {
      get() {
        throw new Error('a trap that throws')
      },
    })
    expect(toApiError(hostile)).toBeInstanceOf(InternalError)
  })
})

describe('mappers', () => {
  const lockTimeout: ErrorMapper = (thrown) =>
    (thrown as { code?: unknown }).code === '55P03' ? new LockTimeoutError({ cause: thrown }) : undefined
  const throwing: ErrorMapper = () => {
    throw new Error('a mapper that throws')
  }
  const failure = Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' })

  test('the first that knows the failure names its row', () => {
    const error = toApiError(failure, [() => undefined, lockTimeout, () => new HttpError(502)])
    expect(error).toBeInstanceOf(LockTimeoutError)
    expect(error.cause).toBe(failure)
  })

  test('one that throws has nothing to say', () => {
    expect(toApiError(failure, [throwing, lockTimeout])).toBeInstanceOf(LockTimeoutError)
    expect(toApiError(failure, [throwing])).toBeInstanceOf(InternalError)
    expect(toApiError(null, [lockTimeout])).toBeInstanceOf(InternalError)
  })

  test('none is asked about what is answered already', () => {
    const error = new SlotUnavailableError()
    expect(toApiError(error, [() => new HttpError(500)])).toBe(error)
  })

  test.each([
    ['a status that no answer can have', () => new ClientHttpError(0)],
    ['a plain object', () => ({ status: 409, error: 'SLOT_UNAVAILABLE' })],
    ['a promise', () => Promise.resolve(new LockTimeoutError())],
    ['true', () => true],
  ])('one that gives %s has nothing to say', (_, mapper) => {
    expect(toApiError(failure, [mapper as unknown as ErrorMapper, lockTimeout])).toBeInstanceOf(LockTimeoutError)
  })

  test('every thrown value passes through a mapper that reads it', () => {
    for (const [label, make] of thrownValues)
      expect(toApiError(make(), [lockTimeout]), label).toBeInstanceOf(InternalError)
  })
})

test("a team's own converter falls back on the team's own row", () => {
  const Unexpected = errorClass('UNEXPECTED_FAILURE', 902, 500, 'desk', 'terminal', 'The desk has a problem')
  const error = errorConverter(Unexpected)('boom')
  expect(error).toBeInstanceOf(Unexpected)
  expect(errorBody(error)).toEqual({ message: 'The desk has a problem', error: 'UNEXPECTED_FAILURE', status: 500 })
})
