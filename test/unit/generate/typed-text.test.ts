import { describe, expect, test } from 'vitest'
import type { Contract, Fields } from '../../../src/core'
import { resolveRows } from '../../../src/core/resolve-rows'
import { exampleRow } from '../../../src/generate/typescript/example-row'
import { messageSource, typedText } from '../../../src/generate/typescript/typed-text'

const details: Fields = {
  maximum: 'integer',
  price: { type: 'number', minimum: 0 },
  day: 'date',
  at: 'instant',
  who: 'text',
  id: 'id',
  size: { oneOf: ['s', 'l'] },
}

describe('a text tells the type of each parameter that is formatted', () => {
  test.each([
    ['At most {maximum} of {price}', 'At most {maximum, integer} of {price, number}'],
    ['{day}, {at}', '{day, date}, {at, instant}'],
    ['{who} {id} {size}', '{who} {id} {size}'],
    ['{other} {} {toString} { maximum }', '{other} {} {toString} { maximum }'],
    ['No parameter', 'No parameter'],
  ])('%s', (text, typed) => {
    expect(typedText(text, details)).toBe(typed)
  })
})

describe('the source of a message', () => {
  const row = {
    name: 'A',
    origin: 'shop',
    category: 'a',
    status: 409,
    recovery: 'terminal',
    audience: 'public',
    meaning: 'Wrong',
    details,
  } as const

  test('is a text, quoted, if it has no parameter', () => {
    expect(messageSource({ ...row, message: "It's \\ wrong" })).toBe("'It\\'s \\\\ wrong'")
  })

  test('is a template with the meaning, for masked failures', () => {
    expect(messageSource({ ...row, message: 'At most {maximum}' })).toBe(
      "messageTemplate('At most {maximum, integer}', 'Wrong')",
    )
  })

  test('falls back to the reason phrase where the meaning has parameters itself', () => {
    expect(messageSource({ ...row, meaning: '{who}', message: '{who}' })).toBe("messageTemplate('{who}', 'Conflict')")
  })
})

describe('the row that examples use', () => {
  const contractOf = (errors: Contract['errors']): Contract => ({
    name: 'shop',
    version: '1.0.0',
    fallback: 'BROKEN',
    categories: { all: { title: 'All', status: 409, recovery: 'terminal' } },
    errors: { BROKEN: { category: 'all', status: 500, meaning: 'Broken' }, ...errors },
  })
  const exampleOf = (contract: Contract) => exampleRow({ ...contract, rows: resolveRows(contract) })
  const plain = { category: 'all', meaning: 'Plain' }

  test('is a 4xx that is constructed without details and not deprecated', () => {
    const errors = {
      NEEDS: { ...plain, details: { a: 'integer' } },
      OLD: { ...plain, deprecated: { since: '1.0.0' } },
      GOOD: { ...plain, details: { a: 'integer?' } },
      LATER: plain,
    } as const
    expect(exampleOf(contractOf(errors))).toBe('GOOD')
  })

  test('is another row that is constructed without details if no 4xx is', () => {
    expect(exampleOf(contractOf({ NEEDS: { ...plain, details: { a: 'integer' } } }))).toBe('BROKEN')
  })
})
