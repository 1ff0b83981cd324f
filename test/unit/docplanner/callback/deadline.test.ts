import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { errorBody, ServiceUnavailableError, SlotUnavailableError } from '../../../../src'
import { type Approval, approve, docplannerCallback, type LateOutcome } from '../../../../src/docplanner'
import { bookingMovingPayload, slotBookingPayload } from '../../../support/docplanner/payloads'
import { callRequest, read } from '../../../support/docplanner/request'

type Options = Parameters<typeof docplannerCallback>[0]

// The clock moves when a test says so: a busy machine must not be late.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const deadline = 30

/** The answer to a call, whose deadline is over as soon as it is ready for that. */
async function atDeadline<Answer>(call: () => Promise<Answer>, isReady: () => boolean): Promise<Answer> {
  let isAnswered = false
  const answer = call().finally(() => {
    isAnswered = true
  })
  while (!isReady() && !isAnswered) await new Promise((resolve) => setImmediate(resolve))
  await vi.advanceTimersByTimeAsync(deadline)
  return answer
}

/** A callback whose handler waits until it is told what to do. */
function slow(options: Partial<Options> = {}) {
  let settle: { resolve(value: Approval): void; reject(reason: unknown): void } | undefined
  const signals: AbortSignal[] = []
  const late: LateOutcome[] = []
  const ids: string[] = []
  const call = docplannerCallback({
    deadline,
    onLate: (outcome) => late.push(outcome),
    slotBooking(_, { id, signal }) {
      signals.push(signal)
      ids.push(id)
      return new Promise((resolve, reject) => {
        settle = { resolve, reject }
      })
    },
    ...options,
  })
  return {
    call: (init: RequestInit = {}) => {
      const before = signals.length
      return atDeadline(
        async () => read(await call(callRequest(slotBookingPayload(), init))),
        () => signals.length > before,
      )
    },
    /** Without waiting for the handler. */
    callOnly: async (init: RequestInit = {}) => read(await call(callRequest(slotBookingPayload(), init))),
    signals,
    late,
    ids,
    approve: () => settle?.resolve(approve()),
    fail: (reason: unknown) => settle?.reject(reason),
  }
}

const unavailable = {
  status: 503,
  type: 'application/json',
  body: JSON.stringify(errorBody(new ServiceUnavailableError())),
}

describe('at the deadline', () => {
  test('the answer goes out, and the signal fires', async () => {
    const { call, signals, late } = slow()
    expect(await call()).toEqual(unavailable)
    expect(signals[0]?.aborted).toBe(true)
    expect(signals[0]?.reason).toMatchObject({ name: 'TimeoutError', message: expect.stringContaining('deadline') })
    expect(late).toEqual([])
  })

  test.each([
    ['deadlineAs', { deadlineAs: 'RATE_LIMIT_EXCEEDED' }, 429, 7007],
    ['failureAs', { failureAs: 'SLOT_UNAVAILABLE' }, 409, 3003],
    ['both', { deadlineAs: 'RATE_LIMIT_EXCEEDED', failureAs: 'SLOT_UNAVAILABLE' }, 429, 7007],
  ] as const)('%s lets the patient read a text', async (_, options, status, code) => {
    expect(await slow(options).call()).toEqual({
      status,
      type: 'application/json',
      body: `{"error_code":${code}}`,
    })
  })

  test('a late approval is reported, to be undone', async () => {
    const { call, late, ids, approve } = slow()
    await call()
    approve()
    await vi.waitFor(() => expect(late).toHaveLength(1))
    expect(late).toEqual([{ id: ids[0], event: slotBookingPayload(), refusedBy: 'deadline', outcome: 'approved' }])
  })

  test('a late failure is reported', async () => {
    const { call, late, fail } = slow()
    await call()
    const thrown = new SlotUnavailableError()
    fail(thrown)
    await vi.waitFor(() => expect(late).toHaveLength(1))
    expect(late).toMatchObject([{ refusedBy: 'deadline', outcome: 'failed', thrown }])
  })

  test('a handler that heeds the signal fails late', async () => {
    const late = vi.fn()
    const bookingMoving = vi.fn(
      (_: unknown, { signal }: { signal: AbortSignal }) =>
        new Promise<Approval>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    )
    const call = docplannerCallback({ deadline, onLate: late, bookingMoving })
    const answer = await atDeadline(
      () => call(callRequest(bookingMovingPayload())),
      () => bookingMoving.mock.calls.length > 0,
    )
    expect(answer.status).toBe(503)
    await vi.waitFor(() => expect(late).toHaveBeenCalled())
    expect(late.mock.calls[0]?.[0]).toMatchObject({ outcome: 'failed', event: bookingMovingPayload() })
  })

  test('an undoing that fails is reported as an error', async () => {
    const cause = new Error('not undone')
    const onError = vi.fn()
    const { call, approve, ids } = slow({ onLate: () => Promise.reject(cause), onError })
    await call()
    approve()
    await vi.waitFor(() => expect(onError).toHaveBeenCalledTimes(2))
    expect(onError.mock.calls[1]?.[1]).toEqual({ thrown: cause, id: ids[0] })
  })

  test('a late approval that nobody undoes is reported as an error', async () => {
    const onError = vi.fn()
    const { call, approve } = slow({ onLate: undefined, onError })
    await call()
    approve()
    await vi.waitFor(() => expect(onError).toHaveBeenCalledTimes(2))
    expect(onError.mock.calls[1]?.[1].thrown.message).toContain('there is no onLate')
  })

  test('a repeat gets the answer that went out, also after the late approval', async () => {
    const { call, approve, ids, late } = slow()
    await call()
    expect(await call()).toEqual(unavailable)
    approve()
    await vi.waitFor(() => expect(late).toHaveLength(1))
    expect(await call()).toEqual(unavailable)
    expect(ids).toHaveLength(1)
  })

  test('a body that never ends does not hold the answer up', async () => {
    const { callOnly, ids } = slow()
    let isRead = false
    const body = new ReadableStream({
      pull() {
        isRead = true
      },
    })
    const answer = await atDeadline(
      () => callOnly({ body, duplex: 'half' } as RequestInit),
      () => isRead,
    )
    expect(answer).toEqual(unavailable)
    expect(ids).toEqual([])
  })
})

test('before the deadline nothing fires, and nothing is late', async () => {
  const { call, approve, signals, late } = slow({ deadline: 60_000 })
  const answer = call()
  await vi.waitFor(() => expect(signals).toHaveLength(1))
  approve()
  expect((await answer).status).toBe(200)
  expect(signals[0]?.aborted).toBe(false)
  expect(late).toEqual([])
})

describe('a caller who leaves', () => {
  test('has taken a refusal: the signal fires, and a late approval is reported', async () => {
    const { call, approve, signals, late, ids } = slow({ deadline: 60_000 })
    const leaving = new AbortController()
    const answer = call({ signal: leaving.signal })
    await vi.waitFor(() => expect(signals).toHaveLength(1))
    leaving.abort()
    await answer
    expect(signals[0]?.reason).toMatchObject({ name: 'AbortError', message: expect.stringContaining('left') })
    approve()
    await vi.waitFor(() => expect(late).toHaveLength(1))
    expect(late).toMatchObject([{ refusedBy: 'disconnected', outcome: 'approved' }])
    expect(await call()).toEqual(unavailable)
    expect(ids).toHaveLength(1)
  })

  test('before the handler starts makes it not start', async () => {
    const { call, ids } = slow()
    await call({ signal: AbortSignal.abort() })
    expect(ids).toEqual([])
  })
})

test('an event that took longer is taken note of when it comes again', async () => {
  let done: () => void = () => {}
  const events = vi.fn(() => new Promise<void>((resolve) => (done = resolve)))
  const call = docplannerCallback({ events, deadline, lease: 60_000 })
  const send = async () => {
    // A repeat waits for the one that is under way.
    let polls = 0
    const answer = () => call(callRequest({ name: 'slot-booked', data: {} }))
    return (await atDeadline(answer, () => events.mock.calls.length > 0 && polls++ > 20)).status
  }
  expect(await send()).toBe(503)
  expect(await send()).toBe(503)
  done()
  await vi.waitFor(async () => expect(await send()).toBe(200))
  expect(events).toHaveBeenCalledTimes(1)
})
