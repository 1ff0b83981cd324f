import { describe, expect, test } from 'vitest'
import ourSentNumbers from '../../../docs/docplanner-numbers.json' with { type: 'json' }
import {
  checkSentNumbers,
  defineDictionary,
  extendSentNumbers,
  noCodes,
  ownCodes,
  type SentNumbers,
} from '../../../src/docplanner'

const codes = defineDictionary({ ...noCodes, SLOT_UNAVAILABLE: 1, DOUBLE_BOOKING: 2 })
const sentNumbers = extendSentNumbers([], codes, { at: '2026-01-05' })

test('what is sent is added line by line', () => {
  expect(sentNumbers).toEqual([
    { errorCode: 1, name: 'SLOT_UNAVAILABLE', sent: '2026-01-05' },
    { errorCode: 2, name: 'DOUBLE_BOOKING', sent: '2026-01-05' },
  ])
  expect(extendSentNumbers(sentNumbers, codes, { at: '2026-02-01' })).toEqual(sentNumbers)
})

test('a new row with a new number is fine, sent or not', () => {
  const more = defineDictionary({ ...codes, DOCTOR_NOT_FOUND: 3 })
  expect(() => checkSentNumbers(sentNumbers, more)).not.toThrow()
  const next = extendSentNumbers(sentNumbers, more, { at: '2026-02-01' })
  expect(next).toEqual([...sentNumbers, { errorCode: 3, name: 'DOCTOR_NOT_FOUND', sent: '2026-02-01' }])
  expect(() => checkSentNumbers(next, more, sentNumbers)).not.toThrow()
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
    const check = () => checkSentNumbers(sentNumbers, defineDictionary(changed))
    for (const fault of faults) expect(check).toThrow(`\n- ${fault}`)
    expect(check).toThrow(`contradicts the sent numbers in ${faults.length} place(s):`)
    expect(() => extendSentNumbers(sentNumbers, defineDictionary(changed), { at: 'later' })).toThrow(faults[0])
  })
})

describe('a number that is retired', () => {
  const without = defineDictionary({ ...noCodes, SLOT_UNAVAILABLE: 1 })
  const retired = extendSentNumbers(sentNumbers, without, { at: '2026-03-01', retire: [2] })

  test('is marked, and its line stays', () => {
    expect(retired).toEqual([...sentNumbers, { errorCode: 2, name: 'DOUBLE_BOOKING', retired: '2026-03-01' }])
    expect(() => checkSentNumbers(retired, without, sentNumbers)).not.toThrow()
  })

  test.each([
    ['another row', { ...noCodes, SLOT_UNAVAILABLE: 1, DOCTOR_NOT_FOUND: 2 }, "2 was sent as DOUBLE_BOOKING's"],
    ['its own row', { ...noCodes, SLOT_UNAVAILABLE: 1, DOUBLE_BOOKING: 2 }, '2 was its number'],
  ])('is never given out again, to %s', (_, again, text) => {
    const check = () => checkSentNumbers(retired, defineDictionary(again))
    expect(check).toThrow(text)
    expect(check).toThrow('and was retired on 2026-03-01. Give it a number that was never sent: 3 is free.')
  })

  test('leaves its row free for a new number', () => {
    const renumbered = defineDictionary({ ...noCodes, SLOT_UNAVAILABLE: 1, DOUBLE_BOOKING: 7 })
    const next = extendSentNumbers(sentNumbers, renumbered, { at: '2026-03-01', retire: [2] })
    expect(next.slice(2)).toEqual([
      { errorCode: 2, name: 'DOUBLE_BOOKING', retired: '2026-03-01' },
      { errorCode: 7, name: 'DOUBLE_BOOKING', sent: '2026-03-01' },
    ])
    expect(() => checkSentNumbers(next, renumbered, sentNumbers)).not.toThrow()
  })

  test.each([[9], [2, 2]])('was sent, and not retired before: %j', (...retire) => {
    expect(() => extendSentNumbers(sentNumbers, without, { at: 'later', retire })).toThrow(
      /it retires \d, which is not in use/,
    )
  })
})

describe('the sent numbers only grow', () => {
  test.each([
    [
      'a line removed',
      sentNumbers.slice(1),
      'line 1 of the sent numbers was {"errorCode":1,"name":"SLOT_UNAVAILABLE","sent":"2026-01-05"}. Put it back.',
    ],
    [
      'a day changed',
      sentNumbers.map((line) => ({ ...line, sent: '2026-01-06' })),
      'line 2 of the sent numbers was {"errorCode":2',
    ],
    ['a line put before', [{ errorCode: 0, name: 'X', sent: 'x' }, ...sentNumbers], 'line 1 of the sent numbers was'],
  ])('%s is refused', (_, now, fault) => {
    expect(() => checkSentNumbers(now as SentNumbers, codes, sentNumbers)).toThrow(fault)
  })

  test('the order of fields in a line is no change', () => {
    const turned = sentNumbers.map((line) =>
      Object.fromEntries(Object.entries(line).reverse()),
    ) as unknown as SentNumbers
    expect(() => checkSentNumbers(turned, codes, sentNumbers)).not.toThrow()
  })
})

describe('sent numbers from a file may be wrong themselves', () => {
  test.each([
    ['no list', {}, 'the sent numbers are a list of lines. Start it with [].'],
    ['an empty line', [null], 'line 1 of the sent numbers: it needs errorCode, name, and either sent or retired.'],
    ['a number as text', [{ ...sentNumbers[0], errorCode: '1' }], 'line 1 of the sent numbers: it needs errorCode'],
    ['both sent and retired', [{ ...sentNumbers[0], retired: 'x' }], 'line 1 of the sent numbers: it needs errorCode'],
    [
      'a number sent twice',
      [...sentNumbers, { errorCode: 1, name: 'DOCTOR_NOT_FOUND', sent: 'x' }],
      "line 3 of the sent numbers: 1 was sent before, as SLOT_UNAVAILABLE's. Give DOCTOR_NOT_FOUND a number that was never sent.",
    ],
    [
      'another row retired',
      [...sentNumbers, { errorCode: 1, name: 'DOUBLE_BOOKING', retired: 'x' }],
      "line 3 of the sent numbers: it retires 1, which is not in use as DOUBLE_BOOKING's. Remove it.",
    ],
  ])('%s', (_, lines, fault) => {
    expect(() => checkSentNumbers(lines as SentNumbers, codes)).toThrow(`\n- ${fault}`)
  })
})

test('our own codes mean what they meant when they first shipped', () => {
  checkSentNumbers(ourSentNumbers, defineDictionary(ownCodes))
  const sent = new Set(ourSentNumbers.map(({ name }) => name))
  const unsent = Object.keys(ownCodes).filter((name) => !sent.has(name))
  expect(unsent, 'Add a line for each at the end of docs/docplanner-numbers.json').toEqual([])
})
