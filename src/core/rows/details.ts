import type { Contract } from '../contract'
import { type Field, type Fields, fieldRuleOf } from '../fields'

/**
 * A field of details as packed rows hold it: the letters of a type, the values of `oneOf` and `statusOf`, `{ '': item }` for a list,
 * or fields by name, with a `?` at the name of an optional one.
 */
export type PackedField = string | readonly string[] | { readonly [name: string]: PackedField }

/** By type, the letters of the values that fit: an integer is a number, too, and a date a text. */
const letters = { integer: 'i', id: 'i', number: 'in', boolean: 'b', text: 'ds', date: 'd', instant: 'd' } as const

/** Packs the fields of a row's details. */
export function packFields(fields: Fields, lifecycles: Contract['lifecycles']): PackedField {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      fieldRuleOf(field).optional ? `${name}?` : name,
      packField(field, lifecycles),
    ]),
  )
}

function packField(field: Field, lifecycles: Contract['lifecycles']): PackedField {
  const rule = fieldRuleOf(field)
  if ('oneOf' in rule) return rule.oneOf
  if ('statusOf' in rule) return Object.keys(lifecycles?.[rule.statusOf]?.statuses ?? {})
  if ('listOf' in rule) return { '': packField(rule.listOf, lifecycles) }
  if ('fields' in rule) return packFields(rule.fields, lifecycles)
  return letters[rule.type]
}
