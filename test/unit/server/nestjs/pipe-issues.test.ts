import { expect, test } from 'vitest'
import { fieldErrors } from '../../../../src/http'
import { pipeIssues } from '../../../../src/server/nestjs/pipe-issues'

const fieldsOf = (message: unknown) => {
  const issues = pipeIssues({ message, error: 'Bad Request', statusCode: 400 })
  return issues && fieldErrors(issues)
}

test.each([
  ['name must be a string', 'name', 'name must be a string'],
  ['name should not be empty', 'name', 'name should not be empty'],
  ['price is not a valid decimal number.', 'price', 'price is not a valid decimal number.'],
  ['property role should not exist', 'role', 'property role should not exist'],
  ["All tags's elements must be unique", 'tags', "All tags's elements must be unique"],
  ['items.0.name must be a string', 'items.0.name', 'name must be a string'],
  ['items.0.each value in tags must be a string', 'items.0.tags', 'each value in tags must be a string'],
  [
    'a.each value in nested property b must be either object or array',
    'a.b',
    'each value in nested property b must be either object or array',
  ],
  ['items.0.name: Expected string: 5', 'items.0.name', 'Expected string: 5'],
  ['kind must be one of the following values: a, b', 'kind', 'kind must be one of the following values: a, b'],
])('a text that a pipe writes has its path: %s', (text, field, message) => {
  expect(fieldsOf([text])).toEqual({ [field]: [message] })
})

test.each([
  'Choose another day',
  'The name must be short',
  'Further validation errors were omitted',
  'Unrecognized key: "role"',
  ' must be a string',
  ': Expected string',
  '',
])('any other text is about the whole input: %s', (text) => {
  expect(fieldsOf([text])).toEqual({ _: [text] })
})

test('grouped texts keep their paths; what Nest left out is about the whole input', () => {
  expect(fieldsOf({ 'items.0.name': ['a', 'b'], '...': ['more'] })).toEqual({ 'items.0.name': ['a', 'b'], _: ['more'] })
})

test.each([['Choose a day'], [undefined], [[]], [{}], [{ day: 5 }], [[5]]])('no pipe writes %j', (message) => {
  expect(fieldsOf(message)).toBeUndefined()
})

test('a body that is no object has no issues', () => {
  for (const response of [undefined, null, 'Choose a day', 5]) expect(pipeIssues(response)).toBeUndefined()
})
