import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { definitions } from '../../../../src/generate/columns/definitions'
import { displayWidth, padded } from '../../../../src/generate/columns/display-width'
import { fold, foldCode, wrap } from '../../../../src/generate/columns/fold'

/** Texts with what is hard to measure: wide letters, accents, emoji, controls, long words. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('a', ' ', 'é', '漢', '🎉', '\n', '\u001b', '{', '"', 'ا'), maxLength: 300 }),
)

const width = fc.integer({ min: 40, max: 100 })

test.each([
  ['abc', 3],
  ['', 0],
  ['漢字', 4],
  ['한국어', 6],
  ['ｗｉｄｅ', 8],
  ['🎉', 2],
  ['👨‍👩‍👧', 2],
  ['❤️', 2],
  ['é', 1],
  ['e\u0301', 1],
  ['a\u200b', 1],
  ['مرحبا', 5],
  ['─▶', 2],
])('%s takes %i columns', (text, columns) => {
  expect(displayWidth(text)).toBe(columns)
  expect(displayWidth(padded(text, 10))).toBe(10)
})

describe('no line is wider than asked', () => {
  test('of prose, of code, of definitions', () => {
    fc.assert(
      fc.property(anyText, anyText, width, (text, term, columns) => {
        const lines = [
          ...wrap(text, columns),
          ...fold(text, columns),
          ...foldCode(text, columns),
          ...definitions(
            [
              [term, text],
              ['short', text],
            ],
            columns,
          ),
        ]
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns)
      }),
    )
  })
})

test('folding loses nothing but spaces at line ends', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '漢', '🎉'), maxLength: 300 }),
      width,
      (text, columns) => {
        const bare = (each: string) => each.replaceAll(' ', '')
        expect(bare(fold(text, columns).join(''))).toBe(bare(text))
      },
    ),
  )
})

test('prose breaks between words, and keeps no control character', () => {
  expect(wrap('one  two\nthree', 9)).toEqual(['one two', 'three'])
  expect(wrap('\u001b[31mred', 40)).toEqual(['\\u001b[31mred'])
  expect(wrap('', 40)).toEqual([''])
})

test('code goes on to the right', () => {
  expect(foldCode('{\n  "message": "one two three four five six"\n}', 24)).toEqual([
    '{',
    '  "message": "one two',
    '    three four five six"',
    '}',
  ])
})

test('definitions stand side by side, and a wide term above its text', () => {
  expect(
    definitions(
      [
        ['a', 'one'],
        ['bcd', 'two'],
      ],
      40,
    ),
  ).toEqual(['a    one', 'bcd  two'])
  expect(
    definitions(
      [
        ['a', 'one'],
        ['a-very-wide-term-of-all', 'two'],
      ],
      40,
      10,
    ),
  ).toEqual(['a   one', 'a-very-wide-term-of-all', '    two'])
})
