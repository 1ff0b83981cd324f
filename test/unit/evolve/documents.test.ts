import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contract as clinic } from '../../../src/contract'
import type { Contract } from '../../../src/core'
import { resolveContract } from '../../../src/core/resolve-contract'
import { checkDocuments, type Ledger, updateLedger } from '../../../src/evolve'
import { cpuGrowthOf, mostCpuGrowth } from '../../support/cpu-growth'
import { textOf } from '../../support/growth'

const reference = readFileSync(new URL('../../fixtures/api-errors.md', import.meta.url), 'utf8')
const [resolvedClinic] = [resolveContract(clinic)]

const found = (text: string, file = 'page.md', contract: Contract = clinic, ledger?: Ledger) =>
  checkDocuments(
    [{ contract: contract === clinic ? resolvedClinic : resolveContract(contract), ...(ledger ? { ledger } : {}) }],
    [{ file, text }],
  ).map(({ rule, line, message }) => `${line} ${rule}: ${message}`)

/** A line of the reference with a change, and the number of the line. */
function withLine(includes: string, change: (line: string) => string): readonly [text: string, line: number] {
  const lines = reference.split('\n')
  const at = lines.findIndex((line) => line.includes(includes))
  lines[at] = change(lines[at] as string)
  return [lines.join('\n'), at + 1]
}

const rows = Object.entries(clinic.errors)

describe('the reference', () => {
  test('has no findings', () => expect(found(reference)).toEqual([]))

  test.each(rows)('%s: another name is found', (name) => {
    const [text, line] = withLine(`| ${name} |`, (each) => each.replace(name, `${name}_X`))
    expect(found(text)).toEqual([
      expect.stringMatching(new RegExp(`^${line} document-unknown-name: ${name}_X is no row`)),
    ])
  })

  test.each(rows)('%s: another code is found', (name, { code }) => {
    const [text, line] = withLine(`| ${name} |`, (each) => each.replace(String(code), String(code + 50)))
    expect(found(text)).toEqual([
      `${line} document-code: ${name} has code ${code}, not ${code + 50}. Correct the document.`,
    ])
  })

  test.each(rows)('%s: another status is found', (name, { status }) => {
    const [text, line] = withLine(`| ${name} |`, (each) => each.replace(`| ${status} |`, '| 418 |'))
    expect(found(text)).toEqual([
      `${line} document-status: ${name} has status ${status}, not 418. Correct the document.`,
    ])
  })

  test('another meaning in a table that copies the meanings is found', () => {
    const [text, line] = withLine('| DOCTOR_NOT_FOUND |', (each) => each.replace('does not exist', 'was deleted'))
    expect(found(text)).toEqual([expect.stringMatching(new RegExp(`^${line} document-meaning: `))])
    const reworded = reference.replaceAll(/(\| \d{3} \|) ([^|\n]*) \|/g, '$1 In other words: $2 |')
    expect(found(reworded)).toEqual([])
  })

  test('another status in an example body is found', () => {
    const [text, line] = withLine('"error": "RATE_LIMIT_EXCEEDED"', (each) => each)
    const changed = text.replace('"status": 429', '"status": 503')
    expect(found(changed)).toEqual([
      `${line + 1} document-status: RATE_LIMIT_EXCEEDED has status 429, not 503. Correct the document.`,
    ])
  })

  test('another name in an example body is found, with a suggestion for a typo', () => {
    const [text, line] = withLine('"error": "INVALID_RATING_VALUE"', (each) => each.replace('INVALID', 'INVALD'))
    expect(found(text)).toEqual([
      `${line} document-unknown-name: INVALD_RATING_VALUE is no row. Did you mean INVALID_RATING_VALUE? Correct it, or add the row.`,
    ])
  })
})

describe('finds in a page', () => {
  test.each([
    [
      'a name beside its code',
      'Slots: `SLOT_UNAVAILABLE` (3004).',
      '1 document-code: SLOT_UNAVAILABLE has code 3003, not 3004, which is DOUBLE_BOOKING.',
    ],
    ['a code before a name', '- **3004** `SLOT_UNAVAILABLE`: taken', '1 document-code: SLOT_UNAVAILABLE has code 3003'],
    [
      'a status beside a name',
      '- `SLOT_UNAVAILABLE` (422): taken',
      '1 document-status: SLOT_UNAVAILABLE has status 409, not 422',
    ],
    ['a code in words', 'You get error code 3077 then.', '1 document-unknown-code: no row has code 3077'],
    ['a code in backticks', 'It answers with code `3077`.', '1 document-unknown-code: no row has code 3077'],
    ['an unknown name in words', 'It throws `SLOT_GONE` then.', '1 document-unknown-name: SLOT_GONE is no row'],
    [
      'a name in a list in a sentence',
      '`SLOT_UNAVAILABLE`, `SLOT_GONE` and `DOUBLE_BOOKING`',
      '1 document-unknown-name: SLOT_GONE',
    ],
    [
      'a name in a bullet list',
      '- `SLOT_UNAVAILABLE`\n- `SLOT_GONE`\n- `DOUBLE_BOOKING`',
      '2 document-unknown-name: SLOT_GONE',
    ],
    [
      'a typo',
      'Then comes `SLOT_UNAVAILBLE`.',
      '1 document-unknown-name: SLOT_UNAVAILBLE is no row. Did you mean SLOT_UNAVAILABLE?',
    ],
    [
      'a list of codes and names',
      '- 3003 SLOT_UNAVAILABLE: taken\n- 3099 SLOT_GONE: gone',
      '2 document-unknown-name: SLOT_GONE',
    ],
    [
      'a table without codes',
      '| name | when |\n|--|--|\n| SLOT_UNAVAILABLE | a |\n| SLOT_GONE | b |',
      '4 document-unknown-name: SLOT_GONE',
    ],
    [
      'a table without names',
      '| code | when |\n|--|--|\n| 3003 | a |\n| 3099 | b |',
      '4 document-unknown-code: no row has code 3099',
    ],
    [
      'a table with names at the end',
      '| what | http | code | key |\n|--|--|--|--|\n| a | 409 Conflict | 3004 | `SLOT_UNAVAILABLE` |',
      '3 document-code: SLOT_UNAVAILABLE has code 3003',
    ],
    [
      'a table of HTML',
      '<tr><td>3004</td><td>SLOT_UNAVAILABLE</td></tr>',
      '1 document-code: SLOT_UNAVAILABLE has code 3003',
    ],
    [
      'a code block',
      '```json\n{ "error": "SLOT_UNAVAILABLE", "code": 3004 }\n```',
      '2 document-code: SLOT_UNAVAILABLE has code 3003',
    ],
    ['Windows line ends', 'Text\r\n\r\nIt throws `SLOT_GONE` then.\r\n', '3 document-unknown-name: SLOT_GONE'],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual([expect.stringContaining(expected)]))

  test('a name that looks like a row on a page about rows, as a warning', () => {
    const text =
      '`SLOT_UNAVAILABLE` here, `DOUBLE_BOOKING` there,\n\nthen `LOCK_TIMEOUT`.\n\nBeware of `SLOT_GONE`; set `NODE_ENV`.'
    expect(found(text)).toEqual([expect.stringContaining('5 document-likely-name: SLOT_GONE is no row')])
    expect(checkDocuments([{ contract: resolvedClinic }], [{ file: 'a.md', text }])[0]?.severity).toBe('warn')
    expect(found('Beware of `SLOT_GONE`; set `NODE_ENV`.')).toEqual([])
  })
})

describe('finds in other files', () => {
  test.each([
    [
      'errors.ts',
      'enum Code {\n  SLOT_UNAVAILABLE = 3003,\n  SLOT_GONE = 3099,\n}',
      '3 document-unknown-name: SLOT_GONE',
    ],
    ['errors.go', 'const (\n\tSLOT_UNAVAILABLE = 3004\n)', '2 document-code: SLOT_UNAVAILABLE has code 3003'],
    ['page.tsx', "if (body.error === 'SLOT_GONE') retry()", '1 document-unknown-name: SLOT_GONE'],
    ['page.ts', 'if (error.code === 3099) retry()', '1 document-unknown-code: no row has code 3099'],
    ['page.ts', "type Slot = 'SLOT_UNAVAILABLE' | 'SLOT_GONE'", '1 document-unknown-name: SLOT_GONE'],
    [
      'client.py',
      'ERRORS = {\n    "SLOT_UNAVAILABLE": 3003,\n    "SLOT_GONE": 3099,\n}',
      '3 document-unknown-name: SLOT_GONE',
    ],
    [
      'rows.json',
      '[\n  { "errorCode": 3003, "name": "SLOT_GONE" }\n]',
      '2 document-unknown-name: SLOT_GONE is no row. Code 3003 is SLOT_UNAVAILABLE',
    ],
    ['rows.json', '[{"errorCode":3004,"name":"SLOT_UNAVAILABLE"}]', '1 document-code: SLOT_UNAVAILABLE has code 3003'],
    [
      'openapi.yaml',
      'error:\n  type: string\n  enum:\n    - SLOT_UNAVAILABLE\n    - SLOT_GONE',
      '5 document-unknown-name: SLOT_GONE',
    ],
    [
      'openapi.yaml',
      'error:\n  type: string\n  enum: [SLOT_UNAVAILABLE, SLOT_GONE]',
      '3 document-unknown-name: SLOT_GONE',
    ],
    [
      'openapi.yaml',
      'example:\n  error: SLOT_UNAVAILABLE\n  status: 422',
      '3 document-status: SLOT_UNAVAILABLE has status 409',
    ],
    [
      'openapi.yaml',
      "paths:\n  /a:\n    get:\n      responses:\n        '422':\n          description: Not SLOT_UNAVAILABLE\n          content:\n            enum:\n              - SLOT_UNAVAILABLE\n        '409':\n          enum: [SLOT_UNAVAILABLE]",
      '9 document-status: SLOT_UNAVAILABLE has status 409, not 422',
    ],
    [
      'openapi.json',
      JSON.stringify(
        { paths: { '/a': { get: { responses: { 422: { examples: { SLOT_UNAVAILABLE: { value: {} } } } } } } } },
        null,
        2,
      ),
      '8 document-status: SLOT_UNAVAILABLE has status 409, not 422',
    ],
  ])('%s: %s', (file, text, expected) => expect(found(text, file)).toEqual([expect.stringContaining(expected)]))
})

describe('is silent about', () => {
  test.each([
    [
      'years, dates, times and ports',
      'In 2024, on 2024-12-20 at 10:30, `localhost:3000` and port `3000`; v3.1004; #3077; 3,003.',
    ],
    ['ranges', '### Appointment errors (3000-3099) and 1000–1099'],
    ['limits', '| Role | per hour |\n|--|--|\n| Patient | 1000 |\n| Doctor | 3000 |'],
    ['ids and amounts', '```json\n{ "id": 3099, "price": 2050, "total": 1007 }\n```'],
    ['codes of others', 'WebSocket closes with 1006; exit code 3; HTTP status code 2099; `code: 42`.'],
    ['variables of the environment', 'Set `NO_COLOR`, `DATABASE_URL=…` or `NODE_ENV`.'],
    ['patterns and parts', '`SLOT_*`, `INVALID_{FIELD}`, `MY_SLOT_UNAVAILABLE_2`, `$SLOT_GONE`'],
    ['constants', 'const MAX_TITLE = 2000\nconst SLOT_LENGTH = 3099\nconst PAGE_SIZE = 1000', 'limits.ts'],
    [
      'code that has no literal',
      'const { error: reason } = await safe()\nreturn { error: undefined, code: 42 }',
      'a.ts',
    ],
    ['the placeholder of a format', '```json\n{ "error": "ERROR_CODE", "status": 422 }\n```'],
    ['a status of another key', '```json\n{ "error": "SLOT_UNAVAILABLE" }\n{ "status": 422 }\n```'],
    ['objects that follow one another', '[\n  { error: "SLOT_UNAVAILABLE" },\n  { status: 422 },\n]', 'a.ts'],
    ['objects in YAML', 'a:\n  error: SLOT_UNAVAILABLE\nb:\n  status: 422', 'a.yaml'],
    [
      'names with more than one number',
      '| 3003 | SLOT_UNAVAILABLE | 409 |\n\n3003 SLOT_UNAVAILABLE 409, 3004 DOUBLE_BOOKING 409',
    ],
    [
      'what is to be ignored',
      '<!-- error-codebook-ignore -->\n```json\n{ "error": "SLOT_GONE" }\n\n{ "code": 3099 }\n```\n',
    ],
    ['a line to be ignored', "// error-codebook-ignore\nif (body.error === 'SLOT_GONE') retry()\n", 'a.ts'],
  ])('%s', (_, text, file = 'page.md') => expect(found(text, file)).toEqual([]))

  test('but no longer after the ignored block', () => {
    const text = '<!-- error-codebook-ignore -->\nIt throws `SLOT_GONE`.\n\nIt throws `SLOT_GONE`.'
    expect(found(text)).toEqual([expect.stringContaining('4 document-unknown-name')])
  })
})

describe('with a ledger', () => {
  const row = { status: 409, recovery: 'terminal', meaning: 'Taken' } as const
  const contractOf = (version: string, errors: Contract['errors']): Contract => ({
    name: 'slots',
    version,
    fallback: 'BROKEN_SLOT',
    categories: { slot: { title: 'Slot', range: [3000, 3099] } },
    errors: { BROKEN_SLOT: { ...row, code: 3001, status: 500 }, ...errors },
  })
  const before = contractOf('2.0.0', {
    SLOT_UNAVAILABLE: { ...row, code: 3003 },
    DOUBLE_BOOKING: { ...row, code: 3004 },
  })
  const contract = contractOf('3.0.0', { TWICE_BOOKED: { ...row, code: 3004 } })
  const { ledger } = updateLedger(contract, updateLedger(before).ledger)

  test.each([
    ['a renamed row', 'Then `DOUBLE_BOOKING`.', 'DOUBLE_BOOKING is called TWICE_BOOKED now.'],
    ['a retired row', 'Then `SLOT_UNAVAILABLE`.', 'SLOT_UNAVAILABLE was retired in 3.0.0.'],
    ['a retired row in plain text', 'Then SLOT_UNAVAILABLE comes.', 'SLOT_UNAVAILABLE was retired in 3.0.0.'],
    ['the code of a retired row', 'Then error 3003 comes.', '3003 was SLOT_UNAVAILABLE, retired in 3.0.0.'],
  ])('%s is found', (_, text, expected) =>
    expect(found(text, 'page.md', contract, ledger)).toEqual([expect.stringContaining(expected)]),
  )
})

describe('follows the form of the contract', () => {
  const category = { category: 'card', status: 402, recovery: 'terminal', meaning: 'Refused' } as const
  const pay: Contract = {
    name: 'pay',
    version: '1.0.0',
    fallback: 'server_broken',
    categories: { card: { title: 'Card' } },
    envelope: { error: { type: '$name', reason_code: '$code', message: '$message' } },
    errors: {
      card_declined: { ...category, code: 54 },
      'card.lost': category,
      server_broken: { ...category, status: 500 },
    },
  }

  test.each([
    ['the key of the name', '{ "error": { "type": "card_gone" } }', 'card_gone is no row'],
    [
      'the key of the code',
      '{ "error": { "type": "card_declined", "reason_code": 55 } }',
      'card_declined has code 54, not 55',
    ],
    ['a name with a dot', 'It throws `card.found` then.', 'card.found is no row'],
  ])('%s', (_, text, expected) => expect(found(text, 'a.md', pay)).toEqual([expect.stringContaining(expected)]))

  test('house keys are not its keys', () => expect(found('{ "error": "not_ours" }', 'a.md', pay)).toEqual([]))
})

test('a document may mention the rows of each contract that names it', () => {
  const shop: Contract = {
    name: 'shop',
    version: '1.0.0',
    fallback: 'SHOP_BROKEN',
    categories: { all: { title: 'All', range: [3000, 3099] } },
    errors: { SHOP_BROKEN: { code: 3099, status: 500, recovery: 'terminal', meaning: 'Broken' } },
  }
  const text = '- `SLOT_UNAVAILABLE` (3003)\n- `SHOP_BROKEN` (3099)\n- `DOUBLE_BOOKING` (3004)'
  const contracts = [{ contract: resolvedClinic }, { contract: resolveContract(shop) }]
  expect(checkDocuments(contracts, [{ file: 'a.md', text }])).toEqual([])
  expect(found(text)).not.toEqual([])
})

describe('takes linear time for', () => {
  const unit = [
    '`A_B` ',
    '3003 ',
    '| 3003 ',
    '(((',
    '{"error":"A_B",',
    '"a_',
    '- A_B\n',
    '`A_B`, ',
    'errors: ',
    ' '.repeat(9),
  ]
  test.each(unit)('many of %j', (each) => {
    const work = (length: number) => {
      const text = textOf(length, each)
      return () => found(text)
    }
    expect(cpuGrowthOf(work)).toBeLessThan(mostCpuGrowth)
  })
})
