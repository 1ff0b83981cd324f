import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ValidationFailedError, validationError } from '../../../src'
import { bookingMovingSchema, slotBookingSchema } from '../../../src/clinic/zod'
import { parseBookingMoving, parseSlotBooking } from '../../../src/docplanner'
import { bookingMovingPayload, slotBookingPayload } from '../../support/docplanner/payloads'

const gates = [
  ['slotBookingSchema', slotBookingSchema, parseSlotBooking, slotBookingPayload],
  ['bookingMovingSchema', bookingMovingSchema, parseBookingMoving, bookingMovingPayload],
] as const

/** Every path of an object that leads to a member. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => [[...path, name], ...pathsOf(each, [...path, name])])
}

function withMember(payload: object, path: readonly string[], value: unknown) {
  const last = path.at(-1) as string
  // biome-ignore lint/suspicious/noExplicitAny: any member of a payload that is to be broken
  const parent = path.slice(0, -1).reduce((at: any, name) => at?.[name], payload)
  if (typeof parent === 'object' && parent !== null) parent[last] = value
  return payload
}

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(undefined, '', ' ', '2021-02-30T10:00:00Z', '2021-02-28T10:00Z', '2021-02-28T24:00:00Z', 'm', 'user'),
  fc.constantFrom(
    '2021-02-28T10:00:00.5+01:00',
    '2021-02-28T10:00:00+0100',
    '2021-02-28T10:00:00',
    '2024-02-29T10:00:00-23:59',
  ),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.integer(),
)

const read = (run: () => unknown) => {
  try {
    return { event: run() }
  } catch (error) {
    return { fields: Object.keys((error as ValidationFailedError).errors ?? {}).sort() }
  }
}

describe.each(gates)('%s', (_, schema, parse, payloadOf) => {
  const byZod = (payload: unknown) => {
    const { data, error } = schema.safeParse(payload)
    if (error) throw validationError(error.issues)
    return data
  }

  test("takes Docplanner's example as it is", () => {
    expect(schema.parse(payloadOf())).toEqual(payloadOf())
  })

  test('agrees with the reader that needs no zod, whatever a member is', () => {
    const changes = fc.array(fc.tuple(fc.constantFrom(...pathsOf(payloadOf())), odd), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(changes, (changed) => {
        const payload = changed.reduce((at, [path, value]) => withMember(at, path, value), payloadOf() as object)
        expect(read(() => byZod(payload))).toEqual(read(() => parse(payload)))
      }),
      { numRuns: 2000 },
    )
  })

  test('agrees on what is no payload at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect('event' in read(() => byZod(value))).toBe('event' in read(() => parse(value)))
      }),
    )
  })
})
