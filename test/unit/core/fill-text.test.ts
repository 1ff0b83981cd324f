import { describe, expect, test } from 'vitest'
import { messageTemplate } from '../../../src/core'
import { fillText } from '../../../src/core/fill-text'

describe('numbers and dates are written as the locale writes them', () => {
  test.each([
    ['en', 'At most 12,345.5'],
    ['de', 'At most 12.345,5'],
    ['pl', 'At most 12\u00a0345,5'],
    ['ar-EG', 'At most ١٢٬٣٤٥٫٥'],
  ])('a number in %s', (locale, text) => {
    expect(fillText('At most {maximum, number}', { maximum: 12345.5 }, locale)).toBe(text)
  })

  test.each([
    ['en', 'Dec 20, 2024'],
    ['en-GB', '20 Dec 2024'],
    ['de', '20.12.2024'],
  ])('a date in %s, whatever the time zone', (locale, text) => {
    for (const timeZone of ['UTC', 'America/Los_Angeles', 'Pacific/Auckland', null]) {
      expect(fillText('{day, date}', { day: '2024-12-20' }, locale, timeZone)).toBe(text)
    }
  })

  test('a moment says its time zone', () => {
    const values = { at: '2024-12-20T23:30:00Z' }
    // Between time and its half of the day there are several kinds of space.
    const spaced = (text: string | undefined) => text?.replace(/\s/g, ' ')
    expect(spaced(fillText('{at, instant}', values, 'en'))).toBe('Dec 20, 2024, 11:30 PM UTC')
    expect(spaced(fillText('{at, instant}', values, 'en', 'Asia/Tokyo'))).toBe('Dec 21, 2024, 8:30 AM GMT+9')
  })
})

test('a parameter without a type is shown as it is', () => {
  expect(fillText('{a}, {b} and {a}', { a: 12345, b: true }, 'de')).toBe('12345, true and 12345')
})

test('zero, false and an empty text are values', () => {
  expect(fillText('{a, integer}|{b}|{c}', { a: 0, b: false, c: '' }, 'en')).toBe('0|false|')
})

test('a value is not searched for parameters, nor for patterns of replacing', () => {
  expect(fillText('{a} {b}', { a: '{b} $& $1', b: 'x' }, 'en')).toBe('{b} $& $1 x')
})

test.each([undefined, null, {}, { b: 1 }, { a: null }, { a: undefined }, 'a', 7, Object.create({ a: 1 })])(
  'a missing value leaves the text out: %j',
  (values) => {
    expect(fillText('At most {a}', values, 'en')).toBeUndefined()
  },
)

test.each(['constructor', 'toString', '__proto__'])('an object has no value for {%s} unless it is its own', (name) => {
  expect(fillText(`{${name}}`, {}, 'en')).toBeUndefined()
})

test.each(['', 'no_locale', '💥', 'x'.repeat(100_000), 'en-u-nu-xxxxxxxxxxxxx'])(
  'a hostile locale breaks nothing: %.20s',
  (locale) => {
    expect(
      fillText('{a, integer} {b, date} {c, instant}', { a: 1, b: '2024-12-20', c: '2024-12-20T00:00:00Z' }, locale),
    ).toMatch(/^1 /)
  },
)

test('an unknown time zone breaks nothing', () => {
  expect(fillText('{c, instant}', { c: '2024-12-20T00:00:00Z' }, 'en', 'Mars/Base')).toBe('2024-12-20T00:00:00Z')
})

test.each([
  ['integer', 'many'],
  ['number', {}],
  ['date', 'soon'],
  ['instant', 'never'],
])('a value that is no %s is shown as it is', (type, value) => {
  expect(fillText(`{a, ${type}}`, { a: value }, 'en')).toBe(String(value))
})

test('a long text costs what its length costs', () => {
  expect(fillText('{'.repeat(200_000), {}, 'en')).toHaveLength(200_000)
  expect(fillText('{a, '.repeat(100_000), { a: 1 }, 'en')).toHaveLength(400_000)
})

describe('the message of a row with parameters', () => {
  const template = messageTemplate('At most {maximum, integer} articles', 'Too many articles')

  test('is filled by the details, in English', () => {
    expect(template({ maximum: 1000 })).toBe('At most 1,000 articles')
  })

  test.each([undefined, null, {}, { maximum: null }])(
    'is the text without parameters where a value is missing: %j',
    (details) => {
      expect(template(details)).toBe('Too many articles')
    },
  )

  test('knows the text that a masked failure shows', () => {
    expect(template.text).toBe('Too many articles')
  })
})
