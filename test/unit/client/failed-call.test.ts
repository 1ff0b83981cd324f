import { describe, expect, test, vi } from 'vitest'
import { HttpError } from '../../../src'
import { safe } from '../../../src/client'
import { aborts, bugs, networkFailures } from '../../support/thrown-failures'
import { thrownValues } from '../../support/thrown-values'

const quick = { retries: 2, base: 1 }

/** The error of a call that throws, and how often the call was made. */
async function failing(thrown: unknown) {
  const call = vi.fn(() => Promise.reject(thrown))
  const { error } = await safe(call, quick)
  return { error, calls: call.mock.calls.length }
}

test.each(networkFailures)('a network failure is retried: %s', async (_, make) => {
  const cause = make()
  const { error, calls } = await failing(cause)
  expect(error).toMatchObject({ status: 0, message: 'Network failure', reason: 'no-answer', recovery: 'transient' })
  expect(error?.cause).toBe(cause)
  expect(calls).toBe(3)
})

test.each(aborts)('an abort is terminal: %s', async (_, make) => {
  const { error, calls } = await failing(make())
  expect(error).toMatchObject({ status: 0, message: 'Request aborted', reason: 'no-answer', recovery: 'terminal' })
  expect(calls).toBe(1)
})

test.each(bugs)('a bug or a wrong request is terminal: %s', async (_, make) => {
  const cause = make()
  const { error, calls } = await failing(cause)
  expect(error).toMatchObject({ status: 0, message: 'The call failed', reason: 'no-answer', recovery: 'terminal' })
  expect(error?.cause).toBe(cause)
  expect(calls).toBe(1)
})

test.each(thrownValues)('so is a value that is no failure of the network: %s', async (_, make) => {
  const { error, calls } = await failing(make())
  expect(error).toBeInstanceOf(HttpError)
  expect(error).toMatchObject({ status: 0, recovery: 'terminal' })
  expect(calls).toBe(1)
})

test('a Proxy that answers with itself is not taken for an error of ours', async () => {
  const anything: unknown = new Proxy(() => anything, { get: () => anything })
  const { error, calls } = await failing(anything)
  expect(error).toBeInstanceOf(HttpError)
  expect(calls).toBe(1)
})

test('causes that go round end', async () => {
  const first = new TypeError('fetch failed')
  first.cause = new Error('wrapped', { cause: first })
  expect((await failing(first)).error?.status).toBe(0)
})

describe('after an answer', () => {
  const reading = async (thrown: unknown) => {
    const call = vi.fn(async () => Response.json({ id: 7 }, { status: 201 }))
    const { error, response } = await safe(call, { ...quick, read: () => Promise.reject(thrown) })
    expect(response?.status).toBe(201)
    return { error, calls: call.mock.calls.length }
  }

  test.each(bugs)('a bug in `read` keeps the status, and nothing is sent again: %s', async (_, make) => {
    const cause = make()
    const { error, calls } = await reading(cause)
    expect(error).toMatchObject({ status: 201, reason: 'corrupt-answer', recovery: 'terminal' })
    expect(error?.cause).toBe(cause)
    expect(calls).toBe(1)
  })

  test.each(thrownValues)('so does any other value: %s', async (_, make) => {
    const { error, calls } = await reading(make())
    expect(error).toMatchObject({ status: 201, reason: 'corrupt-answer', recovery: 'terminal' })
    expect(calls).toBe(1)
  })

  // Chromium and Safari report half a body as they report a request that failed.
  test.each(networkFailures)('half a body is no answer: %s', async (_, make) => {
    const { error, calls } = await reading(make())
    expect(error).toMatchObject({ status: 0, reason: 'no-answer', recovery: 'transient' })
    expect(calls).toBe(3)
  })
})
