import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { CacheUnavailableError, errorBody, InternalError, SlotUnavailableError } from '../../../../src'
import { approve, type CallbackStore, docplannerCallback, memoryStore } from '../../../../src/docplanner'
import { slotBookingPayload } from '../../../support/docplanner/payloads'
import { callRequest, read } from '../../../support/docplanner/request'

type Options = Parameters<typeof docplannerCallback>[0]

/** Two callbacks, as two processes with one store have them. */
function processes(slotBooking: Options['slotBooking'], options: Partial<Options> = {}) {
  return [1, 2].map(() => {
    const call = docplannerCallback({ slotBooking, ...options })
    return async (changed: object = {}) => read(await call(callRequest(slotBookingPayload(changed))))
  }) as [(changed?: object) => ReturnType<typeof read>, (changed?: object) => ReturnType<typeof read>]
}

const broken: CallbackStore = {
  claim: () => Promise.reject(new Error('no store')),
  settle: () => Promise.reject(new Error('no store')),
  release: () => Promise.reject(new Error('no store')),
}

const silent: CallbackStore = {
  claim: () => new Promise(() => {}),
  settle: () => new Promise(() => {}),
  release: () => new Promise(() => {}),
}

describe('a repeat gets the same answer, and the handler runs once', () => {
  test.each([
    ['an approval', () => approve(), 200],
    ['a refusal', () => Promise.reject(new SlotUnavailableError()), 409],
    ['a failure', () => Promise.reject(new InternalError()), 500],
  ])('%s', async (_, handler, status) => {
    const slotBooking = vi.fn(handler as () => ReturnType<typeof approve>)
    const [call] = processes(slotBooking)
    const first = await call()
    expect(first.status).toBe(status)
    expect(await call()).toEqual(first)
    expect(slotBooking).toHaveBeenCalledTimes(1)
    await call({ booking_at: '2021-05-12T10:18:25+01:00' })
    expect(slotBooking).toHaveBeenCalledTimes(2)
  })

  test('also when all of them come at once, in one process and in two', async () => {
    const slotBooking = vi.fn(async () => {
      await new Promise((resolve) => setTimeout(resolve, 30))
      throw new SlotUnavailableError()
    })
    const [one, other] = processes(slotBooking, { store: memoryStore() })
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? one() : other())))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 409, body: '{"error_code":3003}' })
    expect(slotBooking).toHaveBeenCalledTimes(1)
  })

  test('as long as answers are kept', async () => {
    const slotBooking = vi.fn(approve)
    const [call] = processes(slotBooking, { keepAnswers: 1 })
    await call()
    await vi.waitFor(async () => {
      await call()
      expect(slotBooking).toHaveBeenCalledTimes(2)
    })
  })

  test('by what you say tells a repeat', async () => {
    const slotBooking = vi.fn(approve)
    const deliveryId = ({ data }: { readonly [member: string]: unknown }) =>
      (data as { doctor: { id: string } }).doctor.id
    const [call] = processes(slotBooking, { deliveryId })
    await call({ start_at: '2021-05-26T16:00:00+01:00' })
    await call({ start_at: '2021-05-26T16:30:00+01:00' })
    expect(slotBooking).toHaveBeenCalledTimes(1)
  })
})

describe('a process that died', () => {
  test('has the delivery for as long as its lease: then a repeat runs the handler', async () => {
    const store = memoryStore()
    const claimed: string[] = []
    const dead: CallbackStore = {
      ...store,
      claim: (id, token) => {
        claimed.push(id)
        return store.claim(id, token, 100)
      },
      settle: () => new Promise(() => {}),
    }
    const slotBooking = vi.fn(approve)
    const [first] = processes(() => new Promise(() => {}), { store: dead, deadline: 20, storeTimeout: 20 })
    await first()
    const [second] = processes(slotBooking, { store })
    expect((await second()).status).toBe(200)
    expect(claimed).toHaveLength(1)
    expect(slotBooking).toHaveBeenCalledTimes(1)
  })

  test('or that was only thought dead does not approve what another has answered', async () => {
    const store = memoryStore()
    let wake: () => void = () => {}
    const entered = vi.fn()
    const late = vi.fn()
    const asleep = docplannerCallback({
      store: { ...store, claim: (id, token) => store.claim(id, token, 1) },
      onLate: late,
      async slotBooking() {
        await new Promise<void>((resolve) => {
          wake = resolve
          entered()
        })
        return approve()
      },
    })
    const answer = asleep(callRequest(slotBookingPayload()))
    await vi.waitFor(() => expect(entered).toHaveBeenCalled())
    const [other] = processes(() => Promise.reject(new SlotUnavailableError()), { store })
    await vi.waitFor(async () => expect((await other()).status).toBe(409))
    wake()
    expect((await answer).status).toBe(503)
    await vi.waitFor(() => expect(late).toHaveBeenCalled())
    expect(late.mock.calls).toEqual([[expect.objectContaining({ outcome: 'approved', refusedBy: 'takeover' })]])
  })
})

describe('a store that is down', () => {
  test.each([
    ['fails', broken],
    ['says nothing', silent],
  ])('and %s: open works on, and knows what this process has answered', async (_, store) => {
    const slotBooking = vi.fn(approve)
    const onStoreError = vi.fn()
    const [call] = processes(slotBooking, { store, onStoreError, storeTimeout: 10 })
    expect((await call()).status).toBe(200)
    expect((await call()).status).toBe(200)
    expect(slotBooking).toHaveBeenCalledTimes(1)
    expect(onStoreError.mock.calls.length).toBeGreaterThan(0)
  })

  test('closed refuses, and runs nothing', async () => {
    const slotBooking = vi.fn(approve)
    const [call] = processes(slotBooking, { store: broken, onStoreDown: 'closed' })
    expect(await call()).toMatchObject({ status: 503, body: JSON.stringify(errorBody(new CacheUnavailableError())) })
    expect(slotBooking).not.toHaveBeenCalled()
    const [told] = processes(slotBooking, { store: broken, onStoreDown: 'closed', failureAs: 'RATE_LIMIT_EXCEEDED' })
    expect(await told()).toMatchObject({ status: 429 })
  })

  test('closed refuses for now: when the store is back, the repeat is worked on', async () => {
    const store = memoryStore()
    const claim = vi.fn(store.claim).mockRejectedValueOnce(new Error('no store'))
    const [call] = processes(approve, { store: { ...store, claim }, onStoreDown: 'closed' })
    expect((await call()).status).toBe(503)
    expect((await call()).status).toBe(200)
  })

  test('does not hold the answer at the deadline up', async () => {
    const store = { ...memoryStore(), settle: silent.settle }
    const [call] = processes(() => new Promise(() => {}), { store, deadline: 20, storeTimeout: 60_000 })
    expect((await call()).status).toBe(503)
  })

  test('a logger that throws changes nothing', async () => {
    const onStoreError = () => {
      throw new Error('no disk')
    }
    const [call] = processes(approve, { store: broken, onStoreError })
    expect((await call()).status).toBe(200)
  })
})

describe('a store that is back', () => {
  /** A store that can be down, and callbacks that each decide otherwise. */
  function outage() {
    const memory = memoryStore()
    const state = { isDown: true }
    const reach = () => (state.isDown ? Promise.reject(new Error('no store')) : Promise.resolve())
    const store: CallbackStore = {
      claim: (...args) => reach().then(() => memory.claim(...args)),
      settle: (...args) => reach().then(() => memory.settle(...args)),
      release: (...args) => reach().then(() => memory.release(...args)),
    }
    const approving = vi.fn(approve)
    const refusing = vi.fn(() => Promise.reject(new SlotUnavailableError()))
    const [one] = processes(approving, { store })
    const [other] = processes(refusing, { store })
    return { state, store, memory, one, other, approving, refusing }
  }

  test.each([
    ['one', 200],
    ['other', 409],
  ] as const)('takes the answer of %s process, which is asked first, and all follow', async (first, status) => {
    const { state, store, one, other } = outage()
    expect([(await one()).status, (await other()).status]).toEqual([200, 409])
    state.isDown = false
    expect((await { one, other }[first]()).status).toBe(status)
    expect([(await one()).status, (await other()).status]).toEqual([status, status])
    const third = vi.fn(() => Promise.reject(new InternalError()))
    expect((await processes(third, { store })[0]()).status).toBe(status)
    expect(third).not.toHaveBeenCalled()
    state.isDown = true
    expect([(await one()).status, (await other()).status], 'also in the next outage').toEqual([status, status])
  })

  test('gets the answers without a call, so that no other process runs the handler', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { state, store, memory, one } = outage()
    for (const comment of ['a', 'b', 'c']) await one({ comment })
    await vi.advanceTimersByTimeAsync(60_000)
    state.isDown = false
    await vi.advanceTimersByTimeAsync(15_000)
    const third = vi.fn(() => Promise.reject(new InternalError()))
    for (const comment of ['a', 'b', 'c']) expect((await processes(third, { store })[0]({ comment })).status).toBe(200)
    expect(third).not.toHaveBeenCalled()
    const claim = vi.spyOn(memory, 'claim')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(claim, 'once each').not.toHaveBeenCalled()
  })

  test('waits for a process that works on the delivery, and keeps what that one answers', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { state, memory, one, approving } = outage()
    const ids: string[] = []
    approving.mockImplementation(((_: unknown, { id }: { id: string }) => {
      ids.push(id)
      return approve()
    }) as typeof approve)
    await one()
    const [id] = ids as [string]
    await memory.claim(id, 'of a third process', 60_000)
    state.isDown = false
    await vi.advanceTimersByTimeAsync(20_000)
    await memory.settle(id, 'of a third process', JSON.stringify([409, '{"error_code":1}']), 60_000)
    await vi.advanceTimersByTimeAsync(20_000)
    state.isDown = true
    expect(await one()).toMatchObject({ status: 409, body: '{"error_code":1}' })
  })

  test('in the middle of a delivery that another process has answered: that answer counts', async () => {
    const { state, memory, store } = outage()
    const late = vi.fn()
    const slotBooking = vi.fn(approve).mockImplementationOnce((async (_: unknown, { id }: { id: string }) => {
      await memory.settle(id, 'another', JSON.stringify([409, '{"error_code":1}']), 60_000)
      state.isDown = false
      return approve()
    }) as unknown as typeof approve)
    const [call] = processes(slotBooking, { store, onLate: late })
    expect((await call()).status).toBe(503)
    await vi.waitFor(() => expect(late.mock.calls).toEqual([[expect.objectContaining({ refusedBy: 'takeover' })]]))
    state.isDown = true
    await call()
    expect(slotBooking, 'it kept no answer that it did not give').toHaveBeenCalledTimes(2)
    state.isDown = false
    expect((await call()).status).toBe(409)
  })
})
