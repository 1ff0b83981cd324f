import { expect, test } from 'vitest'
import { hex } from '../../../src/core/hex'

test('every byte has two digits', () => {
  expect(hex(new Uint8Array([0, 1, 15, 16, 255]))).toBe('00010f10ff')
  expect(hex(new Uint8Array())).toBe('')
})
