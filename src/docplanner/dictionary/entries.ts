import { type Codebook, type LocaleOf, meaningOf } from '../../core/codebook'
import { misuse } from '../../core/misuse'
import { ownValue } from '../../core/own-value'
import { parametersOf } from '../../core/parameters'
import { type ClinicBookingCodebook, clinic, type Locale } from '../../server/default-codebook'
import { type AnswerableErrorName, answerableClasses } from './answerable'
import { defaultCodesOf, type PartnerCodes } from './partner-codes'

/** The locales of a dictionary: those of the contract's texts, or any if it has none. */
export type DictionaryLocale<Book extends Codebook = ClinicBookingCodebook> = [LocaleOf<Book>] extends [never]
  ? string
  : LocaleOf<Book>

/** One line of the partner's dictionary: the number, the name of its row, and the texts for patients. */
export interface DictionaryEntry<Book extends Codebook = ClinicBookingCodebook> {
  readonly errorCode: number
  readonly name: AnswerableErrorName<Book>
  /** The HTTP status of the answer. */
  readonly status: number
  /** One line for developers. Not for patients. */
  readonly meaning: string
  /** The texts for patients, by locale. Empty for a row that no patient is told about: Docplanner then shows its general text. */
  readonly texts: { readonly [Locale in DictionaryLocale<Book>]?: string }
}

/** An entry of any contract's dictionary. */
export type AnyDictionaryEntry = DictionaryEntry<Codebook>

/** Your own texts, by locale and row. */
export type DictionaryTexts<Book extends Codebook = ClinicBookingCodebook> = {
  readonly [Locale in DictionaryLocale<Book>]?: { readonly [Name in AnswerableErrorName<Book>]?: string }
}

/** Options of `docplannerDictionary`. */
export interface DictionaryOptions<Book extends Codebook = ClinicBookingCodebook> {
  /** Your contract's `codebook`. Default: the clinic's. */
  readonly codebook?: Book | undefined
  /** The locales of the texts. Default: all. */
  readonly locales?: readonly DictionaryLocale<NoInfer<Book>>[] | undefined
  /** Texts that replace the contract's, or add one to a row that has none. */
  readonly texts?: DictionaryTexts<NoInfer<Book>> | undefined
}

/** Every locale of the clinic's texts for patients. */
export const patientLocales = /* @__PURE__ */ (() => Object.freeze(Object.keys(clinic.texts)))() as readonly Locale[]

/**
 * The dictionary to send to the partner: every row that is answered with an `error_code`, in the order of the table.
 *
 * @example docplannerDictionary(codes, { locales: ['pl', 'en'] })
 */
export function docplannerDictionary<Book extends Codebook = ClinicBookingCodebook>(
  codes?: PartnerCodes<NoInfer<Book>>,
  options: DictionaryOptions<Book> = {},
): DictionaryEntry<NoInfer<Book>>[] {
  const codebook: Codebook = options.codebook ?? clinic
  const { texts: contractTexts = {} } = codebook
  const texts: DictionaryTexts<Codebook> = options.texts ?? {}
  const locales: readonly string[] = options.locales ?? [...new Set([contractTexts, texts].flatMap(Object.keys))]
  const numbers: PartnerCodes<Codebook> = codes ?? defaultCodesOf(codebook)
  const entries: AnyDictionaryEntry[] = []
  for (const { error: name, status } of answerableClasses(codebook)) {
    const errorCode = numbers[name] ?? undefined
    if (errorCode === undefined) continue
    const read = locales.flatMap((locale) => {
      const text = ownValue(texts[locale], name) ?? ownValue(contractTexts[locale], name)
      // Nothing fills a parameter here: Docplanner shows its general text.
      return text === undefined || parametersOf(text).length > 0 ? [] : [[locale, oneLine(text, name, locale)]]
    })
    entries.push({ errorCode, name, status, meaning: meaningOf(codebook, name), texts: Object.fromEntries(read) })
  }
  // The names and locales are those of the codebook.
  return entries as DictionaryEntry<Book>[]
}

/** Refuses a text with a line break or surrounding space: the exports could not preserve it. */
function oneLine(text: string, name: string, locale: string): string {
  if (text !== '' && text === text.trim() && !/\p{Cc}|\p{Zl}|\p{Zp}/u.test(text)) return text
  throw misuse(
    'invalid-argument',
    `The ${locale} text of ${name} is empty, or has a line break, a control character or space around it. Write it in one line.`,
  )
}
