import type { Codebook } from './codebook'

/**
 * What is wrong with a field, by problem: the texts of a contract without its own `fieldMessages`. `{Field}` is the field's label,
 * `{range}` and `{length}` are its limits in words.
 */
export const defaultFieldMessages = {
  required: '{Field} is required',
  body: 'The body must be a JSON object',
  integer: '{Field} must be a whole number{range}',
  number: '{Field} must be a number{range}',
  boolean: '{Field} must be true or false',
  text: '{Field} must be text{length}',
  id: '{Field} must be a positive whole number',
  date: '{Field} must be a date (YYYY-MM-DD)',
  instant: '{Field} must be a date and time with a time zone (ISO 8601)',
  oneOf: '{Field} must be either {options}',
  list: '{Field} must be a list',
  fields: '{Field} must be an object',
  page: '{Field} must be a positive whole number',
  invalid: '{Field} is invalid',
} as const

/** The limits of a field, and whatever else a text may contain. */
export interface FieldMessageValues {
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly maxLength?: number | undefined
  /** The values that the field may have. */
  readonly options?: string | readonly string[] | undefined
  readonly [parameter: string]: unknown
}

/**
 * What is wrong with a field, in the words of the contract, filled in. A text with a parameter that has no value, such as the
 * `{maximum}` of a field without one, gives way to the default.
 *
 * @example fieldMessageOf(codebook, 'integer', 'per_page', { minimum: 1, maximum: 100 })
 */
export function fieldMessageOf(
  { fieldMessages = {} }: Pick<Codebook, 'fieldMessages'>,
  problem: string,
  field = '',
  values: FieldMessageValues = {},
): string {
  const { minimum, maximum, maxLength, options } = values
  const filled: FieldMessageValues = {
    ...values,
    Field: labelOf(field),
    range: rangeText(minimum, maximum),
    length: maxLength === undefined ? '' : ` of at most ${maxLength} characters`,
    options: typeof options === 'object' ? options.join(' or ') : options,
  }
  const texts = [textAt(fieldMessages, problem), textAt(defaultFieldMessages, problem)]
  const text = texts.find((each) => each !== undefined && isFilled(each, filled)) ?? defaultFieldMessages.invalid
  return text.replace(parameter, (_, name: string) => String(filled[name]))
}

const parameter = /\{(\w+)\}/g

function textAt(texts: { readonly [problem: string]: string }, problem: string): string | undefined {
  return Object.hasOwn(texts, problem) ? texts[problem] : undefined
}

function isFilled(text: string, values: FieldMessageValues): boolean {
  return [...text.matchAll(parameter)].every(([, name = '']) => values[name] !== undefined)
}

/** `per_page` to `Per page`. */
function labelOf(field: string): string {
  return field.charAt(0).toUpperCase() + field.slice(1).replaceAll('_', ' ')
}

function rangeText(minimum: number | undefined, maximum: number | undefined): string {
  if (minimum === undefined) return maximum === undefined ? '' : ` of at most ${maximum}`
  return maximum === undefined ? ` of at least ${minimum}` : ` from ${minimum} to ${maximum}`
}
