import { type Fields, fieldRuleOf } from '../../core/fields'
import { parametersOf } from '../../core/parameters'
import { reasonPhrase } from '../../core/reason-phrase'
import type { ResolvedRow } from '../../core/resolve-rows'
import { literal } from './source'

/** The types whose values are formatted for a locale; any other one is shown as it is. */
const formatted = ['integer', 'number', 'date', 'instant']

/** A text with the type of each parameter that is formatted: `At most {maximum, integer} articles`. */
export function typedText(text: string, details: Fields = {}): string {
  return text.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const field = details[name]
    const rule = field === undefined ? undefined : fieldRuleOf(field)
    return rule && 'type' in rule && formatted.includes(rule.type) ? `{${name}, ${rule.type}}` : whole
  })
}

/** The source of a row's message: a text, or a template if it has parameters. */
export function messageSource(row: ResolvedRow): string {
  const { message, details } = row
  if (parametersOf(message).length === 0) return literal(message)
  return `messageTemplate(${literal(typedText(message, details))}, ${literal(plainMessage(row))})`
}

/** A row's message without parameters: the meaning, if it has none. */
export function plainMessage({ message, meaning, status }: ResolvedRow): string {
  return [message, meaning].find((text) => parametersOf(text).length === 0) ?? reasonPhrase(status)
}
