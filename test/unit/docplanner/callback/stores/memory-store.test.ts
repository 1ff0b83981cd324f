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
})
