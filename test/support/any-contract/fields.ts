import fc from 'fast-check'
import type { Field, FieldRule, Fields, FieldType } from '../../../src/core'
import { fieldRuleOf } from '../../../src/core/fields'

/** Text of any characters, with those that end a literal, a comment, a parameter or a line. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }) },
      fc.constantFrom('*/', '/*', '//', '`', '$', '\\', '"', "'", '\n', '\u2028', '</script>', '@', '=', '{', ' '),
    ),
    { minLength: 1, maxLength: 4 },
  )
  // Braces around a word would be a parameter.
  .map((parts) => parts.join('').replaceAll('}', ')'))

const fieldName = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[A-Za-z]\w{0,6}$/) },
  fc.constantFrom('length', 'name', 'class', 'then', 'message', 'map'),
)

const types: readonly FieldType[] = ['integer', 'number', 'boolean', 'text', 'id', 'date', 'instant']
const type = fc.constantFrom(...types)

/** A field with one value: what a parameter may name. */
const singleField: fc.Arbitrary<Field> = fc.oneof(
  type,
  type.map((each) => ({ type: each })),
  fc.uniqueArray(anyText, { minLength: 1, maxLength: 3 }).map((oneOf) => ({ oneOf })),
)

const { field } = fc.letrec<{ field: Field }>((tie) => ({
  field: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    singleField,
    type.map((each): Field => `${each}?`),
    tie('field').map((item) => ({ listOf: item })),
    tie('field').map((item) => ({ ...fieldRuleOf(item), optional: true }) as FieldRule),
    fc.dictionary(fieldName, tie('field'), { maxKeys: 3, noNullPrototype: true }).map((fields) => ({ fields })),
  ),
}))

/** The details of a row. */
export const anyFields: fc.Arbitrary<Fields> = fc.dictionary(fieldName, field, { maxKeys: 4, noNullPrototype: true })

/** The names of fields that a text may have as parameters. */
export function parameterNames(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, each]) => {
    const rule = fieldRuleOf(each)
    return rule.optional || 'listOf' in rule || 'fields' in rule ? [] : [name]
  })
}

const moment = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

const valuesByType: { readonly [Type in FieldType]: fc.Arbitrary<unknown> } = {
  integer: fc.maxSafeInteger().map((each) => each || 0),
  // JSON has neither -0 nor infinite numbers.
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each || 0),
  boolean: fc.boolean(),
  text: anyText,
  id: fc.integer({ min: 1 }),
  date: moment.map((each) => each.slice(0, 10)),
  instant: moment,
}

/** Details that fit the fields. */
export function valuesOf(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(fields)
  const requiredKeys = entries.flatMap(([name, each]) => (fieldRuleOf(each).optional ? [] : [name]))
  return fc.record(Object.fromEntries(entries.map(([name, each]) => [name, fittingValue(each)])), {
    requiredKeys,
    noNullPrototype: true,
  })
}

function fittingValue(given: Field): fc.Arbitrary<unknown> {
  const rule = fieldRuleOf(given)
  if ('oneOf' in rule) return fc.constantFrom(...rule.oneOf)
  if ('statusOf' in rule) throw new Error('These contracts have no lifecycles')
  if ('listOf' in rule) return fc.array(fittingValue(rule.listOf), { maxLength: 3 })
  if ('fields' in rule) return valuesOf(rule.fields)
  return valuesByType[rule.type]
}
