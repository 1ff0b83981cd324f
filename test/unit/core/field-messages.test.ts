import { describe, expect, test } from 'vitest'
import { defaultFieldMessages, fieldMessageOf } from '../../../src/core/field-messages'
import { defaultCodebook as clinic } from '../../../src/server/default-codebook'

const none = {}

describe('the default texts', () => {
  test.each([
    ['integer', {}, 'Per page must be a whole number'],
    ['integer', { minimum: 1 }, 'Per page must be a whole number of at least 1'],
    ['integer', { maximum: 9 }, 'Per page must be a whole number of at most 9'],
    ['integer', { minimum: 0, maximum: 9 }, 'Per page must be a whole number from 0 to 9'],
    ['number', { minimum: -0.5, maximum: 9 }, 'Per page must be a number from -0.5 to 9'],
    ['text', {}, 'Per page must be text'],
    ['text', { maxLength: 80 }, 'Per page must be text of at most 80 characters'],
    ['oneOf', { options: ['a', 'b', 'c'] }, 'Per page must be either a or b or c'],
    ['oneOf', { options: 'a or b' }, 'Per page must be either a or b'],
    ['no problem of ours', {}, 'Per page is invalid'],
    ['toString', {}, 'Per page is invalid'],
  ])('%s %j', (problem, values, text) => expect(fieldMessageOf(none, problem, 'per_page', values)).toBe(text))

  test('need no field for a body', () => expect(fieldMessageOf(none, 'body')).toBe('The body must be a JSON object'))

  test('start with a capital letter, without a full stop', () => {
    for (const problem of Object.keys(defaultFieldMessages)) {
      expect(fieldMessageOf(none, problem, 'per_page', { options: ['a'] })).toMatch(/^[A-Z].*[^.]$/)
    }
  })
})

describe("a contract's texts", () => {
  const fieldMessages = {
    required: 'Please fill in {Field}',
    integer: '{Field}: {minimum} to {maximum}',
    mine: '{Field}!',
  }

  test('come first, also for problems of its own', () => {
    expect(fieldMessageOf({ fieldMessages }, 'required', 'note')).toBe('Please fill in Note')
    expect(fieldMessageOf({ fieldMessages }, 'mine', 'note')).toBe('Note!')
    expect(fieldMessageOf({ fieldMessages }, 'date', 'note')).toBe('Note must be a date (YYYY-MM-DD)')
  })

  test('give way to the default where a limit that they tell is absent', () => {
    expect(fieldMessageOf({ fieldMessages }, 'integer', 'page', { minimum: 0, maximum: 5 })).toBe('Page: 0 to 5')
    expect(fieldMessageOf({ fieldMessages }, 'integer', 'page', { minimum: 0 })).toBe(
      'Page must be a whole number of at least 0',
    )
  })

  test('are the same in the clinic, where both have one', () => {
    for (const [problem, text] of Object.entries(defaultFieldMessages)) {
      const values = { minimum: 1, maximum: 100, maxLength: 1000, options: ['a', 'b'] }
      expect(fieldMessageOf(clinic, problem, 'page', values), text).toBe(fieldMessageOf(none, problem, 'page', values))
    }
  })
})
