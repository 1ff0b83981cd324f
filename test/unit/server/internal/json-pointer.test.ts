import { expect, test } from 'vitest'
import { pointerPath } from '../../../../src/server/internal/json-pointer'

test.each([
  ['', []],
  ['/items/0/name', ['items', '0', 'name']],
  ['/a~1b/m~0n/~01', ['a/b', 'm~n', '~1']],
  ['/', ['']],
])('the path of %j', (pointer, path) => {
  expect(pointerPath(pointer)).toEqual(path)
})
