import { afterEach, expect, test, vi } from 'vitest'
import { backoff, jitteredBackoff, longestTimer, wait } from '../../../src/core/wait'

afterEach(() => {
  vi.restoreAllMocks()
})

const elapsed = async (work: Promise<void>) => {
  const start = performance.now()
  await work
  return performance.now() - start
}

test('waits for the time', async () => {
  expect(await elapsed(wait(30))).toBeGreaterThan(25)
})

test('ends when the signal aborts, at once if it has aborted before', async () => {
  expect(await elapsed(wait(10_000, AbortSignal.timeout(10)))).toBeLessThan(5000)
  expect(await elapsed(wait(10_000, AbortSignal.abort()))).toBeLessThan(5000)
})

test('leaves no listener on a signal that outlives it', async () => {
  const { signal } = new AbortController()
  const added = vi.spyOn(signal, 'addEventListener')
  const removed = vi.spyOn(signal, 'removeEventListener')
  await wait(1, signal)
  expect(removed.mock.calls).toEqual(added.mock.calls)
})

test('a wait that is longer than a timer can be does not end at once', async () => {
  const started = vi.spyOn(globalThis, 'setTimeout')
  const stop = new AbortController()
  const waiting = wait(longestTimer + 1, stop.signal)
  expect(started.mock.calls[0]?.[1]).toBe(longestTimer)
  stop.abort()
  await waiting
})

test('the backoff doubles up to its cap', () => {
  expect([1, 2, 3, 4, 1000, 2000].map((failures) => backoff(failures, 20, 100))).toEqual([20, 40, 80, 100, 100, 100])
})

test('jitter takes any part of it', () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.25)
  expect(jitteredBackoff(2, 20, 100)).toBe(10)
})
