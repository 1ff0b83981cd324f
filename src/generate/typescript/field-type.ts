import type { Contract } from '../../core/contract'
import { type Field, type Fields, fieldRuleOf } from '../../core/fields'
import { propertyKey, union } from './source'

const types = {
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  text: 'string',
  id: 'number',
  date: 'string',
  instant: 'string',
} as const

/** The members of an interface with these fields, a line each. */
export function membersOf(fields: Fields, lifecycles: Contract['lifecycles']): string[] {
  return Object.entries(fields).map(([name, field]) => {
    const isOptional = fieldRuleOf(field).optional
    const type = typeOf(field, lifecycles)
    return `readonly ${propertyKey(name)}${isOptional ? '?' : ''}: ${type}${isOptional ? ' | undefined' : ''}`
  })
}

function typeOf(field: Field, lifecycles: Contract['lifecycles'] = {}): string {
  const rule = fieldRuleOf(field)
  if ('oneOf' in rule) return union(rule.oneOf)
  if ('statusOf' in rule) return union(Object.keys(lifecycles[rule.statusOf]?.statuses ?? {}))
  if ('listOf' in rule) return `readonly (${typeOf(rule.listOf, lifecycles)})[]`
  if ('fields' in rule) return `{ ${membersOf(rule.fields, lifecycles).join('; ')} }`
  return types[rule.type]
}
