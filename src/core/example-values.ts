import type { Lifecycle } from './contract'
import { type Field, type Fields, fieldRuleOf } from './fields'

/** Values that fit these fields, for examples in documents. */
export function exampleValues(
  fields: Fields,
  lifecycles: { readonly [lifecycle: string]: Lifecycle } = {},
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, exampleOf(field, lifecycles)]))
}

function exampleOf(field: Field, lifecycles: { readonly [lifecycle: string]: Lifecycle }): unknown {
  const rule = fieldRuleOf(field)
  if ('oneOf' in rule) return rule.oneOf[0]
  if ('statusOf' in rule) return lifecycles[rule.statusOf]?.initial
  if ('listOf' in rule) return [exampleOf(rule.listOf, lifecycles)]
  if ('fields' in rule) return exampleValues(rule.fields, lifecycles)
  if (rule.type === 'text') return 'text'.slice(0, rule.maxLength)
  if (rule.type === 'boolean') return true
  if (rule.type === 'date') return '2024-12-20'
  if (rule.type === 'instant') return '2024-12-20T10:30:00Z'
  const number = rule.type === 'id' ? 42 : 10
  return Math.max(rule.minimum ?? number, Math.min(number, rule.maximum ?? number))
}
