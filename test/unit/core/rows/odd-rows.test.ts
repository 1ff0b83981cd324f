import { expect, test } from 'vitest'
import { type Contract, createParser, defineContract, packRows } from '../../../../src/core'

const ends = ['a\nb', 'a\u2028b', 'a b', '{}', '=x', '"', 'ü'] as const

const odd = defineContract({
  name: 'odd',
  version: '1.0.0',
  fallback: 'BROKEN',
  categories: { odd: { title: 'Odd', status: 400, recovery: 'terminal' } },
  errors: {
    BROKEN: { category: 'odd', status: 500, meaning: 'Broken' },
    'a.b_c-d': { category: 'odd', code: 'x y={"é', meaning: 'A code of odd characters' },
    MINUS: { category: 'odd', code: -5, meaning: 'A negative code' },
    NEXT: { category: 'odd', code: -4, meaning: 'The next one', details: { end: { oneOf: ends } } },
    LAST: { category: 'odd', code: Number.MAX_SAFE_INTEGER, meaning: 'The largest code' },
    constructor: { category: 'odd', meaning: 'A name that every object has' },
  },
})

const parse = createParser(packRows(odd))

test('a client knows each row by its name, with its code', () => {
  for (const [name, { code }] of Object.entries<Contract['errors'][string]>(odd.errors)) {
    expect(parse({ error: name, message: 'Odd' })).toMatchObject({
      error: name,
      category: 'odd',
      ...(code && { code }),
    })
  }
  expect(parse({ error: 'toString', message: 'Odd' })).toMatchObject({ name: 'HttpError' })
})

test('a value may have any characters, line ends and spaces too', () => {
  for (const end of ends) {
    expect(parse({ error: 'NEXT', message: 'Odd', details: { end } }), end).toMatchObject({
      code: -4,
      details: { end },
    })
  }
  expect(parse({ error: 'NEXT', message: 'Odd', details: { end: 'a' } })).toHaveProperty('detailsMismatch', true)
})
