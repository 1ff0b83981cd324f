import type { Contract, ErrorRow } from '../contract'
import { fieldRuleOf } from '../fields'
import { suggestion } from '../nearest'
import { ownValue } from '../own-value'
import { parametersOf } from '../parameters'
import type { ResolvedRow } from '../resolve-rows'
import { type Fault, placeOf } from './fault'

/** Parameters of messages and texts that no required field of the row's details fills. */
export function parameterFaults({ errors, texts = {} }: Contract, resolved: readonly ResolvedRow[]): Fault[] {
  const rows = new Map(resolved.map((row) => [row.name, row]))
  const ofMessages = Object.entries(errors).flatMap(([name, row]) => {
    const place = `${placeOf('errors', name)}.${row.message === undefined ? 'meaning' : 'message'}`
    return unfilled(row.message ?? row.meaning, row, place)
  })
  const ofTexts = Object.entries(texts).flatMap(([locale, byName]) =>
    Object.entries(byName).flatMap(([name, text]) => {
      const row = rows.get(name)
      return row ? unfilled(text, row, placeOf(placeOf('texts', locale), name)) : []
    }),
  )
  return [...ofMessages, ...ofTexts]
}

function unfilled(text: string, { details = {} }: ErrorRow, place: string): Fault[] {
  return parametersOf(text).flatMap((name): Fault[] => {
    const field = ownValue(details, name)
    if (field === undefined) {
      const fix = suggestion(name, Object.keys(details), 'Add the field to details, or write the text out.')
      return [{ place, problem: `details have no field for {${name}}`, fix }]
    }
    const rule = fieldRuleOf(field)
    if (rule.optional) {
      return [{ place, problem: `the field of {${name}} is optional`, fix: 'Make it required, or write the text out.' }]
    }
    const isSingle = !('listOf' in rule) && !('fields' in rule)
    return isSingle ? [] : [{ place, problem: `{${name}} is not one value`, fix: 'Name a field with one value.' }]
  })
}
