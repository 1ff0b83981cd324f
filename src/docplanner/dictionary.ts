import { errors, patientText } from '../contract'
import type { ErrorRow } from '../core/contract'
import type { ErrorName } from '../generated/errors'

/** One line of the partner's dictionary: the number it sees, our name for it, and a text for people. */
export interface DictionaryEntry {
  readonly errorCode: number
  readonly name: ErrorName
  /** The patient text in English where the row has one, else the row's message. */
  readonly text: string
}

/** The partner's numbers for some of our rows; the others keep our own codes. */
export type PartnerCodes = { readonly [Name in ErrorName]?: number }

/** The number that a row has for the partner; a row of another contract has none. */
export function partnerCode(name: string, codes: PartnerCodes = {}): number | undefined {
  return Object.hasOwn(errors, name) ? (codes[name as ErrorName] ?? errors[name as ErrorName].code) : undefined
}

/** The dictionary of every row that may be answered with an `error_code`: those below 500. */
export function docplannerDictionary(codes: PartnerCodes = {}): DictionaryEntry[] {
  const texts: { readonly [name: string]: string } = patientText.en
  return (Object.entries(errors) as [ErrorName, ErrorRow][])
    .filter(([, { status }]) => status < 500)
    .map(([name, { code, meaning, message }]) => ({
      errorCode: codes[name] ?? code,
      name,
      text: texts[name] ?? message ?? meaning,
    }))
}
