import { type PatientLocale, patientText } from '../../contract'
import { misuse } from '../../core/misuse'
import { type AnswerableErrorName, answerableRows } from './answerable'
import { defaultCodes, type PartnerCodes } from './partner-codes'

/** One line of the partner's dictionary: the number it sees, our name for it, and what a patient may read. */
export interface DictionaryEntry {
  readonly errorCode: number
  readonly name: AnswerableErrorName
  /** The HTTP status it is answered with. */
  readonly status: number
  /** One line for developers. Not for patients. */
  readonly meaning: string
  /** What a patient may read, by locale. None for a row that no patient is told about: Docplanner then shows its own text. */
  readonly texts: { readonly [Locale in PatientLocale]?: string }
}

/** Texts of yours, by locale and row. */
export type DictionaryTexts = {
  readonly [Locale in PatientLocale]?: { readonly [Name in AnswerableErrorName]?: string }
}

/** What a dictionary holds. */
export interface DictionaryOptions {
  /** The locales that patients are written to in; all of them where none are given. */
  readonly locales?: readonly PatientLocale[] | undefined
  /** Texts that stand in for ours, or that give a row one that has none. */
  readonly texts?: DictionaryTexts | undefined
}

/** Every locale that patients are written to in. */
export const patientLocales = /* @__PURE__ */ (() =>
  Object.freeze(Object.keys(patientText)))() as readonly PatientLocale[]

/**
 * The dictionary to send to the partner: every row that is answered with an `error_code`, in the order of the table.
 *
 * @example docplannerDictionary(codes, { locales: ['pl', 'en'] })
 */
export function docplannerDictionary(
  codes: PartnerCodes = defaultCodes,
  { locales = patientLocales, texts = {} }: DictionaryOptions = {},
): DictionaryEntry[] {
  const entries: DictionaryEntry[] = []
  for (const [name, { status, meaning }] of answerableRows) {
    const errorCode = codes[name] ?? undefined
    if (errorCode === undefined) continue
    const read = locales.flatMap((locale) => {
      const text = texts[locale]?.[name] ?? ours(locale, name)
      return text === undefined ? [] : [[locale, oneLine(text, name, locale)]]
    })
    entries.push({ errorCode, name, status, meaning, texts: Object.fromEntries(read) })
  }
  return entries
}

function ours(locale: PatientLocale, name: AnswerableErrorName): string | undefined {
  const texts: { readonly [name: string]: string } = patientText[locale]
  return texts[name]
}

/** No export could give back a text with a line break or with space around it. */
function oneLine(text: string, name: AnswerableErrorName, locale: PatientLocale): string {
  if (text !== '' && text === text.trim() && !/\p{Cc}|\p{Zl}|\p{Zp}/u.test(text)) return text
  throw misuse(
    'invalid-argument',
    `The ${locale} text of ${name} is empty, or has a line break, a control character or space around it. Write it in one line.`,
  )
}
