import { expect, test, vi } from 'vitest'
import { ignoreFailure } from '../../../src/core/ignore-failure'

test('the hook is called', () => {
  const hook = vi.fn()
  ignoreFailure(hook)
  expect(hook).toHaveBeenCalledOnce()
})

test.each([
  [
    'throws',
    () => {
      throw new Error('no disk')
    },
  ],
  ['rejects', () => Promise.reject(new Error('no disk'))],
  [
    'returns a thenable that throws',
    () => ({
      // biome-ignore lint/suspicious/noThenProperty: a thenable that fails
      then() {
        throw new Error('no disk')
      },
    }),
  ],
])('a hook that %s changes nothing', async (_, hook) => {
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  expect(() => ignoreFailure(hook)).not.toThrow()
  await new Promise((resolve) => setTimeout(resolve, 5))
  process.off('unhandledRejection', unhandled)
  expect(unhandled).not.toHaveBeenCalled()
})
