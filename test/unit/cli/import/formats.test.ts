import { describe, expect, test } from 'vitest'
import { contractFaults } from '../../../../src/core/contract-faults'
import { fixture, importText, notesOf, rowsOf } from './import-fixture'

/** What each document of `forms` says. */
const rows = [
  [1001, 'OUT_OF_STOCK', 409, 'Too few pieces are left'],
  [1002, 'ORDER_NOT_FOUND', 404, 'There is no such order'],
  [2001, 'CARD_DECLINED', 402, 'The bank refused the card'],
  [2002, 'BANK_TIMEOUT', 504, 'The bank or its network is down | retry'],
  [9001, 'VALIDATION_FAILED', 422, 'A field is missing or wrong'],
  [9002, 'INTERNAL_ERROR', 500, 'Something broke'],
]

const pages = [
  'columns.md',
  'backticks.md',
  'phrases.md',
  'ranges.md',
  'html-tables.md',
  'bullets.md',
  'nested-bullets.md',
  'headings.md',
  'heading-rows.md',
  'status-headings.md',
  'quoted.md',
]

const forms = [...pages, 'page.html', 'errors.csv', 'errors.yaml', 'errors.json', 'list.json']

const sorted = (list: readonly (readonly unknown[])[]) => [...list].sort((a, b) => Number(a[0]) - Number(b[0]))

describe.each(forms)('%s', (name) => {
  test('gives the rows that it lists, and no other', () => {
    const imported = importText(name, fixture(name))
    expect(sorted(rowsOf(imported))).toEqual(rows)
    expect(imported.contract).toMatchObject({ fallback: 'INTERNAL_ERROR', validation: 'VALIDATION_FAILED' })
    expect(contractFaults(imported.contract)).toEqual([])
  })

  test('lists nothing as not understood but prose', () => {
    const left = notesOf(importText(name, fixture(name))).filter((note) => !note.includes('prose is not read'))
    expect(left).toEqual([])
  })

  test('is read alike with the line ends of Windows, and with a byte order mark', () => {
    const text = `\uFEFF${fixture(name).replaceAll('\n', '\r\n')}`
    expect(importText(name, text)).toEqual(importText(name, fixture(name)))
  })
})

describe('categories', () => {
  test('are the headings, with their ranges', () => {
    const { categories, errors } = importText('ranges.md', fixture('ranges.md')).contract
    expect(categories).toEqual({
      order: { title: 'Order', range: [1000, 1099] },
      payment: { title: 'Payment', range: [2000, 2099] },
      general: { title: 'General', range: [9000, 9099] },
    })
    expect(errors.OUT_OF_STOCK).not.toHaveProperty('category')
  })

  test('are the cells of a column', () => {
    const { categories, errors } = importText('quoted.md', fixture('quoted.md')).contract
    expect(Object.values(categories)).toEqual([{ title: 'Orders' }, { title: 'Payments' }, { title: 'General' }])
    expect(errors.CARD_DECLINED?.category).toBe('payments')
  })

  test('are the keys above the rows of a YAML file', () => {
    const { categories } = importText('errors.yaml', fixture('errors.yaml')).contract
    expect(Object.keys(categories)).toEqual(['orders', 'payments', 'general'])
  })

  test('of ranges that overlap keep the first, and the other is listed', () => {
    const table = (code: number) =>
      `\n| Code | Name | HTTP | Meaning |\n|-|-|-|-|\n| ${code} | E_${code} | 404 | Text |\n`
    const imported = importText('a.md', `# A\n## Orders (100-199)${table(100)}## Bills (150-250)${table(250)}`)
    expect(imported.contract.categories).toEqual({
      orders: { title: 'Orders', range: [100, 199] },
      bills: { title: 'Bills' },
    })
    expect(imported.contract.errors.E_250).toMatchObject({ code: 250, category: 'bills' })
    expect(notesOf(imported)).toContain('7: the range 150 to 250 overlaps the one of another heading: it is left out')
  })
})

describe('recovery', () => {
  const { contract, remarks } = importText('columns.md', fixture('columns.md'))

  test('is what a column says', () => {
    expect(contract.errors.BANK_TIMEOUT?.recovery).toBe('transient')
    expect(remarks.get('errors.BANK_TIMEOUT')).toBeUndefined()
  })

  test('is guessed from the status elsewhere, and marked', () => {
    expect(contract.errors.OUT_OF_STOCK?.recovery).toBe('correctable')
    expect(contract.errors.ORDER_NOT_FOUND?.recovery).toBe('terminal')
    expect(remarks.get('errors.OUT_OF_STOCK')).toBe('guessed: recovery')
  })

  test('takes the three words themselves', () => {
    const table = '| Name | HTTP | Meaning | Recovery |\n|-|-|-|-|\n| GONE_NOW | 410 | Gone | `Transient` |\n'
    const imported = importText('a.md', table)
    expect(imported.contract.errors.GONE_NOW?.recovery).toBe('transient')
    expect([...imported.remarks]).toEqual([])
  })
})

test('headings with a code and a name are rows, without any status too', () => {
  const page = `# Errors

## 10xx: general

### -1000 UNKNOWN
 * An unknown error occurred.

### -1001 DISCONNECTED
 * Internal error; unable to process.
 * Please try again.

## 500 ERRORS

They are ours.
`
  const imported = importText('a.md', page)
  expect(rowsOf(imported)).toEqual([
    [-1000, 'UNKNOWN', undefined, 'An unknown error occurred.'],
    [-1001, 'DISCONNECTED', undefined, 'Internal error; unable to process.'],
  ])
  expect(notesOf(imported)).toEqual(['10: this item is not read: "Please try again."', '14: prose is not read: 14'])
})

test('names without codes keep their form', () => {
  const imported = importText('names-alone.md', fixture('names-alone.md'))
  expect(rowsOf(imported)).toEqual([
    [undefined, 'card.declined', 402, 'The bank refused the card'],
    [undefined, 'card.expired', 402, 'The card has expired'],
    [undefined, 'invalid_request', 400, 'The request has a wrong field'],
    [undefined, 'internal_error', 500, 'We made a mistake'],
  ])
  expect(imported.contract).toMatchObject({ fallback: 'internal_error', validation: 'invalid_request' })
  expect(contractFaults(imported.contract)).toEqual([])
})

test('titles become names, which are marked as guessed', () => {
  const imported = importText('titles.md', fixture('titles.md'))
  expect(Object.keys(imported.contract.errors)).toEqual(rows.map(([, name]) => name))
  expect(imported.remarks.get('errors.OUT_OF_STOCK')).toBe('guessed: name, meaning, recovery')
})

test('a CSV file needs no header of a certain form, order or separator', () => {
  const text = 'Meaning,HTTP Status,Identifier,Number\n"A, with a comma",404,A_B,7\n'
  for (const [name, separator] of [
    ['a.csv', ','],
    ['a.tsv', '\t'],
  ] as const) {
    const written = name === 'a.csv' ? text : text.replaceAll(/,(?! )/g, separator)
    expect(rowsOf(importText(name, written))).toEqual([[7, 'A_B', 404, 'A, with a comma']])
  }
})

describe('a map', () => {
  test.each([
    [
      '{ "OUT_OF_STOCK": "Too few are left", "NOT_THERE": "Nothing is there" }',
      [undefined, 'OUT_OF_STOCK', undefined, 'Too few are left'],
    ],
    ['{ "OUT_OF_STOCK": 1001, "NOT_THERE": 1002 }', [1001, 'OUT_OF_STOCK', undefined, 'Out of stock']],
    ['{ "OUT_OF_STOCK": 409, "NOT_THERE": 404 }', [undefined, 'OUT_OF_STOCK', 409, 'Out of stock']],
  ])('of names to one value: %s', (text, first) => {
    expect(rowsOf(importText('a.json', text))[0]).toEqual(first)
  })

  test('without any status keeps its rows: check says where to add one', () => {
    const { contract } = importText(
      'a.json',
      '{ "OUT_OF_STOCK": "Too few are left", "INTERNAL_ERROR": "Something broke" }',
    )
    expect(contract.fallback).toBeUndefined()
    const faults = contractFaults({ ...contract, fallback: 'INTERNAL_ERROR' })
    expect(faults.map(({ place }) => place)).toContain('errors.OUT_OF_STOCK')
    expect(faults[0]?.problem).toBe('status is missing')
  })

  test('with statuses and moves is a lifecycle', () => {
    const text = `
errors: { INVALID_ORDER: { status: 422, meaning: Wrong } }
order:
  statuses: { placed: It is here, sent: It is gone }
  transitions: { placed: [sent], sent: [] }
`
    expect(importText('a.yml', text).contract.lifecycles?.order).toMatchObject({
      initial: 'placed',
      statuses: { placed: { meaning: 'It is here' }, sent: { meaning: 'It is gone' } },
      transitions: { placed: ['sent'], sent: [] },
    })
  })
})

describe('an OpenAPI document', () => {
  const imported = importText('openapi.yaml', fixture('openapi.yaml'))
  const { contract } = imported

  test('gives the names of its examples, constants and enumerations, with the status of their response', () => {
    expect(
      rowsOf(imported)
        .map(([, ...others]) => others)
        .sort(),
    ).toEqual(rows.map(([, ...others]) => others).sort())
    expect(contractFaults(contract)).toEqual([])
  })

  test('gives its operations with the rows that each answers', () => {
    expect(contract.operations).toEqual({
      placeOrder: {
        method: 'POST',
        path: '/orders',
        summary: 'Place an order',
        success: 201,
        errors: ['CARD_DECLINED', 'OUT_OF_STOCK', 'VALIDATION_FAILED', 'INTERNAL_ERROR', 'BANK_TIMEOUT'],
      },
      getOrder: {
        method: 'GET',
        path: '/orders/{id}',
        summary: 'GET /orders/{id}',
        success: 200,
        errors: ['ORDER_NOT_FOUND', 'INTERNAL_ERROR'],
      },
    })
  })

  test('gives its version, and the fields that examples carry', () => {
    expect(contract.version).toBe('3.1.0')
    expect(contract.errors.VALIDATION_FAILED?.carries).toEqual(['errors'])
  })

  test('lists statuses that name no error', () => {
    expect(notesOf(imported)).toEqual(['43: GET /orders/{id} names no error for 418'])
  })

  test('may be JSON, and may have its table in an extension', () => {
    const text = JSON.stringify({
      openapi: '3.0.3',
      info: { title: 'Shop', version: '1.0.0' },
      'x-error-codes': [{ code: 7, name: 'A_B', status: 404, description: 'Text' }],
      paths: {},
    })
    expect(rowsOf(importText('a.json', text))).toEqual([[7, 'A_B', 404, 'Text']])
  })

  test('gives no row for an enumeration that several statuses share', () => {
    const schema = { properties: { code: { enum: ['A_B', 'C_D'] } } }
    const response = { description: 'It failed', content: { 'application/json': { schema } } }
    const text = JSON.stringify({
      openapi: '3.1.0',
      paths: { '/a': { get: { responses: { 404: response, 409: response } } } },
    })
    const shared = importText('a.json', text)
    expect(rowsOf(shared)).toEqual([])
    expect(notesOf(shared)).toContain('1: A_B is answered with 404, 409: no row is made')
  })
})
