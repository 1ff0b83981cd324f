import { describe, expect, test, vi } from 'vitest'
import { HttpError } from '../../../../src'
import { secret } from '../../../support/secrets'
import { exchange } from '../exchange'
import { comparable, expectedAnswer, requestId } from '../expectation'
import { runs } from '../runs'
import { serveThrown } from '../serve'
import { subjects } from '../subjects'
import { foreignFailures, ownConflict } from './foreign-failures'
import { secretWait } from './upstream'

const failures = new Map(await Promise.all(subjects.map(async (each) => [each, await foreignFailures(each)] as const)))
const conflicts = new Map(await Promise.all(subjects.map(async (each) => [each, await ownConflict(each)] as const)))
const sent = { path: '/handled', headers: { 'X-Request-Id': requestId } }

describe.each(runs)('$name, as a gateway', (run) => {
  const { driver, subject } = run
  const foreign = failures.get(subject) ?? []

  test.each(foreign)('$kind: nothing of the upstream is in the answer', async ({ thrown, answered }) => {
    const onError = vi.fn()
    for (const format of ['house', 'problem'] as const) {
      const { port } = await serveThrown(run, () => thrown, { format, onError })
      const received = await exchange(port, sent)
      const expected = expectedAnswer(subject, { error: answered, format })
      const headers = driver.itself?.headers(expected.headers) ?? expected.headers
      expect(comparable(received)).toEqual({ ...expected, headers: { ...headers, 'x-handled': 'yes' } })
      expect(received.raw).not.toContain(secret)
    }
    for (const [error, context] of onError.mock.calls) {
      expect([error.error, error.cause === thrown, context.thrown === thrown]).toEqual([answered.error, true, true])
    }
    expect(onError).toHaveBeenCalledTimes(2)
  })

  test('a 4xx row of our own contract keeps row, text and fields, but none of the headers', async () => {
    const { thrown, answered } = conflicts.get(subject) ?? expect.unreachable()
    const { port } = await serveThrown(run, () => thrown)
    const received = await exchange(port, sent)
    const expected = expectedAnswer(subject, { error: answered })
    const headers = driver.itself?.headers(expected.headers) ?? expected.headers
    expect(comparable(received)).toEqual({ ...expected, headers: { ...headers, 'x-handled': 'yes' } })
  })

  test('a mapper can pass an error on, or choose a row for it: the headers of the upstream stay', async () => {
    const page = foreign.find(({ kind }) => kind === 'a 404')?.thrown
    const passOn = (thrown: unknown) => (thrown instanceof HttpError ? thrown : undefined)
    const passed = await serveThrown(run, () => page, { mappers: [passOn] })
    const answer = await exchange(passed.port, sent)
    const { conflict, sentBody } = subject
    const shown = new HttpError(404, { message: 'HTTP 404', error: 'HTTP_404', retryAfter: secretWait })
    expect([answer.status, JSON.parse(answer.body)]).toEqual([404, sentBody(shown, { requestId })])
    expect(answer.raw).not.toContain(secret)

    const chosen = await serveThrown(run, () => page, { mappers: [() => conflict()] })
    const row = await exchange(chosen.port, sent)
    expect([row.status, JSON.parse(row.body)]).toEqual([409, sentBody(conflict(), { requestId })])
    expect(row.raw).not.toContain(secret)
  })
})
