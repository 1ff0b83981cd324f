import { describe, expect, test } from 'vitest'
import { clinic, createError, type ErrorName, HttpError, type Locale, SlotUnavailableError } from '../../../../src'
import { errors, patientText } from '../../../../src/contract'
import { localText } from '../../../../src/server/internal/local-text'

const locales = Object.keys(patientText) as Locale[]
const names = Object.keys(errors) as ErrorName[]

test.each(locales)('%s: a row has its text in each form and says its language; the others have nothing', (locale) => {
  const texts: Partial<Record<ErrorName, string>> = patientText[locale]
  expect(Object.keys(texts)).not.toHaveLength(0)
  for (const name of names) {
    const text = texts[name]
    expect(localText(createError(name), undefined, { codebook: clinic, locale }), name).toEqual(
      text === undefined
        ? {}
        : { house: { message: text }, problem: { detail: text }, headers: { 'Content-Language': locale } },
    )
  }
})

test('the text is the language asked for', () => {
  expect(localText(new SlotUnavailableError(), undefined, { codebook: clinic, locale: 'es' }).house?.message).toBe(
    'Lo sentimos, esta hora ya está reservada. Por favor, elija otra.',
  )
})

test("it stands in for a message of the service's own", () => {
  const error = new SlotUnavailableError({ message: 'Doctor 5 is booked' })
  expect(localText(error, undefined, { codebook: clinic, locale: 'en' }).house?.message).toBe(
    patientText.en.SLOT_UNAVAILABLE,
  )
})

describe('the locale', () => {
  test('may be a function of the request', () => {
    const byHeader = ({ language }: { language: Locale }) => language
    expect(
      localText(new SlotUnavailableError(), { language: 'pl' }, { codebook: clinic, locale: byHeader }).headers,
    ).toEqual({
      'Content-Language': 'pl',
    })
  })

  test.each([undefined, () => undefined])('may be none: %s', (option) => {
    expect(localText(new SlotUnavailableError(), undefined, { codebook: clinic, locale: option })).toEqual({})
  })

  test.each([
    ['EN', 'en'],
    ['en-GB', 'en'],
    ['pt-BR', 'pt'],
    ['de-Latn-AT', 'de'],
  ])('falls back from %j to %j, and says which one was taken', (locale, served) => {
    const settings = { codebook: clinic, locale: locale as Locale }
    expect(localText(new SlotUnavailableError(), undefined, settings)).toMatchObject({
      house: { message: patientText[served as Locale].SLOT_UNAVAILABLE },
      headers: { 'Content-Language': served },
    })
  })

  // As a header would give them, past the types.
  test.each(['xx', '', 'toString', '__proto__', 'constructor'])('has nothing for %j', (locale) => {
    expect(localText(new SlotUnavailableError(), undefined, { codebook: clinic, locale: locale as Locale })).toEqual({})
    expect(
      localText(new SlotUnavailableError(), undefined, { codebook: clinic, locale: () => locale as Locale }),
    ).toEqual({})
  })
})

test.each([404, 429, 503])('a failure that no row names has nothing: %d', (status) => {
  expect(localText(new HttpError(status), undefined, { codebook: clinic, locale: 'de' })).toEqual({})
})

test('a codebook without texts has nothing', () => {
  const { texts: _, ...codebook } = clinic
  expect(localText(new SlotUnavailableError(), undefined, { codebook, locale: 'de' })).toEqual({})
})

test('a row with a name that every object has keeps its message, unless it has a text', () => {
  const error = new SlotUnavailableError()
  Object.assign(error, { error: 'constructor' })
  expect(localText(error, undefined, { codebook: clinic, locale: 'en' })).toEqual({})
})
