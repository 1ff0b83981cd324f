import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestLocale } from '../../../src/core'
import { servedLocale } from '../../../src/core/locale'

const locales = ['en', 'pt-BR', 'pt', 'de', 'zh-Hant'] as const

describe('a locale is served by itself, or by a more general one', () => {
  test.each([
    ['pt-BR', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['pt-PT', 'pt'],
    ['de-Latn-AT-1996', 'de'],
    ['zh-Hant-TW', 'zh-Hant'],
  ])('%s by %s', (wanted, served) => {
    expect(servedLocale(wanted, locales)).toBe(served)
  })

  test.each(['', '-', 'fr', 'p', 'zh', 'deu', 'en_GB', 'toString', '__proto__'])('%j by none', (wanted) => {
    expect(servedLocale(wanted, locales)).toBeUndefined()
  })
})

describe('the best locale for a reader', () => {
  test.each([
    ['de', 'de'],
    ['fr, de;q=0.5, en;q=0.8', 'en'],
    ['pt-BR,pt;q=0.9', 'pt-BR'],
    ['fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5', 'en'],
    ['zh', 'zh-Hant'],
    ['DE-at', 'de'],
    ['fr, *', 'en'],
    ['de;q=0, en;q=0.1', 'en'],
    ['de ; q = 0.2 , pt ; Q=0.3', 'pt'],
    ['de;q=abc, pt;q=0.1', 'pt'],
    [',,; ,;q=1,pt', 'pt'],
  ])('%s: %s', (header, best) => {
    expect(bestLocale(header, locales)).toBe(best)
  })

  test.each([undefined, null, '', 'fr', '*;q=0', ';', 'constructor', []])('%j: none', (wanted) => {
    expect(bestLocale(wanted, locales)).toBeUndefined()
  })

  test('languages in order, as a browser lists them', () => {
    expect(bestLocale(['fr-FR', 'pt-PT', 'de'], locales)).toBe('pt')
  })

  test('equal weights keep the order of the header', () => {
    expect(bestLocale('de;q=0.5, en;q=0.5', locales)).toBe('de')
    expect(bestLocale('en;q=0.5, de;q=0.5', locales)).toBe('en')
  })

  test('the texts of a contract stand for their locales', () => {
    expect(bestLocale('de', { en: {}, de: {} })).toBe('de')
  })

  test('any header gives one of the locales, or none', () => {
    const part = fc.oneof(fc.constantFrom(...locales, 'fr', '*', ';q=', 'q=0.5', '-', ''), fc.string())
    fc.assert(
      fc.property(fc.array(part, { maxLength: 50 }), fc.constantFrom(',', ', ', ';', ''), (parts, separator) => {
        expect([...locales, undefined]).toContain(bestLocale(parts.join(separator), locales))
      }),
    )
  })

  test('a header of many megabytes is read in part', () => {
    expect(bestLocale(`${'xx,'.repeat(1_000_000)}de`, locales)).toBeUndefined()
    expect(bestLocale('x-'.repeat(2_000_000), locales)).toBeUndefined()
    expect(bestLocale(';'.repeat(4_000_000), locales)).toBeUndefined()
    expect(bestLocale(`de${' '.repeat(2_000_000)};q=1`, locales)).toBe('de')
  })
})
