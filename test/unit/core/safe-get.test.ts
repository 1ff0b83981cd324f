import { describe, expect, test } from 'vitest'
import { asObject, safeGet, safePick } from '../../../src/core/safe-get'
import { thrownValues } from '../../support/thrown-values'

const throwing = {
  name: 'Readable',
  get code(): string {
    throw new Error('unreadable')
  },
}

describe('a property of a foreign value', () => {
  test('is read from an object, an Error, a list and a text', () => {
    expect(safeGet({ code: 'ECONNRESET' }, 'code')).toBe('ECONNRESET')
    expect(safeGet(new TypeError('no'), 'name')).toBe('TypeError')
    expect(safeGet([{ message: 'no' }], 0)).toEqual({ message: 'no' })
    expect(safeGet('abc', 'length')).toBe(3)
  })

  test.each(thrownValues)('is undefined where there is none: %s', (_, make) => {
    const value = make()
    expect(safeGet(value, 'nothing')).toBeUndefined()
    expect(safePick(value, 'nothing')).toEqual({ nothing: undefined })
  })

  test('a property that throws leaves the others readable', () => {
    expect(safePick(throwing, 'code', 'name')).toEqual({ code: undefined, name: 'Readable' })
  })
})

test.each(thrownValues)('nothing throws on %s', (_, make) => {
  const value = make()
  expect(() => safePick(value, 'code', 'status', 'message', 'cause')).not.toThrow()
  expect(typeof asObject(value)).toBe('object')
})

test('only an object is taken as one', () => {
  const value = { a: 1 }
  expect(asObject(value)).toBe(value)
  for (const other of [undefined, null, 1, 'text', () => {}]) expect(asObject(other)).toEqual({})
})
