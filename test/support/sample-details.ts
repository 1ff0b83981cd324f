import type { Contract, Field, Fields } from '../../src/core'
import { fieldRuleOf } from '../../src/core/fields'

/** Details that fit a row's fields, the optional ones too. `undefined` for a row without details. */
export function sampleDetails(fields: Fields | undefined, lifecycles: Contract['lifecycles'] = {}) {
  if (fields === undefined) return undefined
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, sampleOf(field, lifecycles)]))
}

function sampleOf(field: Field, lifecycles: NonNullable<Contract['lifecycles']>): unknown {
  const rule = fieldRuleOf(field)
  if ('oneOf' in rule) return rule.oneOf.at(-1)
  if ('statusOf' in rule) return lifecycles[rule.statusOf]?.initial
  if ('listOf' in rule) return [sampleOf(rule.listOf, lifecycles)]
  if ('fields' in rule) return sampleDetails(rule.fields, lifecycles)
  // Braces are no parameters here, and quotes need escapes.
  if (rule.type === 'text') return 'BTC “{limit}” \\ "€"'.slice(0, rule.maxLength)
  if (rule.type === 'boolean') return false
  if (rule.type === 'date') return '2026-02-28'
  if (rule.type === 'instant') return '2026-02-28T09:30:00Z'
  const number = rule.type === 'number' ? 1234.5 : 1200
  return Math.min(number, rule.maximum ?? number)
}
