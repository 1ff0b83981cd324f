export { type DocplannerAnswer, type DocplannerOptions, docplannerAnswer, docplannerResponse } from './answer'
export type { AnswerableErrorName } from './dictionary/answerable'
export { checkDictionaryLedger, extendDictionaryLedger, type LedgerExtension } from './dictionary/check-ledger'
export { dictionaryCsv } from './dictionary/csv'
export { defineDictionary, parseDictionary } from './dictionary/define'
export { type DictionaryEmail, dictionaryEmail } from './dictionary/email'
export {
  type DictionaryEntry,
  type DictionaryOptions,
  type DictionaryTexts,
  docplannerDictionary,
  type PatientLocale,
  patientLocales,
} from './dictionary/entries'
export { dictionaryHtml } from './dictionary/html'
export { dictionaryJson } from './dictionary/json'
export type { DictionaryLedger, LedgerLine } from './dictionary/ledger'
export { dictionaryMarkdown } from './dictionary/markdown'
export { noCodes, ownCodes, type PartnerCodes, partnerCode, partnerErrorName } from './dictionary/partner-codes'
