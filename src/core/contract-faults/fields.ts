import type { Contract } from '../contract'
import { type Field, type Fields, fieldRuleOf } from '../fields'
import { suggestion } from '../nearest'
import { type Fault, placeOf } from './fault'

/** Fields with a `statusOf` that names no lifecycle, a `oneOf` without values, or limits that no value meets. */
export function fieldFaults({ errors, operations = {}, lifecycles = {} }: Contract): Fault[] {
  const names = Object.keys(lifecycles)
  const ofFields = (fields: Fields | undefined, place: string): Fault[] =>
    Object.entries(fields ?? {}).flatMap(([name, field]) => ofField(field, placeOf(place, name)))
  const ofField = (field: Field, place: string): Fault[] => {
    const rule = fieldRuleOf(field)
    if ('listOf' in rule) return ofField(rule.listOf, place)
    if ('fields' in rule) return ofFields(rule.fields, place)
    if ('oneOf' in rule && rule.oneOf.length === 0) {
      return [{ place, problem: 'oneOf has no values', fix: 'Add one.' }]
    }
    if ('type' in rule && rule.minimum !== undefined && rule.maximum !== undefined && rule.minimum > rule.maximum) {
      return [{ place, problem: 'its minimum is above its maximum', fix: 'Swap them.' }]
    }
    if (!('statusOf' in rule) || Object.hasOwn(lifecycles, rule.statusOf)) return []
    const fix = suggestion(rule.statusOf, names, 'Add it, or name one that exists.')
    return [{ place, problem: `there is no lifecycle ${rule.statusOf}`, fix }]
  }
  return [
    ...Object.entries(errors).flatMap(([name, { details }]) => ofFields(details, `${placeOf('errors', name)}.details`)),
    ...Object.entries(operations).flatMap(([name, { query, body }]) => [
      ...ofFields(query, `${placeOf('operations', name)}.query`),
      ...ofFields(body, `${placeOf('operations', name)}.body`),
    ]),
  ]
}
