import { describe, expect, test } from 'vitest'
import ledgerOfOurs from '../../../docs/docplanner-ledger.json' with { type: 'json' }
import {
  checkDictionaryLedger,
  type DictionaryLedger,
  defineDictionary,
  extendDictionaryLedger,
  noCodes,
  ownCodes,
} from '../../../src/docplanner'

const codes = defineDictionary({ ...noCodes, SLOT_UNAVAILABLE: 1, DOUBLE_BOOKING: 2 })
const ledger = extendDictionaryLedger([], codes, { at: '2026-01-05' })

test('what is sent is added line by line', () => {
  expect(ledger).toEqual([
    { errorCode: 1, name: 'SLOT_UNAVAILABLE', sent: '2026-01-05' },
    { errorCode: 2, name: 'DOUBLE_BOOKING', sent: '2026-01-05' },
  ])
  expect(extendDictionaryLedger(ledger, codes, { at: '2026-02-01' })).toEqual(ledger)
})

test('a new row with a new number is fine, sent or not', () => {
  const more = defineDictionary({ ...codes, DOCTOR_NOT_FOUND: 3 })
  expect(() => checkDictionaryLedger(ledger, more)).not.toThrow()
  const next = extendDictionaryLedger(ledger, more, { at: '2026-02-01' })
  expect(next).toEqual([...ledger, { errorCode: 3, name: 'DOCTOR_NOT_FOUND', sent: '2026-02-01' }])
  expect(() => checkDictionaryLedger(next, more, ledger)).not.toThrow()
})

describe('a number that was sent keeps its meaning', () => {
  test.each([
    [
      'another number for a row',
      { ...noCodes, SLOT_UNAVAILABLE: 5, DOUBLE_BOOKING: 2 },
      ['SLOT_UNAVAILABLE: it was sent as 1 (2026-01-05), and is 5 now. Put 1 back, or retire 1.'],
    ],
    [
      'no number for a row',
      { ...noCodes, SLOT_UNAVAILABLE: 1 },
      ['DOUBLE_BOOKING: it was sent as 2 (2026-01-05), and has no number now. Put 2 back, or retire 2.'],
    ],
    [
      'a number given to another row',
      { ...noCodes, SLOT_UNAVAILABLE: 1, DOUBLE_BOOKING: 3, DOCTOR_NOT_FOUND: 2 },
      [
        "DOCTOR_NOT_FOUND: 2 was sent as DOUBLE_BOOKING's (2026-01-05). Give it a number that was never sent: 4 is free.",
        'DOUBLE_BOOKING: it was sent as 2 (2026-01-05), and is 3 now. Put 2 back, or retire 2.',
      ],
    ],
    [
      'two numbers exchanged',
      { ...noCodes, SLOT_UNAVAILABLE: 2, DOUBLE_BOOKING: 1 },
      [
        "SLOT_UNAVAILABLE: 2 was sent as DOUBLE_BOOKING's",
        "DOUBLE_BOOKING: 1 was sent as SLOT_UNAVAILABLE's",
        'SLOT_UNAVAILABLE: it was sent as 1',
        'DOUBLE_BOOKING: it was sent as 2',
      ],
    ],
  ])('%s is refused', (_, changed, faults) => {
    const check = () => checkDictionaryLedger(ledger, defineDictionary(changed))
    for (const fault of faults) expect(check).toThrow(`\n- ${fault}`)
    expect(check).toThrow(`contradicts its ledger in ${faults.length} place(s):`)
    expect(() => extendDictionaryLedger(ledger, defineDictionary(changed), { at: 'later' })).toThrow(faults[0])
  })
})

describe('a number that is retired', () => {
  const without = defineDictionary({ ...noCodes, SLOT_UNAVAILABLE: 1 })
  const retired = extendDictionaryLedger(ledger, without, { at: '2026-03-01', retire: [2] })

  test('is marked, and its line stays', () => {
    expect(retired).toEqual([...ledger, { errorCode: 2, name: 'DOUBLE_BOOKING', retired: '2026-03-01' }])
    expect(() => checkDictionaryLedger(retired, without, ledger)).not.toThrow()
  })

  test.each([
    ['another row', { ...noCodes, SLOT_UNAVAILABLE: 1, DOCTOR_NOT_FOUND: 2 }, "2 was sent as DOUBLE_BOOKING's"],
    ['its own row', { ...noCodes, SLOT_UNAVAILABLE: 1, DOUBLE_BOOKING: 2 }, '2 was its number'],
  ])('is never given out again, to %s', (_, again, text) => {
    const check = () => checkDictionaryLedger(retired, defineDictionary(again))
    expect(check).toThrow(text)
    expect(check).toThrow('and was retired on 2026-03-01. Give it a number that was never sent: 3 is free.')
  })

  test('leaves its row free for a new number', () => {
    const renumbered = defineDictionary({ ...noCodes, SLOT_UNAVAILABLE: 1, DOUBLE_BOOKING: 7 })
    const next = extendDictionaryLedger(ledger, renumbered, { at: '2026-03-01', retire: [2] })
    expect(next.slice(2)).toEqual([
      { errorCode: 2, name: 'DOUBLE_BOOKING', retired: '2026-03-01' },
      { errorCode: 7, name: 'DOUBLE_BOOKING', sent: '2026-03-01' },
    ])
    expect(() => checkDictionaryLedger(next, renumbered, ledger)).not.toThrow()
  })

  test.each([[9], [2, 2]])('was sent, and not retired before: %j', (...retire) => {
    expect(() => extendDictionaryLedger(ledger, without, { at: 'later', retire })).toThrow(
      /it retires \d, which is not in use/,
    )
  })
})

describe('the ledger only grows', () => {
  test.each([
    [
      'a line removed',
      ledger.slice(1),
      'line 1 of the ledger was {"errorCode":1,"name":"SLOT_UNAVAILABLE","sent":"2026-01-05"}. Put it back.',
    ],
    [
      'a day changed',
      ledger.map((line) => ({ ...line, sent: '2026-01-06' })),
      'line 2 of the ledger was {"errorCode":2',
    ],
    ['a line put before', [{ errorCode: 0, name: 'X', sent: 'x' }, ...ledger], 'line 1 of the ledger was'],
  ])('%s is refused', (_, now, fault) => {
    expect(() => checkDictionaryLedger(now as DictionaryLedger, codes, ledger)).toThrow(fault)
  })

  test('the order of fields in a line is no change', () => {
    const turned = ledger.map((line) =>
      Object.fromEntries(Object.entries(line).reverse()),
    ) as unknown as DictionaryLedger
    expect(() => checkDictionaryLedger(turned, codes, ledger)).not.toThrow()
  })
})

describe('a ledger from a file may be wrong itself', () => {
  test.each([
    ['no list', {}, 'the ledger is a list of lines. Start it with [].'],
    ['an empty line', [null], 'line 1 of the ledger: it needs errorCode, name, and either sent or retired.'],
    ['a number as text', [{ ...ledger[0], errorCode: '1' }], 'line 1 of the ledger: it needs errorCode'],
    ['both sent and retired', [{ ...ledger[0], retired: 'x' }], 'line 1 of the ledger: it needs errorCode'],
    [
      'a number sent twice',
      [...ledger, { errorCode: 1, name: 'DOCTOR_NOT_FOUND', sent: 'x' }],
      "line 3 of the ledger: 1 was sent before, as SLOT_UNAVAILABLE's. Give DOCTOR_NOT_FOUND a number that was never sent.",
    ],
    [
      'another row retired',
      [...ledger, { errorCode: 1, name: 'DOUBLE_BOOKING', retired: 'x' }],
      "line 3 of the ledger: it retires 1, which is not in use as DOUBLE_BOOKING's. Remove it.",
    ],
  ])('%s', (_, lines, fault) => {
    expect(() => checkDictionaryLedger(lines as DictionaryLedger, codes)).toThrow(`\n- ${fault}`)
  })
})

test('our own codes mean what they meant when they first shipped', () => {
  checkDictionaryLedger(ledgerOfOurs, defineDictionary(ownCodes))
  const sent = new Set(ledgerOfOurs.map(({ name }) => name))
  const unsent = Object.keys(ownCodes).filter((name) => !sent.has(name))
  expect(unsent, 'Add a line for each at the end of docs/docplanner-ledger.json').toEqual([])
})
