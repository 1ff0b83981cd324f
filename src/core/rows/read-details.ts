import { ownValue } from '../own-value'
import type { PackedField } from './details'

/**
 * The value without what the fields do not declare.
 *
 * @throws whatever stands where it does not fit a field
 */
export function readDetails(value: unknown, field: PackedField): unknown {
  if (typeof field === 'string' || Array.isArray(field)) {
    if (field.includes(typeof field === 'string' ? letterOf(value) : (value as string))) return value
    throw value
  }
  const fields = field as { readonly [key: string]: PackedField }
  const item = fields['']
  // Throws for a value that is no list.
  if (item) return (value as unknown[]).map((each) => readDetails(each, item))
  // A text or a list has members, too: its length.
  if (typeof value !== 'object' || Array.isArray(value)) throw value
  const read = Object.entries(fields).map(([key, each]) => {
    const name = key.replace('?', '')
    const given = ownValue(value as { readonly [name: string]: unknown }, name)
    return [name, given == null && key !== name ? undefined : readDetails(given, each)]
  })
  return Object.fromEntries(read.filter(([, each]) => each !== undefined))
}

/** The letter of a value's type: an integer, a text that is a date, or what JavaScript calls it. */
function letterOf(value: unknown): string {
  if (Number.isInteger(value)) return 'i'
  return typeof value === 'string' && Date.parse(value) > -Infinity ? 'd' : (typeof value).charAt(0)
}
