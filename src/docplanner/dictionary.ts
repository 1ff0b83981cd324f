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

/** The number that a row has for the partner. */
export function partnerCode(name: ErrorName, codes: PartnerCodes = {}): number {
  return codes[name] ?? errors[name].code
}

/** The dictionary of every row that may be answered with an `error_code`: those below 500. */
export function docplannerDictionary(codes: PartnerCodes = {}): DictionaryEntry[] {
  const texts: { readonly [name: string]: string } = patientText.en
  return (Object.entries(errors) as [ErrorName, ErrorRow][])
    .filter(([, { status }]) => status < 500)
    .map(([name, { meaning, message }]) => ({
      errorCode: partnerCode(name, codes),
      name,
      text: texts[name] ?? message ?? meaning,
    }))
}
