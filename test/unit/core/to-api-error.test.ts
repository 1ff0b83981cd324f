import { describe, expect, test } from 'vitest'
import {
  createError,
  type ErrorMapper,
  errorBody,
  HttpError,
  InternalError,
  InvalidEmailError,
  LockTimeoutError,
  SlotUnavailableError,
  toApiError,
} from '../../../src'
import { HttpError as ClientHttpError, parseErrorBody } from '../../../src/client'
import { classesByName, errorClass, errorConverter } from '../../../src/core'
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

describe('an error that a client read from an upstream', () => {
  const upstream = { message: 'Their text', errors: { email: ['Their field'] }, retry_after: 7, details: { their: 1 } }
  const received = (error: string, status?: number) => parseErrorBody({ ...upstream, error, status })

  test('of the same contract keeps its row, text and fields', () => {
    const parsed = received('INVALID_EMAIL', 422)
    const error = toApiError(parsed)
    expect(error).toBeInstanceOf(InvalidEmailError)
    expect(error.cause).toBe(parsed)
    expect(errorBody(error)).toEqual({
      message: 'Their text',
      error: 'INVALID_EMAIL',
      status: 422,
      errors: { email: ['Their field'] },
      retry_after: 7,
    })
  })

  test.each(['LOCK_TIMEOUT', 'SERVICE_UNAVAILABLE', 'INTERNAL_ERROR'])('of a 5xx it is the row alone: %s', (name) => {
    const error = toApiError(received(name))
    expect(errorBody(error)).toEqual(errorBody(createError(name as 'LOCK_TIMEOUT')))
    expect(errorBody(error)).not.toHaveProperty('retry_after')
  })

  test('with a status of 5xx although the table has another, it is the row alone', () => {
    expect(errorBody(toApiError(received('INVALID_EMAIL', 502)))).toEqual(errorBody(new InvalidEmailError()))
  })

  test.each([
    ['a row about our own credentials', () => received('TOKEN_EXPIRED')],
    ['a row that was answered with 401', () => received('SLOT_UNAVAILABLE', 401)],
    ['a row that was answered with 403', () => received('SLOT_UNAVAILABLE', 403)],
    ['a row that was answered with 407', () => received('SLOT_UNAVAILABLE', 407)],
    ['a failure that no row names', () => received('ADDED_LATER', 409)],
    ['no answer at all', () => new ClientHttpError(0, { reason: 'no-answer' })],
    ["a team's own row of the same name", () => new OwnInternalError({ message: 'Their text' })],
    ['a row of another contract', () => new OwnTakenError({ message: 'Their text' })],
  ])('%s is a foreign failure', (_, make) => {
    const thrown = make()
    const error = toApiError(thrown)
    expect(error).toBeInstanceOf(InternalError)
    expect(error.cause).toBe(thrown)
    expect(errorBody(error)).toEqual(errorBody(new InternalError()))
  })

  test('a mapper may pass it on', () => {
    const thrown = received('ADDED_LATER', 409)
    expect(toApiError(thrown, [(each) => (each === thrown ? thrown : undefined)])).toBe(thrown)
  })
})

const facts = { code: 9003, category: 'desk', recovery: 'terminal', message: 'The desk has a problem' } as const
const OwnInternalError = errorClass('desk', 'InternalError', { ...facts, status: 500, error: 'INTERNAL_ERROR' })
const OwnTakenError = errorClass('desk', 'TakenError', { ...facts, status: 409 })

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
  const Unexpected = errorClass('desk', 'UnexpectedFailureError', {
    code: 902,
    status: 500,
    category: 'desk',
    recovery: 'terminal',
    message: 'The desk has a problem',
  })
  const toDeskError = errorConverter({
    name: 'desk',
    version: '1.0.0',
    classes: classesByName(Unexpected),
    fallback: 'UNEXPECTED_FAILURE',
  })
  const error = toDeskError('boom')
  expect(error).toBeInstanceOf(Unexpected)
  expect(error.toJSON()).toEqual({ message: 'The desk has a problem', error: 'UNEXPECTED_FAILURE', status: 500 })
})
