import { describe, expect, test } from 'vitest'
import { AgedMap } from '../../../src/core/aged-map'
import { leastTime } from '../../support/growth'

function mapOf(...keys: string[]): AgedMap<string, number> {
  const map = new AgedMap<string, number>()
  for (const [index, key] of keys.entries()) map.set(key, index)
  return map
}

/** Deletes the oldest key until none is left, and returns the keys in that order. */
function drain(map: AgedMap<string, number>): string[] {
  const keys: string[] = []
  for (let oldest = map.oldest(); oldest; oldest = map.oldest()) {
    keys.push(oldest.key)
    map.deleteOldest()
  }
  expect(map.size).toBe(0)
  return keys
}

describe('the order of age', () => {
  test('is the order of setting', () => expect(drain(mapOf('a', 'b', 'c'))).toEqual(['a', 'b', 'c']))

  test.each(['a', 'b', 'c'])('has %s last once it is set again, with its new value', (key) => {
    const map = mapOf('a', 'b', 'c')
    map.set(key, 9)
    expect([map.size, map.get(key)]).toEqual([3, 9])
    expect(drain(map)).toEqual([...['a', 'b', 'c'].filter((other) => other !== key), key])
  })

  test.each(['a', 'b', 'c'])('stays without %s once it is deleted', (key) => {
    const map = mapOf('a', 'b', 'c')
    map.delete(key)
    map.delete('unknown')
    expect([map.size, map.get(key)]).toEqual([2, undefined])
    map.set('d', 3)
    expect(drain(map)).toEqual([...['a', 'b', 'c'].filter((other) => other !== key), 'd'])
  })

  test('starts again after the last key', () => {
    const map = mapOf('a')
    map.deleteOldest()
    map.deleteOldest()
    expect(map.oldest()).toBeUndefined()
    map.set('b', 1)
    expect(drain(map)).toEqual(['b'])
  })
})

describe('a large map is about as fast as a small one', () => {
  const operations = 20_000
  const sizes = [1000, 100_000] as const
  // A search through the map would cost a hundred times as much.
  const most = 25

  function growth(work: (map: AgedMap<string, number>) => void): number {
    const [small, large] = sizes.map((size) => {
      const map = mapOf(...Array.from({ length: size }, (_, index) => `key ${index}`))
      return leastTime(() => work(map), 5)
    }) as [number, number]
    return large / small
  }

  test('where each new key takes the place of the oldest', () => {
    let next = 0
    const replace = (map: AgedMap<string, number>) => {
      for (let count = 0; count < operations; count++) {
        map.set(`new ${next++}`, count)
        map.deleteOldest()
      }
    }
    expect(growth(replace)).toBeLessThan(most)
  })

  test('where one key is set again and again', () => {
    const touch = (map: AgedMap<string, number>) => {
      for (let count = 0; count < operations; count++) map.set(count % 2 === 0 ? 'key 7' : 'key 8', count)
    }
    expect(growth(touch)).toBeLessThan(most)
  })
})
