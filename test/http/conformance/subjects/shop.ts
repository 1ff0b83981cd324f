import {
  codebook,
  createError,
  type ErrorName,
  errorBody,
  errorHeaders,
  OrderMovedOnError,
  problemDetails,
  UnexpectedError,
  versionHeaders,
} from '../../../contracts/shop/index'
import { rowsOf } from './rows'
import type { Subject } from './subject'

/** The details that a row cannot be made without. */
const details: Partial<Record<ErrorName, object>> = {
  ORDER_TOO_LARGE: { maximum: 10, counted: 12 },
  OUT_OF_STOCK: { article: 'Größe: “2 €”', left: 1 },
  CARD_DECLINED: { reason: 'funds' },
}

/** The shop: a team's own contract, which shares one name with the clinic. */
export const shopSubject: Subject = {
  name: 'The shop',
  options: { codebook },
  codebook,
  rateLimits: codebook.rateLimits,
  versionHeaders,
  errorBody,
  sentBody: errorBody,
  errorHeaders,
  problemDetails,
  rows: rowsOf(codebook),
  make: (name, options) => {
    const all: object = { details: details[name as ErrorName], ...options }
    // Only the run knows the name, and so the options that its row takes.
    return createError<'UNEXPECTED'>(name as 'UNEXPECTED', all)
  },
  conflict: () => new OrderMovedOnError(),
  locale: 'de',
  localText: 'Ihre Bestellung ist schon weiter.',
  mapped: () => new UnexpectedError(),
}
