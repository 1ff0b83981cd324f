import { defineDictionary, docplannerDictionary, ownCodes } from 'error-codebook/docplanner'

/** The numbers agreed with Docplanner: our own, but for those that it knew already. */
export const codes = defineDictionary({ ...ownCodes, SLOT_UNAVAILABLE: 1, DOUBLE_BOOKING: 2 })

/** What is sent in: every number with its texts. */
export const dictionary = docplannerDictionary(codes)
