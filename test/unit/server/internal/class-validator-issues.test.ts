import 'reflect-metadata'
import { plainToInstance, Type } from 'class-transformer'
import { IsString, ValidateNested, type ValidationError, validateSync } from 'class-validator'
import { expect, test } from 'vitest'
import { fieldErrors } from '../../../../src/http'
import { classValidatorIssues } from '../../../../src/server/internal/class-validator-issues'

class Item {
  name?: string
  parts?: Item[]
}
IsString()(Item.prototype, 'name')
ValidateNested({ each: true })(Item.prototype, 'parts')
Type(() => Item)(Item.prototype, 'parts')

test('fields stand in the order of the tree', () => {
  const errors = validateSync(plainToInstance(Item, { parts: [{ parts: [{ name: 1 }] }, { name: 'x' }, {}] }))
  const messages = ['name must be a string']
  expect(Object.entries(fieldErrors(classValidatorIssues(errors)))).toEqual([
    ['name', messages],
    ['parts.0.name', messages],
    ['parts.0.parts.0.name', messages],
    ['parts.2.name', messages],
  ])
})

test('a tree as deep as a body may be has its issue', () => {
  let error: ValidationError = { property: 'name', constraints: { isString: 'wrong' } }
  const depth = 100_000
  for (let level = 0; level < depth; level++) error = { property: 'a', children: [error] }
  expect(fieldErrors(classValidatorIssues([error]))).toEqual({ [`${'a.'.repeat(depth)}name`]: ['wrong'] })
})
