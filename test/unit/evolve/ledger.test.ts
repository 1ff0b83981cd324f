import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Contract, ErrorRow } from '../../../src/core'
import {
  type Ledger,
  type LedgerEntry,
  ledgerFindings,
  nextFreeCode,
  readLedger,
  updateLedger,
  writeLedger,
} from '../../../src/evolve'

const rows = {
  SOLD_OUT: { code: 1001, status: 409, recovery: 'correctable', meaning: 'No piece is left' },
  TOO_MANY: { code: 1002, status: 422, recovery: 'correctable', meaning: 'Too many pieces', since: '1.1.0' },
  refused: { code: 'P-54', category: 'card', status: 402, recovery: 'terminal', meaning: 'The bank refused' },
  'card.lost': { category: 'card', status: 402, recovery: 'terminal', meaning: 'The card is lost' },
  BROKEN: { code: 1099, status: 500, recovery: 'transient', meaning: 'Unexpected' },
} as const satisfies Contract['errors']

const shop = (errors: Contract['errors'] = rows, version = '2.0.0'): Contract => ({
  name: 'shop',
  version,
  since: '1.0.0',
  fallback: 'BROKEN',
  categories: { order: { title: 'Order', range: [1001, 1099] }, card: { title: 'Card' } },
  errors,
})

const without = (...names: string[]): Contract['errors'] =>
  Object.fromEntries(Object.entries<ErrorRow>(rows).filter(([name]) => !names.includes(name)))

const text = writeLedger(updateLedger(shop()).ledger)
const ledger = () => readLedger(text).ledger

/** The lines of a contract that follows, or its findings. */
function linesAfter(errors: Contract['errors'], version = '2.1.0', before = ledger()): readonly string[] {
  const updated = updateLedger(shop(errors, version), before)
  if (updated.findings.length > 0) return updated.findings.map(({ place, message }) => `${place}: ${message}`)
  return linesOf(writeLedger(updated.ledger))
}

const linesOf = (written: string) => written.split('\n').filter((line) => line !== '' && !line.startsWith('#'))

describe('a ledger', () => {
  test('has a line for each row, by code, rows without a code at the end', () => {
    expect(text.split('\n')[0]).toBe('# error-codebook ledger of shop')
    expect(linesOf(text)).toEqual([
      '1001 | SOLD_OUT | 409 | correctable | 1.0.0 | No piece is left',
      '1002 | TOO_MANY | 422 | correctable | 1.1.0 | Too many pieces',
      '1099 | BROKEN | 500 | transient | 1.0.0 | Unexpected',
      '"P-54" | refused | 402 | terminal | 1.0.0 | The bank refused',
      '- | card.lost | 402 | terminal | 1.0.0 | The card is lost',
    ])
  })

  test('sorts numbers by size, not by their digits', () => {
    const many = {
      ...rows,
      LOW: { code: -5, category: 'card', status: 400, recovery: 'terminal', meaning: 'Low' },
    } as const
    expect(linesAfter({ ...many, HIGH: { ...many.LOW, code: 20_000 } }).map((line) => line.split(' ')[0])).toEqual([
      '-5',
      '1001',
      '1002',
      '1099',
      '20000',
      '"P-54"',
      '-',
    ])
  })

  test('is written the same from the same contract, and from what was read', () => {
    expect(writeLedger(ledger())).toBe(text)
    expect(linesAfter(rows, '2.0.0')).toEqual(linesOf(text))
  })

  test('has no line for rows that another contract defines', () => {
    const lab: Contract = {
      ...shop({ SPOILED: { code: 2001, category: 'card', status: 409, recovery: 'terminal', meaning: 'Spoiled' } }),
      name: 'lab',
      extends: [{ contract: shop(), from: './shop' }],
      categories: { card: { title: 'Card' } },
    }
    expect(linesOf(writeLedger(updateLedger(lab).ledger))).toEqual([
      '2001 | SPOILED | 409 | terminal | 1.0.0 | Spoiled',
    ])
  })

  test('keeps any text', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('|', '\\', '\n', '\r', ' ', 'n', 'u{', '}', '#', '\u2028', '\ud800', '"') }),
    )
    const entry = fc.record({
      code: fc.oneof(fc.maxSafeInteger(), anyText),
      name: anyText.filter((name) => name !== ''),
      meaning: anyText,
    })
    fc.assert(
      fc.property(entry, ({ code, name, meaning }) => {
        const facts = { status: 409, recovery: 'terminal', earlierNames: ['OLD'], retired: '1.2.0' } as const
        const written: Ledger = { contract: 'shop', entries: [{ ...facts, code, name, meaning }] }
        const { ledger: read, findings } = readLedger(writeLedger(written))
        expect(findings).toEqual([])
        expect(read.entries).toEqual([{ ...(written.entries[0] as LedgerEntry), line: 4 }])
      }),
      { numRuns: 2_000 },
    )
  })

  test('tells a code that is a text from a number', () => {
    const twelve = { category: 'card', status: 402, recovery: 'terminal', meaning: 'Twelve' } as const
    const both = { ...rows, NUMBER: { ...twelve, code: 12 }, TEXT: { ...twelve, code: '12' } }
    expect(linesAfter(both)).toContain('12 | NUMBER | 402 | terminal | 1.0.0 | Twelve')
    expect(linesAfter(both)).toContain('"12" | TEXT | 402 | terminal | 1.0.0 | Twelve')
  })

  test('is read with the line ends of Windows and a byte order mark', () => {
    expect(readLedger(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(readLedger(text))
  })
})

describe('no line disappears', () => {
  test('a removed row stays, with the version that no longer has it', () => {
    const once = linesAfter(without('SOLD_OUT'), '2.1.0')
    expect(once[0]).toBe('1001 | SOLD_OUT | 409 | correctable | 1.0.0 | No piece is left | retired 2.1.0')
    const { ledger: next } = updateLedger(shop(without('SOLD_OUT'), '2.1.0'), ledger())
    expect(linesAfter(without('SOLD_OUT'), '3.0.0', next)).toEqual(once)
  })

  test('a retired row returns with its meaning alone', () => {
    const { ledger: next } = updateLedger(shop(without('SOLD_OUT'), '2.1.0'), ledger())
    expect(linesAfter(rows, '3.0.0', next)).toEqual(linesOf(text))
    const changed = { ...rows, SOLD_OUT: { ...rows.SOLD_OUT, meaning: 'The shop is closed' } }
    expect(linesAfter(changed, '3.0.0', next)).toEqual([
      expect.stringContaining('errors.SOLD_OUT.code: the name belongs to SOLD_OUT ("No piece is left"'),
    ])
  })

  test.each(['SOLD_OUT', 'card.lost'] as const)('a renamed row keeps its earlier name: %s', (name) => {
    const renamed = { ...without(name), NEW_NAME: rows[name] }
    const line = linesOf(text).find((each) => each.includes(` ${name} `)) as string
    expect(linesAfter(renamed)).toContain(`${line.replace(name, 'NEW_NAME')} | was ${name}`)
  })

  test('a row that is renamed twice keeps both, and one that is renamed back neither twice', () => {
    const first = updateLedger(shop({ ...without('SOLD_OUT'), GONE: rows.SOLD_OUT }), ledger()).ledger
    const second = updateLedger(shop({ ...without('SOLD_OUT'), AWAY: rows.SOLD_OUT }), first).ledger
    expect(second.entries[0]).toMatchObject({ name: 'AWAY', earlierNames: ['SOLD_OUT', 'GONE'] })
    expect(linesAfter(rows, '3.0.0', second)[0]).toMatch(/ No piece is left \| was GONE \| was AWAY$/)
  })

  test('a rewording changes the line and nothing else', () => {
    const reworded = { ...rows, SOLD_OUT: { ...rows.SOLD_OUT, status: 410, meaning: 'All pieces are sold' } }
    expect(linesAfter(reworded)[0]).toBe('1001 | SOLD_OUT | 410 | correctable | 1.0.0 | All pieces are sold')
  })

  test('a row without a code may get one, and not lose it', () => {
    const gained = { ...rows, 'card.lost': { ...rows['card.lost'], code: 54 } }
    expect(linesAfter(gained)).toContain('54 | card.lost | 402 | terminal | 1.0.0 | The card is lost')
    const { ledger: next } = updateLedger(shop(gained), ledger())
    expect(linesAfter(rows, '2.1.0', next)).toEqual([
      expect.stringMatching(/^errors\["card.lost"\]: it has no code now/),
    ])
  })

  test('two new rows with the meaning of one that is gone do not both take its line', () => {
    const lines = linesAfter({ ...without('card.lost'), A: rows['card.lost'], B: rows['card.lost'] })
    expect(lines).toContain('- | A | 402 | terminal | 1.0.0 | The card is lost | was card.lost')
    expect(lines).toContain('- | B | 402 | terminal | 1.0.0 | The card is lost')
  })
})

describe('neither a code nor a name changes its meaning', () => {
  const other = { status: 404, recovery: 'terminal', meaning: 'Nothing found' } as const

  test('a code of another row is refused, with the next free code and the way to rename', () => {
    expect(linesAfter({ ...without('SOLD_OUT'), NOT_FOUND: { ...other, code: 1001 } })).toEqual([
      'errors.NOT_FOUND.code: code 1001 belongs to SOLD_OUT ("No piece is left", code 1001, line 4 of the ledger). ' +
        'The next free code of order is 1003. If it is the same error with a new name, write NOT_FOUND into line 4 of the ledger, ' +
        'and `| was SOLD_OUT` at its end.',
    ])
  })

  test('the way to rename works', () => {
    const byHand = text.replace(/SOLD_OUT(.*)/, 'NOT_FOUND$1 | was SOLD_OUT')
    const lines = linesAfter(
      { ...without('SOLD_OUT'), NOT_FOUND: { ...other, code: 1001 } },
      '2.1.0',
      readLedger(byHand).ledger,
    )
    expect(lines[0]).toBe('1001 | NOT_FOUND | 404 | terminal | 1.0.0 | Nothing found | was SOLD_OUT')
  })

  test('the code of a retired row is refused', () => {
    const { ledger: next } = updateLedger(shop(without('SOLD_OUT'), '2.1.0'), ledger())
    expect(linesAfter({ ...without('SOLD_OUT'), NEW: { ...other, code: 1001 } }, '3.0.0', next)).toEqual([
      expect.stringContaining('belongs to SOLD_OUT ("No piece is left", code 1001, retired in 2.1.0'),
    ])
  })

  test.each([
    ['another code', { ...rows.SOLD_OUT, code: 1007 }, 'it has code 1007 now, but SOLD_OUT'],
    ['no code', { category: 'order', ...other }, 'it has no code now, but SOLD_OUT'],
    ['the code of another row', { ...rows.SOLD_OUT, code: 1002 }, 'code 1002 belongs to TOO_MANY'],
  ])('a name with %s is refused', (_, row, message) => {
    expect(linesAfter({ ...without('SOLD_OUT', 'TOO_MANY'), SOLD_OUT: row })).toEqual([
      expect.stringContaining(message),
    ])
  })

  test('two rows that swap their codes are refused', () => {
    const swapped = { ...rows, SOLD_OUT: { ...rows.SOLD_OUT, code: 1002 }, TOO_MANY: { ...rows.TOO_MANY, code: 1001 } }
    expect(linesAfter(swapped)).toEqual([
      expect.stringContaining('Give SOLD_OUT its code 1001 again.'),
      expect.stringContaining('Give TOO_MANY its code 1002 again.'),
    ])
  })

  test('an earlier name is refused for another row', () => {
    const renamed = { ...without('SOLD_OUT'), GONE: rows.SOLD_OUT }
    const { ledger: next } = updateLedger(shop(renamed), ledger())
    for (const code of [{ code: 1005 }, { category: 'order' }]) {
      const returned = { ...renamed, SOLD_OUT: { ...other, ...code } }
      expect(linesAfter(returned, '3.0.0', next)).toEqual([
        expect.stringMatching(/^errors\.SOLD_OUT.*but GONE .*was SOLD_OUT/),
      ])
    }
  })

  test('the name of a retired row without a code is refused for another meaning', () => {
    const { ledger: next } = updateLedger(shop(without('card.lost')), ledger())
    const returned = { ...rows, 'card.lost': { ...rows['card.lost'], meaning: 'The card was found' } }
    expect(linesAfter(returned, '3.0.0', next)).toEqual([
      expect.stringContaining('It can return with that meaning only'),
    ])
  })

  test('a refused row leaves every line as it was', () => {
    const errors = { ...without('SOLD_OUT'), NOT_FOUND: { ...other, code: 1001 } }
    expect(updateLedger(shop(errors), ledger()).ledger.entries).toContainEqual(
      expect.objectContaining({ code: 1001, name: 'SOLD_OUT' }),
    )
  })
})

describe('a code that two branches took', () => {
  test('is named with both rows and lines', () => {
    const merged = `${text}1002 | TOO_FEW | 422 | correctable | 1.1.0 | Too few pieces\n`
    expect(ledgerFindings(shop(), readLedger(merged).ledger)).toEqual([
      {
        rule: 'ledger',
        place: '',
        line: 9,
        severity: 'error',
        message:
          'code 1002 is taken twice: by TOO_MANY (line 5) and by TOO_FEW. Give one of them another, and delete its line.',
      },
    ])
  })

  test('a name that two branches took is named, too', () => {
    const merged = `${text}1007 | TOO_MANY | 422 | correctable | 1.1.0 | Too many\n`
    expect(ledgerFindings(shop(), readLedger(merged).ledger)[0]?.message).toContain('the name TOO_MANY is taken twice')
  })
})

describe('a ledger that cannot be read', () => {
  test.each([
    ['<<<<<<< HEAD', 'a merge left a conflict marker'],
    ['=======', 'a merge left a conflict marker'],
    ['>>>>>>> feature', 'a merge left a conflict marker'],
    ['||||||| base', 'a merge left a conflict marker'],
    ['1001 | SOLD_OUT | 409', 'it has less than six columns'],
    ['SOLD_OUT | 1001 | 409 | terminal | - | Sold', 'SOLD_OUT is not a code'],
    ['99999999999999999999 | A | 409 | terminal | - | Sold', '99999999999999999999 is not a code'],
    ['1003 |  | 409 | terminal | - | Sold', 'it has no name'],
    ['1003 | A | 4o9 | terminal | - | Sold', '4o9 is not a status'],
    ['1003 | A | 409 | never | - | Sold', 'never is not one of'],
    ['1003 | A | 409 | terminal | - | Sold | gone', 'gone is not "retired <version>" or "was <name>"'],
    ['\\', 'it has less than six columns'],
  ])('%s', (line, message) => {
    const { ledger: read, findings } = readLedger(`${text}${line}\n`)
    expect(findings).toEqual([
      { rule: 'ledger-format', place: '', line: 9, message: expect.stringContaining(message), severity: 'error' },
    ])
    expect(read.entries).toHaveLength(5)
  })
})

describe('the next free code', () => {
  test('skips what a row has or had', () => {
    expect(nextFreeCode(shop(), ledger(), 'order')).toBe(1003)
    const { ledger: next } = updateLedger(shop(without('SOLD_OUT', 'TOO_MANY')), ledger())
    expect(nextFreeCode(shop(without('SOLD_OUT', 'TOO_MANY')), next, 'order')).toBe(1003)
  })

  test('there is none in a full range, without a range and without a category', () => {
    const full = { ...shop(), categories: { ...shop().categories, tiny: { title: 'Tiny', range: [1, 1] as const } } }
    const tiny = { ...full, errors: { ...rows, ONE: { ...rows.BROKEN, code: 1 } } }
    expect(nextFreeCode(full, ledger(), 'tiny')).toBe(1)
    expect(nextFreeCode(tiny, ledger(), 'tiny')).toBeUndefined()
    expect(nextFreeCode(shop(), ledger(), 'card')).toBeUndefined()
    expect(nextFreeCode(shop(), ledger(), 'missing')).toBeUndefined()
  })
})
