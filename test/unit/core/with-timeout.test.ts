import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { withTimeout } from '../../../src/core/with-timeout'

test('an answer in time is handed on, and so is a failure', async () => {
  expect(await withTimeout(1000, 'The store', sleep(5, 'pong'))).toBe('pong')
  await expect(withTimeout(1000, 'The store', Promise.reject(new Error('no memory')))).rejects.toThrow('no memory')
})

test('the error tells who did not answer, and in what time', async () => {
  await expect(withTimeout(20, 'The store', new Promise(() => {}))).rejects.toThrow('The store gave no answer in 20 ms')
})

test('what arrived while this process was busy is in time', async () => {
  const answer = withTimeout(50, 'The store', sleep(10, 'pong'))
  const end = performance.now() + 100
  while (performance.now() < end);
  expect(await answer).toBe('pong')
})
