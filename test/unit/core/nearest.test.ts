import { describe, expect, test } from 'vitest'
import { nearest, suggester, suggestion } from '../../../src/core/nearest'

const keys = ['code', 'category', 'status', 'recovery', 'meaning', 'message', 'details', 'deprecated']

describe('a misspelt name means the nearest one', () => {
  test.each([
    ['staus', 'status'],
    ['statuss', 'status'],
    ['sttaus', 'status'],
    ['Category', 'category'],
    ['meanign', 'meaning'],
    ['detail', 'details'],
    ['recover', 'recovery'],
    ['dep', 'deprecated'],
  ])('%s: %s', (name, meant) => {
    expect(nearest(name, keys)).toBe(meant)
  })

  test.each(['', 'x', 'co', 'severity', 'toString', 'me', 'mea\u0000'.repeat(9)])('%j: none', (name) => {
    expect(nearest(name, keys)).toBeUndefined()
  })

  test('a beginning that several share means none', () => {
    expect(nearest('max', ['maximum', 'maxLength'])).toBeUndefined()
    expect(nearest('max', ['minimum', 'maximum'])).toBe('maximum')
  })
})

test('a suggestion is a question, or what to do otherwise', () => {
  expect(suggestion('staus', keys, 'Remove it.')).toBe('Did you mean status?')
  expect(suggestion('colour', keys, 'Remove it.')).toBe('Remove it.')
})

test('many names are not all compared with all others', () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `ROW_${index}`)
  const suggest = suggester(names)
  const suggestions = names.map((name) => suggest(`${name}_X`, 'Add it.'))
  expect(suggestions[0]).toMatch(/^Did you mean ROW_/)
  expect(suggestions.at(-1)).toBe('Add it.')
})
