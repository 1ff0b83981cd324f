import { expect, test } from 'vitest'
import { fieldErrors } from '../../../../src/http'
import { ajvIssues } from '../../../../src/server/internal/ajv-issues'

const keysOf = (...errors: readonly unknown[]) => Object.keys(fieldErrors(ajvIssues(errors)))
const about = (params: object) => keysOf({ instancePath: '/visits/0', params, message: 'Wrong' })

test.each([
  ['required', { missingProperty: 'day' }, ['visits.0.day']],
  ['dependencies', { property: 'day', missingProperty: 'hour', deps: 'hour', depsCount: 1 }, ['visits.0.hour']],
  ['additionalProperties', { additionalProperty: 'a/b' }, ['visits.0.a/b']],
  ['unevaluatedProperties', { unevaluatedProperty: 'role' }, ['visits.0.role']],
  ['type', { type: 'string' }, ['visits.0']],
])('%s of ajv 8: the member that it names, or the value', (_, params, keys) => {
  expect(about(params)).toEqual(keys)
})

test.each([
  ['required', { requiredProperties: ['day', 'hour'] }, ['visits.0.day', 'visits.0.hour']],
  ['additionalProperties', { additionalProperties: ['role'] }, ['visits.0.role']],
  ['unevaluatedProperties', { unevaluatedProperties: ['role'] }, ['visits.0.role']],
  ['an empty list', { requiredProperties: [] }, ['visits.0']],
])('%s of typebox 1: each member that it lists', (_, params, keys) => {
  expect(about(params)).toEqual(keys)
})

test('a member has its characters, and an error without a path is about the whole input', () => {
  expect(keysOf({ instancePath: '/a~1b/c~0d' })).toEqual(['a/b.c~d'])
  expect(keysOf({}, undefined, { instancePath: 5, message: 5 })).toEqual(['_'])
})
