import { describe, expect, test } from 'vitest'
import { errors, patientText } from '../../../src/contract'
import {
  defineDictionary,
  docplannerAnswer,
  docplannerDictionary,
  noCodes,
  ownCodes,
  partnerCode,
  partnerErrorName,
  patientLocales,
} from '../../../src/docplanner'
import { clinicRows, makeError } from '../../support/rows'

const answerable = clinicRows.filter(([, { status }]) => status < 500)
const codes = defineDictionary({ ...ownCodes, SLOT_UNAVAILABLE: 1, DOUBLE_BOOKING: 0, EMAIL_EXISTS: null })

test('the dictionary has every row below 500, in the order of the table, and no other', () => {
  expect(docplannerDictionary().map(({ name }) => name)).toEqual(answerable.map(([name]) => name))
})

test('every number that is ever answered is in the dictionary, and no other', () => {
  const listed = docplannerDictionary(codes).map(({ errorCode }) => errorCode)
  const answered = clinicRows.flatMap(([name]) => {
    const { body } = docplannerAnswer(makeError(name), { codes })
    return 'error_code' in body ? [body.error_code] : []
  })
  expect(answered).toEqual(listed)
  expect(answered).not.toContain(errors.EMAIL_EXISTS.code)
})

describe('a number leads to its row, and a row to its number', () => {
  test.each(answerable)('%s', (name, { code }) => {
    expect(partnerCode(name)).toBe(code)
    expect(partnerErrorName(code)).toBe(name)
  })

  test("the partner's where they are agreed, 0 among them", () => {
    expect([partnerCode('SLOT_UNAVAILABLE', codes), partnerErrorName(1, codes)]).toEqual([1, 'SLOT_UNAVAILABLE'])
    expect([partnerCode('DOUBLE_BOOKING', codes), partnerErrorName(0, codes)]).toEqual([0, 'DOUBLE_BOOKING'])
    expect(partnerErrorName(errors.SLOT_UNAVAILABLE.code, codes)).toBeUndefined()
  })

  test.each(['EMAIL_EXISTS', 'INTERNAL_ERROR', 'PARCEL_MOVED', 'toString', '__proto__', ''])(
    '%j has no number',
    (name) => expect(partnerCode(name, codes)).toBeUndefined(),
  )

  test('a number that means nothing', () => expect(partnerErrorName(7, codes)).toBeUndefined())
})

describe('texts', () => {
  const entries = docplannerDictionary()

  test.each(answerable)('%s: what a patient may read in every locale, or nothing', (name, { text, meaning }) => {
    const entry = entries.find((each) => each.name === name)
    const expected = patientLocales.map((locale) => {
      const texts: Record<string, string> = patientText[locale]
      return [locale, texts[name]]
    })
    expect(entry).toMatchObject({ meaning, status: errors[name].status })
    expect(entry?.texts).toEqual(text ? Object.fromEntries(expected) : {})
  })

  test('of the locales that are asked for, in that order', () => {
    const [entry] = docplannerDictionary(defineDictionary({ ...noCodes, SLOT_UNAVAILABLE: 1 }), {
      locales: ['pl', 'en'],
    })
    expect(Object.entries(entry?.texts ?? {})).toEqual([
      ['pl', patientText.pl.SLOT_UNAVAILABLE],
      ['en', patientText.en.SLOT_UNAVAILABLE],
    ])
  })

  test('of your own stand in for ours, and give a row one that has none', () => {
    const texts = { pl: { SLOT_UNAVAILABLE: 'Zajęte.', EMAIL_EXISTS: 'Ten adres jest już używany.' } }
    const byName = new Map(docplannerDictionary(undefined, { texts }).map((entry) => [entry.name, entry.texts]))
    expect(byName.get('SLOT_UNAVAILABLE')).toEqual({ ...byTable('SLOT_UNAVAILABLE'), pl: 'Zajęte.' })
    expect(byName.get('EMAIL_EXISTS')).toEqual({ pl: 'Ten adres jest już używany.' })
    expect(byName.get('DOUBLE_BOOKING')).toEqual(byTable('DOUBLE_BOOKING'))
  })

  test.each(['', ' x', 'x ', 'a\nb', 'a\r\nb', 'a\tb', 'a\u2028b', 'a\0b'])(
    '%j is refused, with row and locale',
    (text) => {
      expect(() => docplannerDictionary(undefined, { texts: { de: { SLOT_UNAVAILABLE: text } } })).toThrow(
        /^\[error-codebook\] The de text of SLOT_UNAVAILABLE .* Write it in one line\. See .*#invalid-argument$/,
      )
    },
  )

  function byTable(name: keyof typeof patientText.en): Record<string, string> {
    return Object.fromEntries(patientLocales.map((locale) => [locale, patientText[locale][name]]))
  }
})
