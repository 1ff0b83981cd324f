import { type Field, type FieldType, fieldRuleOf } from '../core/fields'

const wholeNumber = /^-?\d{1,15}$/
const forms: { readonly [Type in FieldType]?: RegExp } = {
  integer: wholeNumber,
  id: wholeNumber,
  number: /^-?\d{1,15}(\.\d{1,15})?$/,
  boolean: /^(true|false)$/,
}

/** A value of a query string as JSON would have it. A text that is none of its type stays a text, which the schema refuses. */
export function valueFromText(given: unknown, type: FieldType): unknown {
  return typeof given === 'string' && forms[type]?.test(given) ? JSON.parse(plain(given)) : given
}

/** Without the zeros that JSON does not allow in front: `007`. */
function plain(digits: string): string {
  return digits.replace(/^(-?)0+(?=\d)/, '$1')
}

/** The items of a list in a query string, which repeats its key or, where no item can hold a comma, joins them by commas. */
export function itemsFromText(given: unknown, item: Field): unknown {
  if (typeof given !== 'string') return given
  return mayHoldComma(item) ? [given] : given.split(',')
}

function mayHoldComma(item: Field): boolean {
  const rule = fieldRuleOf(item)
  if ('type' in rule) return rule.type === 'text'
  return 'oneOf' in rule ? rule.oneOf.some((option) => option.includes(',')) : !('statusOf' in rule)
}
