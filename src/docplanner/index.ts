export { type DocplannerAnswer, type DocplannerOptions, docplannerAnswer, docplannerResponse } from './answer'
export { type DictionaryEntry, docplannerDictionary, type PartnerCodes, partnerCode } from './dictionary'
