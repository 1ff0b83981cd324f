import { describe, expectTypeOf, test } from 'vitest'
import { type Contract, defineContract } from '../../src/core'

const lifecycle = {
  initial: 'open',
  statuses: { open: { meaning: 'Open' }, closed: { meaning: 'Closed' } },
  transitions: { open: ['closed'], closed: [] },
  refusals: [{ refusal: 'DESK_BUSY' }],
  unknownStatus: 'FORM_INVALID',
} as const

const operation = { method: 'POST', path: '/parcels', summary: 'Hand in', success: 201, errors: ['DESK_BUSY'] } as const

const desk = {
  name: 'desk',
  version: '1.0.0',
  since: '1.0.0',
  versionHeader: 'X-Version',
  fallback: 'DESK_BROKEN',
  validation: 'FORM_INVALID',
  categories: { desk: { title: 'Desk', range: [100, 199] } },
  errors: {
    DESK_BUSY: { code: 101, status: 429, recovery: 'transient', meaning: 'The desk is busy' },
    FORM_INVALID: {
      code: 102,
      status: 400,
      recovery: 'correctable',
      meaning: 'The form has errors',
      carries: ['errors'],
    },
    DESK_BROKEN: { code: 103, status: 500, recovery: 'terminal', meaning: 'The desk has a problem' },
  },
  lifecycles: { parcel: lifecycle },
  operations: { handIn: operation },
} as const satisfies Contract

describe('a sound contract', () => {
  test('keeps its literal types', () => {
    const contract = defineContract(desk)
    expectTypeOf(contract.errors.DESK_BUSY.code).toEqualTypeOf<101>()
    expectTypeOf(contract.version).toEqualTypeOf<'1.0.0'>()
    expectTypeOf<keyof typeof contract.errors>().toEqualTypeOf<'DESK_BUSY' | 'FORM_INVALID' | 'DESK_BROKEN'>()
  })

  test('written in place is literal without as const', () => {
    const { errors } = defineContract({
      ...desk,
      errors: {
        ...desk.errors,
        DESK_CLOSED: { code: 104, status: 409, recovery: 'terminal', meaning: 'The desk is closed' },
      },
    })
    expectTypeOf(errors.DESK_CLOSED.code).toEqualTypeOf<104>()
  })

  test('that only the run knows, as from a JSON file, is checked there', () => {
    expectTypeOf(defineContract({} as Contract)).toEqualTypeOf<Contract>()
  })
})

describe('a fault that types can tell is a type error', () => {
  test('a doubled code', () => {
    defineContract({
      ...desk,
      errors: {
        ...desk.errors,
        // @ts-expect-error DESK_BUSY already has code 101
        DESK_CLOSED: { code: 101, status: 409, recovery: 'terminal', meaning: 'The desk is closed' },
      },
    })
  })

  test('a message with an unfilled placeholder', () => {
    const { DESK_BUSY } = desk.errors
    // @ts-expect-error nothing fills {name}
    defineContract({ ...desk, errors: { ...desk.errors, DESK_BUSY: { ...DESK_BUSY, message: 'Desk {name} is busy' } } })
  })

  test('an unknown fallback or validation row', () => {
    // @ts-expect-error there is no such row
    defineContract({ ...desk, fallback: 'DESK_BROKE' })
    // @ts-expect-error there is no such row
    defineContract({ ...desk, validation: 'FORM_WRONG' })
  })

  test('an unknown refusal', () => {
    // @ts-expect-error there is no such row
    defineContract({ ...desk, lifecycles: { parcel: { ...lifecycle, refusals: [{ refusal: 'NOPE' }] } } })
    // @ts-expect-error there is no such row
    defineContract({ ...desk, lifecycles: { parcel: { ...lifecycle, unknownStatus: 'NOPE' } } })
    defineContract({
      ...desk,
      // @ts-expect-error there is no such row
      lifecycles: { parcel: { ...lifecycle, requirements: { closed: [{ field: 'signature', refusal: 'NOPE' }] } } },
    })
  })

  test('an unknown status in a transition', () => {
    defineContract({
      ...desk,
      // @ts-expect-error "lost" is no status
      lifecycles: { parcel: { ...lifecycle, transitions: { open: ['closed', 'lost'], closed: [] } } },
    })
    // @ts-expect-error "lost" is no status
    defineContract({ ...desk, lifecycles: { parcel: { ...lifecycle, initial: 'lost' } } })
  })

  test('a status without transitions', () => {
    // @ts-expect-error what may follow "closed" is not told
    defineContract({ ...desk, lifecycles: { parcel: { ...lifecycle, transitions: { open: ['closed'] } } } })
  })

  test('an unknown error in an operation', () => {
    // @ts-expect-error there is no such row
    defineContract({ ...desk, operations: { handIn: { ...operation, errors: ['DESK_BUSY', 'NOPE'] } } })
  })

  test('a recovery, a method or a field to carry that does not exist', () => {
    const { DESK_BUSY } = desk.errors
    // @ts-expect-error a mistyped recovery
    defineContract({ ...desk, errors: { ...desk.errors, DESK_BUSY: { ...DESK_BUSY, recovery: 'temporary' } } })
    // @ts-expect-error no such field on the wire
    defineContract({ ...desk, errors: { ...desk.errors, DESK_BUSY: { ...DESK_BUSY, carries: ['retry_after'] } } })
    // @ts-expect-error no such method
    defineContract({ ...desk, operations: { handIn: { ...operation, method: 'FETCH' } } })
  })
})
