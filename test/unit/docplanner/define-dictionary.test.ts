import { describe, expect, test } from 'vitest'
import { defineDictionary, noCodes, ownCodes, parseDictionary, partnerCode } from '../../../src/docplanner'

/** What a JSON file of numbers may hold. */
function fromJson(text: string): unknown {
  return JSON.parse(text)
}

test('a sound dictionary is given back, and nothing can change it', () => {
  const codes = defineDictionary({ ...noCodes, SLOT_UNAVAILABLE: 1 })
  expect(codes).toEqual({ ...noCodes, SLOT_UNAVAILABLE: 1 })
  expect(Object.isFrozen(codes)).toBe(true)
  expect([ownCodes, noCodes].every(Object.isFrozen)).toBe(true)
})

test('one from a JSON file is the same', () => {
  const codes = parseDictionary(fromJson(JSON.stringify({ ...ownCodes, SLOT_UNAVAILABLE: 1 })))
  expect(codes).toEqual(defineDictionary({ ...ownCodes, SLOT_UNAVAILABLE: 1 }))
  expect(partnerCode('SLOT_UNAVAILABLE', codes)).toBe(1)
})

describe('a fault in a JSON file names the row and the fix', () => {
  const without = ({ SLOT_UNAVAILABLE: _, ...others }: typeof ownCodes) => others

  test.each([
    ['a missing number', without(ownCodes), 'SLOT_UNAVAILABLE: there is no number for it. Add one, or null for none.'],
    [
      'a doubled number',
      { ...ownCodes, SLOT_UNAVAILABLE: 3004 },
      'DOUBLE_BOOKING: 3004 is already that of SLOT_UNAVAILABLE. Give each row a number of its own.',
    ],
    [
      'a number that is text',
      { ...ownCodes, SLOT_UNAVAILABLE: '1' },
      'SLOT_UNAVAILABLE: "1" is no whole number from 0 to 2147483647. Give it one.',
    ],
    ['a fraction', { ...ownCodes, SLOT_UNAVAILABLE: 1.5 }, 'SLOT_UNAVAILABLE: 1.5 is no whole number'],
    ['a negative number', { ...ownCodes, SLOT_UNAVAILABLE: -1 }, 'SLOT_UNAVAILABLE: -1 is no whole number'],
    ['too large a number', { ...ownCodes, SLOT_UNAVAILABLE: 2 ** 31 }, 'SLOT_UNAVAILABLE: 2147483648 is no whole'],
    [
      'a row that is never answered with a number',
      { ...ownCodes, INTERNAL_ERROR: 1 },
      'INTERNAL_ERROR: no row of that name may be answered with an error_code. Remove it.',
    ],
    ['a mistyped row', { ...ownCodes, SLOT_TAKEN: 1 }, 'SLOT_TAKEN: no row of that name'],
  ])('%s', (_, codes, fault) => {
    expect(() => parseDictionary(fromJson(JSON.stringify(codes)))).toThrow(`has 1 fault(s):\n- ${fault}`)
  })

  test.each(['null', '[]', '1', '"SLOT_UNAVAILABLE"'])('%s is no dictionary', (text) => {
    expect(() => parseDictionary(fromJson(text))).toThrow('a dictionary is an object of numbers by row')
  })

  test('all of them are told at once, and where they are explained', () => {
    const message = messageOf(() => parseDictionary({}))
    expect(message).toContain(`has ${Object.keys(ownCodes).length} fault(s)`)
    for (const name of Object.keys(ownCodes)) expect(message).toContain(`\n- ${name}: `)
    expect(message).toMatch(/^\[error-codebook\] [\s\S]* See error-codebook\/docs\/misuse\.md#invalid-argument$/)
  })

  test('two rows without a number are not doubled', () => {
    expect(() => parseDictionary({ ...ownCodes, SLOT_UNAVAILABLE: null, DOUBLE_BOOKING: null })).not.toThrow()
  })

  test('what an object inherits is no number', () => {
    expect(() => parseDictionary(Object.create(ownCodes))).toThrow('SLOT_UNAVAILABLE: there is no number for it')
  })
})

function messageOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('Nothing was thrown')
}
