import { describe, expectTypeOf, test } from 'vitest'
import type { ErrorName } from '../../src'
import {
  type AnswerableErrorName,
  type DictionaryEntry,
  defineDictionary,
  dictionaryCsv,
  docplannerAnswer,
  docplannerDictionary,
  noCodes,
  noCodesOf,
  ownCodes,
  ownCodesOf,
  type PartnerCodes,
  parseDictionary,
  partnerCode,
  partnerErrorName,
} from '../../src/docplanner'
import { codebook as shop, codebookWithoutTexts as shopWithoutTexts } from '../contracts/shop/index'

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

describe("an own contract's dictionary", () => {
  type Shop = typeof shop
  const codes = defineDictionary({ ...ownCodesOf(shop), OUT_OF_STOCK: 1 }, shop)

  test('has its rows below 500, with their codes', () => {
    expectTypeOf<'OUT_OF_STOCK' | 'CARD_DECLINED'>().toExtend<AnswerableErrorName<Shop>>()
    expectTypeOf<Extract<AnswerableErrorName<Shop>, 'UNEXPECTED' | 'STORE_DOWN' | 'SLOT_UNAVAILABLE'>>().toBeNever()
    expectTypeOf(ownCodesOf(shop).OUT_OF_STOCK).toEqualTypeOf<201>()
    expectTypeOf(noCodesOf(shop).OUT_OF_STOCK).toEqualTypeOf<null>()
    expectTypeOf(codes).toEqualTypeOf<PartnerCodes<Shop>>()
    expectTypeOf(parseDictionary({}, shop)).toEqualTypeOf<PartnerCodes<Shop>>()
    expectTypeOf(partnerCode('OUT_OF_STOCK', codes)).toEqualTypeOf<number | undefined>()
    expectTypeOf(partnerErrorName(1, codes)).toEqualTypeOf<AnswerableErrorName<Shop> | undefined>()
  })

  test('has its locales', () => {
    const entries = docplannerDictionary(codes, { codebook: shop, locales: ['de'], texts: { en: { STAFF_ONLY: 'x' } } })
    expectTypeOf(entries).toEqualTypeOf<DictionaryEntry<Shop>[]>()
    expectTypeOf<keyof DictionaryEntry<Shop>['texts']>().toEqualTypeOf<'de' | 'en'>()
    dictionaryCsv(entries)
    dictionaryCsv(docplannerDictionary(codes, { codebook: shop, locales: ['de'] }))
    // @ts-expect-error the clinic has no such locale, wherever its dictionary goes
    dictionaryCsv(docplannerDictionary(undefined, { locales: ['xx'] }))
    // @ts-expect-error the shop has no Polish
    docplannerDictionary(codes, { codebook: shop, locales: ['pl'] })
    // @ts-expect-error a row of the clinic
    docplannerDictionary(codes, { codebook: shop, texts: { en: { SLOT_UNAVAILABLE: 'x' } } })
    docplannerDictionary(codes, { codebook: shopWithoutTexts, locales: ['nl'], texts: { nl: { STAFF_ONLY: 'x' } } })
  })

  test('has faults by its rows', () => {
    // @ts-expect-error a row of the clinic
    defineDictionary({ ...ownCodesOf(shop), SLOT_UNAVAILABLE: 1 }, shop)
    // @ts-expect-error 105 is already that of STAFF_ONLY
    defineDictionary({ ...ownCodesOf(shop), OUT_OF_STOCK: 105 }, shop)
    // @ts-expect-error there is no number for most rows
    defineDictionary({ OUT_OF_STOCK: 1 }, shop)
    // @ts-expect-error the shop's rows, and no codebook
    defineDictionary(ownCodesOf(shop))
  })

  test('goes with its codebook alone', () => {
    docplannerAnswer(null, { codebook: shop, codes, failureAs: 'OUT_OF_STOCK' })
    // @ts-expect-error the clinic's rows, and the shop's numbers
    docplannerAnswer(null, { codes })
    // @ts-expect-error the shop's rows, and the clinic's numbers
    docplannerAnswer(null, { codebook: shop, codes: defineDictionary(ownCodes) })
    // @ts-expect-error a row of the clinic
    docplannerAnswer(null, { codebook: shop, failureAs: 'SLOT_UNAVAILABLE' })
    // @ts-expect-error a 5xx has no error_code
    docplannerAnswer(null, { codebook: shop, failureAs: 'UNEXPECTED' })
    // @ts-expect-error the clinic's numbers, and the shop's codebook
    docplannerDictionary(defineDictionary(ownCodes), { codebook: shop })
  })
})
