import { errorBody } from '../../../../src/http'
import {
  codebook,
  createError,
  type ErrorName,
  errorHeaders,
  PaymentAlreadyRefundedError,
  problemDetails,
  errorBody as sentBody,
  UnexpectedFailureError,
  versionHeaders,
} from '../../../contracts/pay/index'
import { rowsOf } from './rows'
import type { Subject } from './subject'

/** The details that a row cannot be made without, and some that it can have. */
const details: Partial<Record<ErrorName, object>> = {
  card_declined: { decline_code: 'do_not_honor', charge: 'ch_1' },
  authentication_required: { redirect_to: 'https://bank.example/confirm?payment=“42 €”' },
  currency_not_supported: { currency: 'CZK', supported: ['EUR', 'USD'] },
  parameter_missing: { param: 'items[0][name]' },
  parameter_unknown: { param: 'amout', suggestion: 'amount' },
  amount_too_small: { param: 'amount', minimum: 50, currency: 'EUR' },
  amount_too_large: { maximum: 999_999, currency: 'EUR' },
  resource_missing: { resource: 'payment' },
  refund_too_large: { refundable: 0 },
  payout_not_ready: { available_on: '2024-12-24', pending: [{ payment: 'pay_1', amount: 4200 }] },
}

/** The payment provider: a contract without codes, whose errors have an envelope. */
export const paySubject: Subject = {
  name: 'The payment provider',
  options: { codebook },
  codebook,
  rateLimits: codebook.rateLimits,
  versionHeaders,
  errorBody,
  sentBody,
  errorHeaders,
  problemDetails,
  rows: rowsOf(codebook),
  make: (name, options) => {
    const all: object = { details: details[name as ErrorName], ...options }
    // Only the run knows the name, and so the options that its row takes.
    return createError<'unexpected_failure'>(name as 'unexpected_failure', all)
  },
  conflict: () => new PaymentAlreadyRefundedError(),
  locale: 'de',
  localText: 'Sie haben Ihr Geld schon zurück.',
  mapped: () => new UnexpectedFailureError(),
}
