export type { Codebook, ErrorTable, LocaleOf, NameOf } from '../../core/codebook'
export type {
  ClinicBookingCodebook,
  ClinicBookingCodebookWithoutTexts,
  DefaultCodebook,
  Locale,
} from '../../server/default-codebook'
export type { AnswerableErrorName } from './answerable'
export { checkSentNumbers, extendSentNumbers, type SentNumbersExtension } from './check-sent-numbers'
export { dictionaryCsv } from './csv'
export { defineDictionary, parseDictionary } from './define'
export { type DictionaryEmail, dictionaryEmail } from './email'
export {
  type AnyDictionaryEntry,
  type DictionaryEntry,
  type DictionaryLocale,
  type DictionaryOptions,
  type DictionaryTexts,
  docplannerDictionary,
  patientLocales,
} from './entries'
export { dictionaryHtml } from './html'
export { dictionaryJson } from './json'
export { dictionaryMarkdown } from './markdown'
export {
  type NoCodes,
  noCodes,
  noCodesOf,
  type OwnCodes,
  ownCodes,
  ownCodesOf,
  type PartnerCodes,
  partnerCode,
  partnerErrorName,
} from './partner-codes'
export type { SentNumber, SentNumbers } from './sent-numbers'
