import { expect, test } from 'vitest'
import { ValidationFailedError, validationError } from '../../../src'
import { fieldErrors } from '../../../src/http'
import { growthOf, mostGrowth } from '../../support/growth'

test('a path is dotted, as Laravel has it', () => {
  const issues = [
    { message: 'Name is required', path: ['items', 0, 'name'] },
    { message: 'Email is taken', path: [{ key: 'email' }] },
    { message: 'A key', path: [{ key: 'meta' }, { key: Symbol('hidden') }] },
  ]
  expect(fieldErrors(issues)).toEqual({
    'items.0.name': ['Name is required'],
    email: ['Email is taken'],
    'meta.Symbol(hidden)': ['A key'],
  })
})

test('the issues of one field stand together, in their order, each text once', () => {
  const issues = ['short', 'weak', 'short'].map((message) => ({ message, path: ['password'] }))
  expect(fieldErrors(issues)).toEqual({ password: ['short', 'weak'] })
})

test('an issue of the whole input stands under _', () => {
  expect(fieldErrors([{ message: 'Not an object' }, { message: 'Empty', path: [] }])).toEqual({
    _: ['Not an object', 'Empty'],
  })
})

test('fields stand in the order of the issues', () => {
  const fields = fieldErrors(['b', 'a', 'c'].map((key) => ({ message: 'x', path: [key] })))
  expect(Object.keys(fields)).toEqual(['b', 'a', 'c'])
})

test('a field named like a member of an object is a field', () => {
  const fields = fieldErrors([{ message: 'x', path: ['__proto__'] }])
  expect(Object.keys(fields)).toEqual(['__proto__'])
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype)
})

test('many texts of one field take linear time', () => {
  const growth = growthOf((length) => {
    const issues = Array.from({ length }, (_, index) => ({ message: `Item ${index} is wrong`, path: ['items'] }))
    return () => fieldErrors(issues)
  })
  // A large set has more cache misses. Quadratic work grows by 256.
  expect(growth).toBeLessThan(4 * mostGrowth)
})

test('validationError is the row of the contract with the fields', () => {
  const error = validationError([{ message: 'Taken', path: ['email'] }])
  expect(error).toBeInstanceOf(ValidationFailedError)
  expect(JSON.stringify(error)).toBe(JSON.stringify(new ValidationFailedError({ errors: { email: ['Taken'] } })))
})
