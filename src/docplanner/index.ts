export { type DocplannerAnswer, type DocplannerOptions, docplannerAnswer, docplannerResponse } from './answer'
export type { AnswerableErrorName } from './answerable'
export { checkDictionaryLedger, extendDictionaryLedger, type LedgerExtension } from './check-ledger'
export { defineDictionary, parseDictionary } from './define-dictionary'
export {
  type DictionaryEntry,
  type DictionaryOptions,
  type DictionaryTexts,
  docplannerDictionary,
  type PatientLocale,
  patientLocales,
} from './dictionary'
export { dictionaryCsv } from './dictionary-csv'
export { type DictionaryEmail, dictionaryEmail } from './dictionary-email'
export { dictionaryHtml } from './dictionary-html'
export { dictionaryJson } from './dictionary-json'
export { dictionaryMarkdown } from './dictionary-markdown'
export type { DictionaryLedger, LedgerLine } from './ledger'
export { noCodes, ownCodes, type PartnerCodes, partnerCode, partnerErrorName } from './partner-codes'
