import { z } from 'zod/v4'
import type { Codebook } from '../core/codebook'
import { fieldMessageOf } from '../core/field-messages'
import { type Field, type FieldRule, type Fields, fieldRuleOf, type TypedField } from '../core/fields'
import { itemsFromText, valueFromText } from './from-text'

/** Where the values come from: JSON has numbers and lists, a query string has text alone. */
export type ValueSource = 'json' | 'text'

/** The texts and the statuses that a schema takes from the codebook. */
export type FieldFacts = Pick<Codebook, 'fieldMessages' | 'statuses'>

type ErrorText = (issue: { readonly input?: unknown }) => string

/** The schemas of some fields, by name. */
export function shapeOf(facts: FieldFacts, fields: Fields, source: ValueSource): Record<string, z.ZodType> {
  const schemas = Object.entries(fields).map(([name, field]) => [name, fieldSchema(facts, name, field, source)])
  return Object.fromEntries(schemas)
}

function fieldSchema(facts: FieldFacts, name: string, field: Field, source: ValueSource): z.ZodType {
  const rule = fieldRuleOf(field)
  const schema = requiredSchema(facts, name, rule, source)
  return rule.optional ? schema.optional() : schema
}

function requiredSchema(facts: FieldFacts, name: string, rule: FieldRule, source: ValueSource): z.ZodType {
  const message = (problem: string, values?: object) => fieldMessageOf(facts, problem, name, { ...values })
  const errorOf =
    (problem: string, values?: object): ErrorText =>
    ({ input }) =>
      input === undefined ? message('required') : message(problem, values)
  if ('listOf' in rule) {
    const list = z.array(fieldSchema(facts, name, rule.listOf, source), { error: errorOf('list') })
    return source === 'text' ? z.preprocess((given) => itemsFromText(given, rule.listOf), list) : list
  }
  if ('fields' in rule) return z.object(shapeOf(facts, rule.fields, source), { error: errorOf('fields') })
  if ('type' in rule) {
    const schema = typedSchema(rule, errorOf(rule.type, rule))
    return source === 'text' ? z.preprocess((given) => valueFromText(given, rule.type), schema) : schema
  }
  const options = 'oneOf' in rule ? rule.oneOf : (facts.statuses?.[rule.statusOf] ?? [])
  return z.enum(options as readonly [string, ...string[]], { error: errorOf('oneOf', { options }) })
}

function typedSchema({ type, minimum, maximum, maxLength }: TypedField, error: ErrorText): z.ZodType {
  const atLeast = (least: number | undefined) => (least === undefined ? [] : [z.gte(least, { error })])
  const atMost = maximum === undefined ? [] : [z.lte(maximum, { error })]
  switch (type) {
    case 'integer':
      return z.int({ error }).check(...atLeast(minimum), ...atMost)
    case 'id':
      return z.int({ error }).check(...atLeast(minimum ?? 1), ...atMost)
    case 'number':
      return z.number({ error }).check(...atLeast(minimum), ...atMost)
    case 'boolean':
      return z.boolean({ error })
    case 'date':
      return z.iso.date({ error })
    case 'instant':
      return z.iso.datetime({ offset: true, error })
    case 'text': {
      const length = maxLength === undefined ? [] : [z.maxLength(maxLength, { error })]
      // No NUL: PostgreSQL refuses it in text.
      return z.string({ error }).check(...length, z.regex(/^[^\0]*$/, { error }))
    }
  }
}
