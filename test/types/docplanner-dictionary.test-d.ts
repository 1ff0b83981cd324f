import { describe, expectTypeOf, test } from 'vitest'
import type { ErrorName } from '../../src'
import {
  type AnswerableErrorName,
  type DictionaryEntry,
  defineDictionary,
  docplannerAnswer,
  docplannerDictionary,
  noCodes,
  ownCodes,
  type PartnerCodes,
  partnerErrorName,
} from '../../src/docplanner'

describe('the rows that may be answered', () => {
  test('are those below 500', () => {
    expectTypeOf<'SLOT_UNAVAILABLE' | 'RATE_LIMIT_EXCEEDED'>().toExtend<AnswerableErrorName>()
    expectTypeOf<Extract<AnswerableErrorName, 'INTERNAL_ERROR' | 'LOCK_TIMEOUT' | 'SERVICE_UNAVAILABLE'>>().toBeNever()
    expectTypeOf<AnswerableErrorName>().toExtend<ErrorName>()
  })

  test('our own codes are literal', () => {
    expectTypeOf(ownCodes.SLOT_UNAVAILABLE).toEqualTypeOf<3003>()
    expectTypeOf(noCodes.SLOT_UNAVAILABLE).toEqualTypeOf<null>()
  })
})

describe('a sound dictionary', () => {
  test('starts from our own codes, from none, or from another', () => {
    const first = defineDictionary({ ...ownCodes, SLOT_UNAVAILABLE: 1 })
    const second = defineDictionary({ ...noCodes, SLOT_UNAVAILABLE: 1, DOUBLE_BOOKING: 0 })
    expectTypeOf(first).toEqualTypeOf<PartnerCodes>()
    expectTypeOf(defineDictionary({ ...second, DOUBLE_BOOKING: 2 })).toEqualTypeOf<PartnerCodes>()
    expectTypeOf(defineDictionary(ownCodes)).toEqualTypeOf<PartnerCodes>()
  })

  test('has entries with texts by locale, each of which may be missing', () => {
    expectTypeOf(docplannerDictionary()).toEqualTypeOf<DictionaryEntry[]>()
    expectTypeOf<DictionaryEntry['texts']['pl']>().toEqualTypeOf<string | undefined>()
    expectTypeOf(partnerErrorName(1)).toEqualTypeOf<AnswerableErrorName | undefined>()
    // @ts-expect-error there is no such locale
    docplannerDictionary(undefined, { locales: ['xx'] })
    // @ts-expect-error a 5xx is never answered with a text
    docplannerDictionary(undefined, { texts: { en: { INTERNAL_ERROR: 'x' } } })
  })
})

describe('a fault that types can tell is a type error', () => {
  test('a missing number', () => {
    const { SLOT_UNAVAILABLE: _, ...others } = ownCodes
    // @ts-expect-error there is no number for SLOT_UNAVAILABLE
    defineDictionary(others)
    // @ts-expect-error there is no number for most rows
    defineDictionary({ SLOT_UNAVAILABLE: 1 })
  })

  test('a doubled number', () => {
    // @ts-expect-error 3004 is already that of DOUBLE_BOOKING
    defineDictionary({ ...ownCodes, SLOT_UNAVAILABLE: 3004 })
    // @ts-expect-error 1 is already that of the other
    defineDictionary({ ...noCodes, SLOT_UNAVAILABLE: 1, DOUBLE_BOOKING: 1 })
  })

  test('a row that is never answered with a number', () => {
    // @ts-expect-error a 5xx has none
    defineDictionary({ ...ownCodes, INTERNAL_ERROR: 9 })
    // @ts-expect-error there is no such row
    defineDictionary({ ...ownCodes, SLOT_TAKEN: 9 })
  })

  test('a number that is none', () => {
    // @ts-expect-error text
    defineDictionary({ ...ownCodes, SLOT_UNAVAILABLE: '1' })
    // @ts-expect-error a fraction
    defineDictionary({ ...ownCodes, SLOT_UNAVAILABLE: 1.5 })
    // @ts-expect-error below 0
    defineDictionary({ ...ownCodes, SLOT_UNAVAILABLE: -1 })
  })

  test('numbers that nobody checked', () => {
    // @ts-expect-error not of defineDictionary
    docplannerAnswer(undefined, { codes: { SLOT_UNAVAILABLE: 1 } })
    // @ts-expect-error not of defineDictionary
    docplannerAnswer(undefined, { codes: { ...ownCodes, SLOT_UNAVAILABLE: 3004 } })
  })
})
