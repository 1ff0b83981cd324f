import { isText } from './parse-field-errors'
import { asObject } from './safe-get'

/** Where servers of other kinds keep what they say, the most telling first. */
const keys =
  'message detail title Message error_description errorMessage description reason msg faultstring error errors fault violations _embedded'.split(
    ' ',
  )

/** A name or a code in the place of a text: `invalid_grant`, `NOT_FOUND`. */
const isName = /^[\w.-]+$/

/**
 * What a body says: the text of a well-known member, at most three levels deep; else the first text of a list, as in a map of fields.
 * `undefined` if it says nothing.
 */
export function messageOf(body: unknown): string | undefined {
  return textIn(body, 3) ?? Object.values(asObject(body)).map(firstText).find(isText)
}

function textIn(value: unknown, depth: number): string | undefined {
  const members = asObject(Array.isArray(value) ? value[0] : value)
  for (const key of keys) {
    const member = members[key]
    const text = isText(member) && !(key === 'error' && isName.test(member)) ? member : firstText(member)
    const found = text ?? (depth > 1 ? textIn(member, depth - 1) : undefined)
    if (found !== undefined) return found
  }
  return undefined
}

const firstText = (value: unknown): string | undefined =>
  Array.isArray(value) && isText(value[0]) ? value[0] : undefined
