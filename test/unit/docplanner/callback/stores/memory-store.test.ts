import { describe, expect, test } from 'vitest'
import { memoryStore } from '../../../../../src/docplanner'
import { storeSuite } from '../../../../support/docplanner/store-suite'

describe('memoryStore', () => {
  storeSuite(memoryStore)

  test('forgets the oldest answer where it is full, and nothing that somebody works on', async () => {
    const store = memoryStore({ capacity: 3 })
    await store.claim('working', '1', 60_000)
    for (const id of ['a', 'b', 'c']) {
      await store.claim(id, '1', 60_000)
      await store.settle(id, '1', id, 60_000)
    }
    expect(await store.claim('working', '2', 60_000)).toEqual({ state: 'running' })
    expect(await store.claim('c', '2', 60_000)).toEqual({ state: 'answered', answer: 'c' })
    expect(await store.claim('b', '2', 60_000)).toEqual({ state: 'answered', answer: 'b' })
    expect(await store.claim('a', '2', 60_000)).toEqual({ state: 'claimed' })
  })

  test('forgets the oldest running delivery where there is nothing else', async () => {
    const store = memoryStore({ capacity: 2 })
    for (const id of ['a', 'b', 'c']) expect(await store.claim(id, '1', 60_000)).toEqual({ state: 'claimed' })
    for (const id of ['b', 'c']) expect(await store.claim(id, '2', 60_000)).toEqual({ state: 'running' })
    expect(await store.claim('a', '2', 60_000)).toEqual({ state: 'claimed' })
    expect(await store.settle('a', '1', 'taken over', 60_000)).toBe(false)
  })

  test('forgets a dead process before an answer', async () => {
    const store = memoryStore({ capacity: 2 })
    await store.claim('dead', '1', 1)
    await store.claim('a', '1', 60_000)
    await store.settle('a', '1', 'a', 60_000)
    await new Promise((resolve) => setTimeout(resolve, 10))
    await store.claim('b', '1', 60_000)
    expect(await store.claim('a', '2', 60_000)).toEqual({ state: 'answered', answer: 'a' })
  })

  test('is about as fast with many running deliveries as with few', async () => {
    const claimAll = async (capacity: number) => {
      const store = memoryStore({ capacity })
      const claim = async (from: number, count: number) => {
        for (let id = from; id < from + count; id++) await store.claim(String(id), '1', 60_000)
      }
      await claim(0, capacity)
      let least = Number.POSITIVE_INFINITY
      for (let round = 1; round <= 3; round++) {
        const start = performance.now()
        await claim(round * 1e6, 5000)
        least = Math.min(least, performance.now() - start)
      }
      return least
    }
    // A search through the running deliveries would cost two hundred times as much.
    const few = await claimAll(100)
    expect((await claimAll(20_000)) / few).toBeLessThan(40)
  })

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('has no capacity of %d', (capacity) => {
    expect(() => memoryStore({ capacity })).toThrow(`[error-codebook] capacity is ${capacity}.`)
  })
})
