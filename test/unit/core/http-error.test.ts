import { STATUS_CODES } from 'node:http'
import { describe, expect, test } from 'vitest'
import { ApiError, errorBody, HttpError, type HttpErrorOptions } from '../../../src'
import { HttpError as ClientHttpError } from '../../../src/client'
import { httpStatuses } from '../../../src/contract'

const failures = Object.entries(httpStatuses)
  .map(([status, { reason }]) => ({ status: Number(status), reason }))
  .filter(({ status }) => status >= 400)

test.each(failures.filter(({ status }) => status !== 503))(
  '$status is named after its reason phrase',
  ({ status, reason }) => {
    const error = new HttpError(status)
    expect(error).toMatchObject({ status, message: reason, error: reason.toUpperCase().replaceAll(' ', '_') })
    expect(error).not.toBeInstanceOf(ApiError)
    expect(error.name).toBe('HttpError')
  },
)

/** Reserved, without a phrase of its own; never registered. */
const unregistered = [418, 509]

test('every registered status of a failure has a reason phrase', () => {
  const registered = Object.keys(STATUS_CODES)
    .map(Number)
    .filter((status) => status >= 400 && !unregistered.includes(status))
  for (const status of registered) {
    const { error, message } = errorBody(new HttpError(status))
    expect(message).not.toBe(`HTTP ${status}`)
    expect(error).toMatch(status === 503 ? /^HTTP_503$/ : /^[A-Z]+(_[A-Z]+)*$/)
    // Node has the same, but for letters' case and for one that was renamed.
    if (status !== 413) expect(message.toLowerCase()).toBe(STATUS_CODES[status]?.toLowerCase())
  }
})

test('there is no code and no category', () => {
  expect(new HttpError(404).code).toBeUndefined()
  expect(new HttpError(404).category).toBeUndefined()
})

test('what our own callback and adapters answer has a phrase too', () => {
  expect(errorBody(new HttpError(501))).toMatchObject({ message: 'Not Implemented', error: 'NOT_IMPLEMENTED' })
})

test('a status without a phrase has a name and a text all the same', () => {
  expect(errorBody(new HttpError(418))).toEqual({ message: 'HTTP 418', error: 'HTTP_418', status: 418 })
})

test('a name, a message and field errors that came with it are kept', () => {
  const options: HttpErrorOptions = {
    error: 'SLOT_MOVED',
    message: 'It moved',
    errors: { slot: ['moved'] },
    retryAfter: 5,
  }
  expect(errorBody(new HttpError(409, options))).toEqual({
    message: 'It moved',
    error: 'SLOT_MOVED',
    status: 409,
    errors: { slot: ['moved'] },
    retry_after: 5,
  })
})

test('one that a client made without a name is written with the phrase of its status, or the number', () => {
  expect(errorBody(new ClientHttpError(418))).toMatchObject({ error: 'HTTP_418' })
  expect(errorBody(new ClientHttpError(404)).message).not.toBe('')
})

test("the client's class and the server's are one to instanceof", () => {
  expect(new ClientHttpError(404)).toBeInstanceOf(HttpError)
  expect(new HttpError(404)).toBeInstanceOf(ClientHttpError)
  expect(new ClientHttpError(404)).not.toBeInstanceOf(ApiError)
  expect(new ClientHttpError(404).name).toBe('HttpError')
})

describe('recovery goes by the status', () => {
  test.each([
    ['transient', [0, 429, 502, 503, 504]],
    ['correctable', [400, 401, 409, 422]],
    ['terminal', [403, 404, 405, 410, 413, 415, 500, 501, 599]],
  ] as const)('%s', (recovery, statuses) => {
    for (const status of statuses) expect(new HttpError(status).recovery, `${status}`).toBe(recovery)
  })
})
