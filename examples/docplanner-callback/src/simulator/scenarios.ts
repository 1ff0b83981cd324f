import { slowNumbers } from '../partner/colleagues'
import { type CallOptions, call, type Exchange } from './call'
import { createDocplanner } from './docplanner'
import { type Choice, slotBooking } from './payloads'
import { doctors, freeHours, later } from './world'

/** What can be tried: each gives the calls that were made, in order. */
export function createScenarios(options: CallOptions, now: () => Date = () => new Date()) {
  const docplanner = createDocplanner(options)
  const nextFree = freeHours(now)

  function choice({ doctor = 0, start = nextFree(), insurance = 'CARD-1' } = {}): Choice {
    const patient = { name: 'Ina', surname: 'Example', insurance_number: insurance }
    return { doctorId: doctors[doctor]?.id ?? '', start, asked: now(), patient }
  }
  const book = async (wish: Choice): Promise<Exchange[]> => {
    const { asked, told } = await docplanner.book(wish)
    return told === undefined ? [asked] : [asked, told]
  }
  /** The second of two who want the same hour, or one so many hours after it. */
  const second = async (hours: number) => {
    const { start } = choice()
    await docplanner.book(choice({ start }))
    return book({ ...choice({ start: later(start, hours) }), asked: later(now(), 1 / 3600) })
  }

  return {
    'A free slot': () => book(choice()),
    'A slot that is taken': () => second(0),
    'A time that overlaps another visit': () => second(0.25),
    'At night': () => book(choice({ start: later(nextFree(), 12) })),
    'In the past': () => book(choice({ start: later(now(), -1) })),
    'A doctor whom the clinic does not know': () => book(choice({ doctor: 2 })),
    async 'Moving a visit'() {
      const { asked: first, booking } = await docplanner.book(choice())
      if (booking === undefined) return [first]
      const { asked, told } = await docplanner.move(booking, nextFree(), now())
      return told === undefined ? [asked] : [asked, told]
    },
    async 'Moving a visit that the clinic does not know'() {
      return [(await docplanner.move({ ...choice(), id: 'unknown' }, nextFree(), now())).asked]
    },
    async 'The same call twice'() {
      const payload = slotBooking(choice())
      return Promise.all([call(payload, options), call(payload, options)])
    },
    'An insurer that is slow': () => book(choice({ insurance: slowNumbers.insurance })),
    'A visit that is booked too late': () => book(choice({ insurance: slowNumbers.reception })),
    async 'A Docplanner that leaves early, and asks again'() {
      const payload = slotBooking(choice({ insurance: slowNumbers.insurance }))
      return [await call(payload, { ...options, patience: 1000 }), await call(payload, options)]
    },
    async 'A wrong key'() {
      return [await call(slotBooking(choice()), { ...options, apiKey: 'wrong' })]
    },
    async 'A visit without a time'() {
      const payload = slotBooking(choice())
      Object.assign(payload.data, { visit_booking_request: {} })
      return [await call(payload, options)]
    },
    'No JSON': async () => [await call('{"name":', options)],
  } satisfies Record<string, () => Promise<Exchange[]>>
}

export type Scenarios = ReturnType<typeof createScenarios>
