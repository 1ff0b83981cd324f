import { describe, expect, test } from 'vitest'
import { importText, notesOf, rowsOf } from './import-fixture'

const table = (...rows: readonly string[]) =>
  importText(
    'a.md',
    `| Code | Name | HTTP | Meaning |\n|---|---|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}\n`,
  )

/** A row and its line, and the note that it becomes. */
const refused: readonly (readonly [row: string, note: string])[] = [
  ['2 | FIRST | 404 | Again', '4: FIRST is left out: line 3 defines it differently'],
  ['1 | SECOND | 404 | Text', '4: SECOND is left out: FIRST already has code 1'],
  ['2 | SECOND | 200 | Text', '4: SECOND is left out: 200 is not an error status'],
  ['2 | SECOND |  | Text', '4: SECOND is left out: it has no HTTP status'],
  ['2 | first | 404 | Text', '4: first is left out: its class FirstError is also the class of FIRST'],
  ['2 | TYPE_ERROR | 404 | Text', '4: TYPE_ERROR is left out: its class TypeError would hide another TypeError'],
  ['2 | unknown | 404 | Text', '4: unknown is left out: the name unknown is reserved'],
  ['2 | a/b | 404 | Text', '4: no name is found in "2 | a/b | 404 | Text"'],
  [' | | 404 | Text', '4: no name is found in " |  | 404 | Text"'],
]

describe('a row that no contract may have is left out and listed', () => {
  test.each(refused)('%s', (row, note) => {
    const imported = table('1 | FIRST | 404 | Text', row)
    expect(rowsOf(imported)).toEqual([[1, 'FIRST', 404, 'Text']])
    expect(notesOf(imported)).toEqual([note])
  })
})

test('a row that is listed twice counts once', () => {
  const imported = table('1 | FIRST | 404 | Text', '1 | FIRST | 404 | Text')
  expect(rowsOf(imported)).toHaveLength(1)
  expect(notesOf(imported)).toEqual([])
})

test('of several statuses the first is taken, and listed', () => {
  const imported = table('1 | FIRST | 400/422 | Text')
  expect(rowsOf(imported)).toEqual([[1, 'FIRST', 400, 'Text']])
  expect(notesOf(imported)).toEqual(['3: FIRST has several statuses, 400/422: 400 is taken'])
})

test('a parameter in a text becomes a detail, marked as guessed', () => {
  const imported = table('1 | FIRST | 404 | No order {id}')
  expect(imported.contract.errors.FIRST?.details).toEqual({ id: 'text' })
  expect(imported.remarks.get('errors.FIRST')).toContain('details')
  // The engine constructs the fallback by itself, so a row with details cannot be it.
  expect(table('1 | INTERNAL_ERROR | 500 | Failed: {what}').contract.fallback).toBeUndefined()
})

test('columns, tables and cells beside the header are listed', () => {
  const page = `| Name | HTTP | Meaning | Owner |
|---|---|---|---|
| A_B | 404 | One | two | three |

| Colour | Shade |
|---|---|
| red | dark red |
`
  expect(notesOf(importText('a.md', page))).toEqual([
    '1: the column "Owner" is not read',
    '3: it has more cells than the table has columns: three. Write \\| for a bar in a text.',
    '5: no column of names or codes is found in the table "Colour | Shade"',
  ])
})

test('examples that disagree with their rows are listed', () => {
  const page = `${'| Name | HTTP | Meaning |\n|---|---|---|\n| A_B | 404 | One |\n'}
\`\`\`json
{ "error": "A_B", "message": "Two", "status": 409 }
\`\`\`

\`\`\`json
{ "error": { "code": "A_B", "message": "Three" } }
\`\`\`
`
  const imported = importText('a.md', page)
  expect(imported.contract.errors.A_B?.message).toBe('Two')
  expect(notesOf(imported)).toEqual([
    '6: A_B has the status 409 here, and 404 in its row',
    '10: A_B has another message here: "Three"',
  ])
})

test('rate limits without a row that refuses are left out and listed', () => {
  const page = '| Plan | Requests per minute | Daily |\n|-|-|-|\n| Free | 10 | 1,000 |\n| Pro | unlimited | 50 000 |\n'
  const limited = `${page}\n- TOO_MANY_REQUESTS (429): Slow down\n`
  const imported = importText('a.md', limited)
  expect(imported.contract.rateLimits).toEqual({
    headers: { limit: 'X-RateLimit-Limit', remaining: 'X-RateLimit-Remaining', reset: 'X-RateLimit-Reset' },
    windows: { minute: 60, day: 86_400 },
    tiers: { free: { minute: 10, day: 1000 }, pro: { day: 50_000 } },
    refusal: 'TOO_MANY_REQUESTS',
  })
  expect(imported.remarks.get('rateLimits.headers')).toBe('guessed')
  expect(notesOf(imported)).toEqual(['4: "unlimited" is no number of requests'])
  expect(notesOf(importText('a.md', page))).toContain(
    '1: the rate limits are left out: no row with HTTP status 429 could refuse',
  )
})

test('no fallback is made up where no row fits', () => {
  const imported = table('1 | DATABASE_DOWN | 500 | The database is down', '2 | NOT_THERE | 404 | Nothing is there')
  expect(imported.contract).not.toHaveProperty('fallback')
  expect(imported.contract).not.toHaveProperty('validation')
})
