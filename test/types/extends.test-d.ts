import { describe, expectTypeOf, test } from 'vitest'
import { createClient } from '../../src/client'
import { contract as clinicContract } from '../../src/contract'
import { type Contract, defineContract } from '../../src/core'
import type { InheritedName, TakenCode, TakenName } from '../../src/core/contract-rules/inherited'
import * as clinic from '../../src/generated/errors'
import { rows as clinicRows } from '../../src/generated/rows'
import type { lab as labContract } from '../contracts/lab'
import * as lab from '../contracts/lab/index'

const extension = { contract: clinicContract, from: 'error-codebook' } as const

const own = {
  name: 'ward',
  version: '1.0.0',
  fallback: 'INTERNAL_ERROR',
  extends: [extension],
  categories: { ward: { title: 'Ward', range: [10000, 10099] } },
  errors: { WARD_FULL: { code: 10000, status: 409, recovery: 'transient', meaning: 'No bed is free' } },
} as const satisfies Contract

describe('a contract that extends another one', () => {
  test('may name inherited rows wherever it names rows', () => {
    const contract = defineContract({
      ...own,
      validation: 'VALIDATION_FAILED',
      errors: {
        ...own.errors,
        WARD_CLOSED: {
          code: 10001,
          status: 409,
          recovery: 'terminal',
          meaning: 'Closed',
          deprecated: { since: '1.0.0', use: 'SERVICE_UNAVAILABLE' },
        },
      },
      operations: {
        admit: {
          method: 'POST',
          path: '/beds',
          summary: 'Admit',
          success: 201,
          errors: ['WARD_FULL', 'INVALID_TOKEN'],
        },
      },
      lifecycles: {
        bed: {
          initial: 'free',
          statuses: { free: { meaning: 'Free' }, taken: { meaning: 'Taken' } },
          transitions: { free: ['taken'], taken: ['free'] },
          requirements: { taken: [{ role: ['doctor'], refusal: 'ROLE_REQUIRED' }] },
          refusals: [{ refusal: 'INVALID_STATUS_TRANSITION' }],
          unknownStatus: 'VALIDATION_FAILED',
        },
      },
      rateLimits: {
        headers: { limit: 'X-Limit', remaining: 'X-Left', reset: 'X-Reset' },
        windows: { minute: 60 },
        tiers: { nurse: { minute: 9 } },
        refusal: 'RATE_LIMIT_EXCEEDED',
      },
    })
    expectTypeOf<keyof typeof contract.errors>().toEqualTypeOf<'WARD_FULL' | 'WARD_CLOSED'>()
  })

  test('may name rows of the contract that the other one extends', () => {
    defineContract({
      ...own,
      name: 'ward-kitchen',
      extends: [{ contract: own, from: './ward' }],
      fallback: 'INTERNAL_ERROR',
      categories: {},
      errors: {},
      operations: { cook: { method: 'POST', path: '/meals', summary: 'Cook', success: 201, errors: ['WARD_FULL'] } },
    })
  })

  test('may have no row of its own', () => {
    defineContract({ ...own, categories: {}, errors: {} })
  })

  test('may give inherited rows a text, and needs none for them', () => {
    defineContract({ ...own, texts: { de: { SLOT_UNAVAILABLE: 'Das Bett ist belegt.' } } })
    defineContract({ ...own, texts: { de: {} } })
  })

  test('may give inherited rows docs', () => {
    const docs = { causes: ['Every bed is taken.'], fix: 'Ask another ward.' }
    defineContract({ ...own, docs: { WARD_FULL: docs, SLOT_UNAVAILABLE: docs } })
  })

  test('knows only literal names and codes', () => {
    expectTypeOf<InheritedName<{ extends: [{ contract: Contract; from: './any' }] }>>().toEqualTypeOf<string>()
    expectTypeOf<TakenName<{ extends: [{ contract: Contract; from: './any' }] }>>().toEqualTypeOf<never>()
    expectTypeOf<TakenCode<{ extends: [{ contract: Contract; from: './any' }] }>>().toEqualTypeOf<never>()
    expectTypeOf<InheritedName<typeof clinicContract>>().toEqualTypeOf<never>()
    expectTypeOf<'SLOT_UNAVAILABLE'>().toExtend<TakenName<typeof own>>()
    expectTypeOf<3003>().toExtend<TakenCode<typeof own>>()
  })
})

describe('a fault of an extension that types can tell is a type error', () => {
  test('a row that no contract has', () => {
    // @ts-expect-error there is no error SLOT_TAKEN
    defineContract({ ...own, fallback: 'SLOT_TAKEN' })
  })

  test('a row that is omitted by its name', () => {
    // @ts-expect-error INTERNAL_ERROR is omitted
    defineContract({ ...own, extends: [{ ...extension, omit: ['INTERNAL_ERROR'] }] })
  })

  test('the name of an inherited row', () => {
    const { WARD_FULL } = own.errors
    // @ts-expect-error a contract in extends already has a row SLOT_UNAVAILABLE
    defineContract({ ...own, errors: { SLOT_UNAVAILABLE: WARD_FULL } })
    defineContract({
      ...own,
      extends: [{ ...extension, omit: ['SLOT_UNAVAILABLE'] }],
      errors: { SLOT_UNAVAILABLE: WARD_FULL },
    })
  })

  test('the code of an inherited row', () => {
    const row = { code: 3003, status: 409, recovery: 'transient', meaning: 'No bed is free' } as const
    const categories = { ward: { title: 'Ward', range: [3000, 3099] } } as const
    // @ts-expect-error a contract in extends already has code 3003
    defineContract({ ...own, categories, errors: { WARD_FULL: row } })
    defineContract({
      ...own,
      extends: [{ ...extension, omit: ['SLOT_UNAVAILABLE'] }],
      categories,
      errors: { WARD_FULL: row },
    })
  })

  test('a code that is the name of an inherited row', () => {
    const { WARD_FULL } = own.errors
    const errors = { WARD_FULL: { ...WARD_FULL, category: 'ward', code: 'SLOT_UNAVAILABLE' } } as const
    // @ts-expect-error createError takes both
    defineContract({ ...own, errors })
  })

  test('the name of a row of the contract that the other one extends', () => {
    const { WARD_FULL } = own.errors
    const kitchen = { ...own, name: 'ward-kitchen', extends: [{ contract: own, from: './ward' }] } as const
    // @ts-expect-error a contract in extends already has a row SLOT_UNAVAILABLE
    defineContract({ ...kitchen, errors: { SLOT_UNAVAILABLE: { ...WARD_FULL, code: 10001 } } })
  })

  test('an own row without docs while others have them, and docs of no row', () => {
    const docs = { causes: ['Every bed is taken.'], fix: 'Ask another ward.' }
    // @ts-expect-error docs of WARD_FULL are missing
    defineContract({ ...own, docs: { SLOT_UNAVAILABLE: docs } })
    // @ts-expect-error there is no error WARD_FUL
    defineContract({ ...own, docs: { WARD_FULL: docs, WARD_FUL: docs } })
  })

  test('a key of an extension that it does not have', () => {
    // @ts-expect-error it is `omit`
    defineContract({ ...own, extends: [{ ...extension, omits: ['file'] }] })
  })
})

describe('an omitted category', () => {
  test('leaves collisions to the run, and its rows may be named', () => {
    type Lab = typeof labContract
    expectTypeOf<TakenName<Lab>>().toEqualTypeOf<never>()
    expectTypeOf<TakenCode<Lab>>().toEqualTypeOf<never>()
    expectTypeOf<'FILE_NOT_FOUND'>().toExtend<InheritedName<Lab>>()
    expectTypeOf<'ALREADY_RATED'>().not.toExtend<InheritedName<Lab>>()
  })
})

describe('generated code', () => {
  test('has the classes of the other contract', () => {
    expectTypeOf(lab.SlotUnavailableError).toEqualTypeOf(clinic.SlotUnavailableError)
    expectTypeOf<lab.ErrorOf<'SLOT_UNAVAILABLE'>>().toEqualTypeOf<clinic.SlotUnavailableError>()
    expectTypeOf<'ALREADY_RATED' | 'INVALID_FILE_TYPE'>().not.toExtend<lab.ErrorName>()
    expectTypeOf<lab.ErrorOf<'FILE_NOT_FOUND'>>().not.toEqualTypeOf<clinic.FileNotFoundError>()
  })

  test('createError takes names and codes of both, with the options of each', () => {
    expectTypeOf(lab.createError('SLOT_UNAVAILABLE')).toEqualTypeOf<clinic.SlotUnavailableError>()
    expectTypeOf(lab.createError(3003)).toEqualTypeOf<clinic.SlotUnavailableError>()
    expectTypeOf(lab.createError(10000)).toEqualTypeOf<lab.SampleNotFoundError>()
    // @ts-expect-error it requires details.sample
    lab.createError('SAMPLE_SPOILED')
    // @ts-expect-error it is omitted
    lab.createError('ALREADY_RATED')
    // @ts-expect-error its row is omitted
    lab.createError(8001)
  })

  test('isApiError and matchError narrow to rows of both', () => {
    const { safe, isApiError } = createClient(lab.rows)
    const value: unknown = null
    if (isApiError(value, ['SLOT_UNAVAILABLE', 'ANALYZER_BUSY'])) {
      expectTypeOf(value).toEqualTypeOf<clinic.SlotUnavailableError | lab.AnalyzerBusyError>()
    }
    // @ts-expect-error it is omitted
    isApiError(value, 'ALREADY_RATED')
    expectTypeOf(safe).toBeFunction()
  })

  test('a client of both contracts knows each shared row once', () => {
    const { parseErrorBody } = createClient([lab.rows, clinicRows])
    type Known = Exclude<ReturnType<typeof parseErrorBody>, { readonly category: undefined }>
    expectTypeOf<Extract<Known, { readonly error: 'SLOT_UNAVAILABLE' }>>().toEqualTypeOf<clinic.SlotUnavailableError>()
    expectTypeOf<Extract<Known, { readonly error: 'ALREADY_RATED' }>>().toEqualTypeOf<clinic.AlreadyRatedError>()
  })
})
