import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CodeRange, Contract } from '../../../src/core'
import { categoryFinder, rangesOf } from '../../../src/core/category-finder'
import { resolveRows } from '../../../src/core/resolve-rows'

/** Categories whose ranges do not overlap, in any order, with negative numbers, several ranges and none. */
const categories = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: -60, max: 60 }), { maxLength: 20 }),
    fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 10, maxLength: 10 }),
  )
  .map(([ends, owners]) => {
    const sorted = ends.sort((a, b) => a - b)
    const ranges = Array.from(
      { length: Math.floor(sorted.length / 2) },
      (_, index): CodeRange => [sorted[2 * index] as number, sorted[2 * index + 1] as number],
    )
    return Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((name, owner) => [
        name,
        { title: name, ranges: ranges.filter((__, index) => owners[index] === owner).reverse() },
      ]),
    )
  })

test('the category of a code is the one that a naive search finds', () => {
  fc.assert(
    fc.property(categories, (given) => {
      const find = categoryFinder(given)
      for (let code = -65; code <= 65; code++) {
        const naive = Object.entries(given).find(([, row]) =>
          rangesOf(row).some(([first, last]) => first <= code && code <= last),
        )
        expect(find(code)).toBe(naive?.[0])
      }
    }),
  )
})

test.each([undefined, '1001', '', Number.NaN])('no range decides about %j', (code) => {
  expect(categoryFinder({ order: { title: 'Order', range: [-10_000, 10_000] } })(code)).toBeUndefined()
})

describe('a row has its defaults', () => {
  const contract: Contract = {
    name: 'shop',
    version: '1.0.0',
    fallback: 'BROKEN',
    categories: {
      order: { title: 'Order', range: [1, 9], ranges: [[-9, -1]], status: 422, recovery: 'correctable' },
      card: { title: 'Card' },
    },
    errors: {
      PLAIN: { code: -5, meaning: 'Plain' },
      OWN: {
        category: 'card',
        status: 402,
        recovery: 'terminal',
        meaning: 'Own',
        message: 'Said',
        audience: 'partner',
        since: '1.1.0',
      },
      BROKEN: { code: 9, status: 500, recovery: 'transient', meaning: 'Broken' },
    },
  }

  test('of its category, and else of every contract', () => {
    expect(resolveRows(contract)[0]).toEqual({
      name: 'PLAIN',
      origin: contract.name,
      code: -5,
      category: 'order',
      status: 422,
      recovery: 'correctable',
      meaning: 'Plain',
      message: 'Plain',
      audience: 'public',
    })
  })

  test('unless it says otherwise', () => {
    expect(resolveRows(contract)[1]).toEqual({ name: 'OWN', origin: contract.name, ...contract.errors.OWN })
    expect(resolveRows(contract)[2]).toMatchObject({ category: 'order', status: 500, recovery: 'transient' })
  })

  test('and first shipped with the contract unless it is newer', () => {
    expect(resolveRows({ ...contract, since: '0.9.0' }).map(({ since }) => since)).toEqual(['0.9.0', '1.1.0', '0.9.0'])
  })
})
