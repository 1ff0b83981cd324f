import { expect, test, vi } from 'vitest'
import type { CallbackStore } from '../../../src/docplanner'

const long = 60_000

/** What every store promises. */
export function storeSuite(make: () => CallbackStore | Promise<CallbackStore>): void {
  test('one of many that claim at once gets it', async () => {
    const store = await make()
    const claims = await Promise.all(Array.from({ length: 20 }, (_, token) => store.claim('a', String(token), long)))
    expect(claims.filter(({ state }) => state === 'claimed')).toHaveLength(1)
    expect(claims.filter(({ state }) => state === 'running')).toHaveLength(19)
    expect(await store.claim('b', '1', long)).toEqual({ state: 'claimed' })
  })

  test('an answer is kept for all, as it was', async () => {
    const store = await make()
    const answer = JSON.stringify([409, '{"error_code":3003}', "ś '\\ ="])
    await store.claim('a', '1', long)
    expect(await store.settle('a', '1', answer, long)).toBe(true)
    expect(await store.claim('a', '1', long)).toEqual({ state: 'answered', answer })
    expect(await store.claim('a', '2', long)).toEqual({ state: 'answered', answer })
  })

  test("nobody answers, releases or overwrites another's", async () => {
    const store = await make()
    await store.claim('a', '1', long)
    expect(await store.settle('a', '2', 'other', long)).toBe(false)
    await store.release('a', '2')
    expect(await store.claim('a', '3', long)).toEqual({ state: 'running' })
    await store.settle('a', '1', 'first', long)
    expect(await store.settle('a', '2', 'other', long)).toBe(false)
    await store.release('a', '1')
    expect(await store.claim('a', '3', long)).toEqual({ state: 'answered', answer: 'first' })
  })

  test('what is released can be claimed', async () => {
    const store = await make()
    await store.claim('a', '1', long)
    await store.release('a', '1')
    expect(await store.claim('a', '2', long)).toEqual({ state: 'claimed' })
  })

  test('a lease ends, and what it held can be claimed; then its first holder has lost it', async () => {
    const store = await make()
    await store.claim('a', '1', 1)
    await vi.waitFor(async () => expect(await store.claim('a', '2', long)).toEqual({ state: 'claimed' }))
    expect(await store.settle('a', '1', 'too late', long)).toBe(false)
    await store.release('a', '1')
    expect(await store.settle('a', '2', 'in time', long)).toBe(true)
  })

  test('a lease that ended and that nobody took still can be answered', async () => {
    const store = await make()
    await store.claim('a', '1', 1)
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(await store.settle('a', '1', 'late', long)).toBe(true)
  })

  test('an answer is kept no longer than asked', async () => {
    const store = await make()
    await store.claim('a', '1', long)
    await store.settle('a', '1', 'short', 1)
    await vi.waitFor(async () => expect(await store.claim('a', '2', long)).toEqual({ state: 'claimed' }))
  })
}
