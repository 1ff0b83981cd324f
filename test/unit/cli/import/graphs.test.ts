import { describe, expect, test } from 'vitest'
import { contractFaults } from '../../../../src/core/contract-faults'
import { fixture, importText, notesOf } from './import-fixture'

/** The graph that each page of `graphs` draws or lists. */
const transitions = { placed: ['paid', 'cancelled'], paid: ['sent', 'cancelled'], sent: [], cancelled: [] }

const pages: readonly (readonly [page: string, notes: readonly string[]])[] = [
  ['drawn', []],
  ['corners', ['15: the arrow to cancelled starts at no status']],
  ['ascii', ['16: the arrow to cancelled starts at no status']],
  ['boxes', []],
  ['mermaid', []],
  ['flowchart', []],
  ['dot', []],
  ['listed', []],
  ['prose', []],
  ['table', []],
]

const prose = (note: string) => note.includes('prose is not read')

describe.each(pages)('graphs/%s.md', (page, notes) => {
  const imported = importText('a.md', fixture(`graphs/${page}.md`))

  test('gives the graph', () => {
    const { order } = imported.contract.lifecycles ?? {}
    expect(order?.initial).toBe('placed')
    const found = Object.entries(order?.transitions ?? {}).map(([from, to]) => [from, [...to].sort()])
    expect(found).toEqual(Object.entries(transitions).map(([from, to]) => [from, [...to].sort()]))
    expect(order?.statuses.paid).toEqual({ meaning: 'The money has arrived' })
    expect(contractFaults(imported.contract)).toEqual([])
  })

  test('lists arrows without a start', () => {
    expect(notesOf(imported).filter((note) => !prose(note))).toEqual(notes)
  })
})

/** A page with one lifecycle, drawn like this. */
const drawing = (lines: readonly string[], statuses = ['a', 'b', 'c', 'd']) =>
  importText(
    'a.md',
    `# T
## Order statuses
${'```'}
${lines.join('\n')}
${'```'}
| Status | Meaning |
|-|-|
${statuses.map((status) => `| ${status} | Text of ${status} |`).join('\n')}
## Errors
| Name | HTTP | Meaning |
|-|-|-|
| VALIDATION_FAILED | 422 | Wrong |
`,
  )

const movesOf = (imported: ReturnType<typeof drawing>) => imported.contract.lifecycles?.order?.transitions

describe('a drawing', () => {
  test('may lead up, both ways and from right to left', () => {
    const imported = drawing(['a ↔ b', '    ↑', 'd ← c'])
    expect(movesOf(imported)).toEqual({ a: ['b'], b: ['a'], c: ['b', 'd'], d: [] })
    expect(imported.contract.lifecycles?.order?.initial).toBe('c')
    const other = drawing(['b ← a', '    ↓', 'd ↔ c'])
    expect(movesOf(other)).toEqual({ a: ['b', 'c'], b: [], c: ['d'], d: ['c'] })
  })

  test('may branch to several statuses', () => {
    const imported = drawing(['a ─┬─► b', '   ├─► c', '   └─► d'])
    expect(movesOf(imported)).toEqual({ a: ['b', 'c', 'd'], b: [], c: [], d: [] })
  })

  test('may have words of several parts, in another case than the table', () => {
    const imported = drawing(['In Progress → Done → Put away'], ['in_progress', 'done', 'put-away'])
    expect(movesOf(imported)).toEqual({ in_progress: ['done'], done: ['put-away'], 'put-away': [] })
  })

  test('lists a line without an arrowhead, and an arrow with several starts and ends', () => {
    const imported = drawing(['a → b ─── c', '', 'a ─┐ ┌► c', '   ├─┤', 'b ─┘ └► d'])
    expect(notesOf(imported)).toEqual([
      '4: the line between b and c has no arrowhead',
      '4: the graph of order does not lead from a to c, d: it has its statuses only',
      '6: the arrow from a, b to c, d is ambiguous: it has several starts and ends',
    ])
  })

  test('keeps a crooked arrow that is the only way to a status', () => {
    const imported = drawing(['a → b', '    ↓', '     └→ c → d'])
    expect(movesOf(imported)).toEqual({ a: ['b'], b: ['c'], c: ['d'], d: [] })
  })

  test('leaves out a crooked arrow that alone leads on from a final status, and lists it', () => {
    const imported = drawing(['a → b → c', '↓       ↓', '└──→ d ←─┘'])
    expect(movesOf(imported)).toEqual({ a: ['b', 'd'], b: ['c'], c: [], d: [] })
    expect(notesOf(imported)).toEqual([
      '5: the arrow to d is ambiguous: it stands under c, and its line is not straight, so it may start at b. It is left out.',
    ])
  })
})

test('a lifecycle without a graph gets its statuses only', () => {
  const imported = drawing([])
  expect(movesOf(imported)).toEqual({ a: [], b: [], c: [], d: [] })
  expect(imported.remarks.get('lifecycles.order.transitions')).toMatch(/no graph/)
  expect(contractFaults({ ...imported.contract, fallback: 'VALIDATION_FAILED' }).map(({ place }) => place)).toEqual([
    'fallback',
  ])
})

test('a graph without a table gets meanings that are marked as guessed', () => {
  const imported = importText(
    'a.md',
    '## Order lifecycle\n\nplaced -> sent_away\n\n## Errors\n\n- INVALID_ORDER (422): Wrong\n',
  )
  expect(imported.contract.lifecycles?.order?.statuses).toEqual({
    placed: { meaning: 'Placed' },
    sent_away: { meaning: 'Sent away' },
  })
  expect(imported.remarks.get('lifecycles.order.statuses.sent_away')).toBe('guessed')
})

test('refusals are the rows whose names say so, marked as guessed', () => {
  const page = `${fixture('graphs/listed.md')}| 3 | ORDER_CANNOT_BE_CANCELLED | 409 | Too late |
| 4 | INVALID_STATUS_TRANSITION | 409 | Not now |
| 5 | UNKNOWN_ORDER_STATUS | 422 | No such status |
`
  const imported = importText('a.md', page)
  expect(imported.contract.lifecycles?.order).toMatchObject({
    refusals: [{ to: 'cancelled', refusal: 'ORDER_CANNOT_BE_CANCELLED' }, { refusal: 'INVALID_STATUS_TRANSITION' }],
    unknownStatus: 'UNKNOWN_ORDER_STATUS',
  })
  expect(imported.remarks.get('lifecycles.order.refusals')).toBe('guessed')
})
