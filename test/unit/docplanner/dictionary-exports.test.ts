import { describe, expect, test } from 'vitest'
import { patientText } from '../../../src/contract'
import {
  defineDictionary,
  dictionaryCsv,
  dictionaryEmail,
  dictionaryHtml,
  dictionaryJson,
  dictionaryMarkdown,
  docplannerDictionary,
  noCodes,
  ownCodes,
  patientLocales,
} from '../../../src/docplanner'
import { readCsv, readEmail, readHtml, readMarkdown } from '../../support/read-dictionary'

const exports = {
  CSV: (entries: Entries) => readCsv(dictionaryCsv(entries)),
  JSON: (entries: Entries) => JSON.parse(dictionaryJson(entries)),
  Markdown: (entries: Entries) => readMarkdown(dictionaryMarkdown(entries)),
  HTML: (entries: Entries) => readHtml(dictionaryHtml(entries)),
  'the e-mail': (entries: Entries) => readEmail(dictionaryEmail(entries, 'Riverside Clinic').text),
}
type Entries = ReturnType<typeof docplannerDictionary>

/** Texts that would break out of a cell, or run, in one export or another. */
const hostile = [
  '=HYPERLINK("http://localhost","x")',
  '+1', '-1', '@SUM(1)', "'=1", "''+1", "'quoted'", '＝1',
  'a,b', 'a;b', 'say "no"', '"', '""', 'a|b', '\\', '\\|', 'back\\slash',
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '&amp;', '&lt;b&gt;', '<b>',
  '**bold** _it_ `code` [a](b) ![c](d) # e ~~f~~ $g$ ^h^', '1. one', '- two', '> three', '| --- |',
  'de: x', '7  SLOT_UNAVAILABLE (HTTP 409)', 'Žluťoučký kůň', 'İstanbul ığ', '👩‍⚕️', 'a  b',
] // biome-ignore format: a list of samples

describe.each(Object.entries(exports))('%s is read back equal', (_, readBack) => {
  test('with every row, and a column per locale', () => {
    const entries = docplannerDictionary(defineDictionary({ ...ownCodes, SLOT_UNAVAILABLE: 1, DOUBLE_BOOKING: 0 }))
    expect(readBack(entries)).toEqual(entries)
    expect(
      Object.keys(readBack(entries).find(({ name }: { name: string }) => name === 'SLOT_UNAVAILABLE').texts),
    ).toEqual([...patientLocales])
  })

  test('with the rows and locales that are asked for', () => {
    const codes = defineDictionary({ ...noCodes, SLOT_UNAVAILABLE: 1, INVALID_TOKEN: 2 })
    const entries = docplannerDictionary(codes, { locales: ['pl', 'en'] })
    expect(entries).toHaveLength(2)
    expect(readBack(entries)).toEqual(entries)
  })

  test('with no rows', () => expect(readBack(docplannerDictionary(defineDictionary(noCodes)))).toEqual([]))

  test.each(hostile)('with %j for a text', (text) => {
    const codes = defineDictionary({ ...noCodes, SLOT_UNAVAILABLE: 1, INVALID_TOKEN: 2 })
    const texts = { en: { SLOT_UNAVAILABLE: text }, tr: { INVALID_TOKEN: text } }
    const entries = docplannerDictionary(codes, { texts })
    expect(readBack(entries)).toEqual(entries)
  })
})

describe('CSV', () => {
  const codes = defineDictionary({ ...noCodes, SLOT_UNAVAILABLE: 1, INVALID_TOKEN: 2 })

  test('is as Excel wants it: byte order mark, CRLF, quotes', () => {
    expect(dictionaryCsv(docplannerDictionary(codes, { locales: ['pl'] }))).toBe(
      '\uFEFF"error_code","name","status","meaning","pl"\r\n' +
        '2,"INVALID_TOKEN",401,"JWT token is invalid or expired",""\r\n' +
        `1,"SLOT_UNAVAILABLE",409,"Time slot already booked","${patientText.pl.SLOT_UNAVAILABLE}"\r\n`,
    )
  })

  test.each(['=1+1', '+1', '-1', '@SUM(1)', "'=1", '＝1'])('has no cell that a spreadsheet would run: %s', (text) => {
    const csv = dictionaryCsv(
      docplannerDictionary(codes, { locales: ['en'], texts: { en: { SLOT_UNAVAILABLE: text } } }),
    )
    expect(csv).toContain(`,"'${text}"\r\n`)
  })
})

test('HTML marks each text with its language, and has nothing that loads or runs', () => {
  const html = dictionaryHtml(docplannerDictionary(undefined, { locales: ['cs', 'en'] }))
  expect(html).toContain(`<td lang="cs">${patientText.cs.SLOT_UNAVAILABLE}</td>`)
  expect(html).toContain(`<td lang="en">${patientText.en.SLOT_UNAVAILABLE}</td>`)
  expect(html).not.toMatch(/<script|src=|href=|@import|url\(/)
})

describe('the e-mail', () => {
  const codes = defineDictionary({ ...noCodes, SLOT_UNAVAILABLE: 1 })

  test("goes to the reference's address, says what a refusal looks like, and ends with who sends it", () => {
    const { to, subject, text } = dictionaryEmail(docplannerDictionary(codes, { locales: ['en'] }), 'Riverside Clinic')
    expect({ to, subject }).toEqual({
      to: 'integrations@docplanner.com',
      subject: 'error_code dictionary of Riverside Clinic',
    })
    expect(text).toContain('{"error_code": N}')
    expect(text).toContain(
      `\n1  SLOT_UNAVAILABLE (HTTP 409)\n   Time slot already booked\n   en: ${patientText.en.SLOT_UNAVAILABLE}\n`,
    )
    expect(text.trimEnd().endsWith('\nRiverside Clinic')).toBe(true)
  })

  test('lets no name of a clinic add a header', () => {
    expect(() => dictionaryEmail([], 'Clinic\r\nBcc: x@y')).toThrow('The name of the clinic has a control character')
  })
})
