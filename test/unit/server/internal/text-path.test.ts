import { expect, test } from 'vitest'
import { textPath } from '../../../../src/server/internal/text-path'

test.each([
  ['', []],
  ['name', ['name']],
  ['items[0].name', ['items', '0', 'name']],
  ['[1].name', ['1', 'name']],
  ['map["a.b"].c', ['map', 'a.b', 'c']],
  ['map["a]b"]', ['map', 'a]b']],
])('%j is the path %j', (text, path) => {
  expect(textPath(text)).toEqual(path)
})
