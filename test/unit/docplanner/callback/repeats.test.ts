import { describe, expect, test, vi } from 'vitest'
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
