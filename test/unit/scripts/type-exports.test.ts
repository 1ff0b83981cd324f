import { expect, test } from 'vitest'
import { exportedValues, markTypes } from '../../../scripts/type-exports'

const code = `
import { a } from './chunk.js'
export {
  HttpError2 as HttpError,
  safe
};
`

test('an export of the declarations that is no value at run time is marked as a type', () => {
  const values = exportedValues(code)
  expect([...values]).toEqual(['HttpError', 'safe'])
  const declarations = `
import { H as HttpError } from './http-error.js';
export { S as Slot, a as ApiError, s as safe } from './rows.js';
interface Call {}
export { type Call, HttpError, WireError };
`
  expect(markTypes(declarations, values)).toBe(`
import { H as HttpError } from './http-error.js';
export { type S as Slot, type a as ApiError, s as safe } from './rows.js';
interface Call {}
export { type Call, HttpError, type WireError };
`)
})
