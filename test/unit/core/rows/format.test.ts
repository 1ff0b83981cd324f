import { expect, test } from 'vitest'
import { createClient } from '../../../../src/client'
import { createParser, packRows } from '../../../../src/core'
import { shop } from '../../../contracts/shop'

const rows = packRows(shop)
const [format = '', ...words] = rows.split(' ')
const misuse = expect.objectContaining({
  name: 'TypeError',
  message:
    '[error-codebook] These rows are not in format 1: update error-codebook, or generate them again. See error-codebook/docs/misuse.md#invalid-argument',
})

test('packed rows begin with the version of their format', () => {
  expect(format).toBe('1')
  expect(words[0]).toBe(shop.name)
})

test.each([
  ['a later format', ['2', ...words].join(' ')],
  ['rows from before the format had a version', words.join(' ')],
  ['no text', ''],
])('%s is refused where the parser is made, with what to do', (_, text) => {
  expect(() => createParser(text)).toThrow(misuse)
  expect(() => createParser({ rows: text })).toThrow(misuse)
  expect(() => createClient(text)).toThrow(misuse)
  expect(() => createClient([rows, text])).toThrow(misuse)
})

test('a client of no contract reads an answer as HttpError', () => {
  const { parseErrorBody } = createClient([])
  const error = parseErrorBody({ error: 'OUT_OF_STOCK', message: 'Sold out' }, { status: 409 })
  expect(error).toMatchObject({ name: 'HttpError', status: 409, reason: 'unlisted' })
})
