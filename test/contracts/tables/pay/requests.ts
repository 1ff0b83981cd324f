import type { Contract } from '../../../../src/core'

const category = 'invalid_request_error'
const refundable = { refundable: { type: 'integer', minimum: 0 } } as const

/** What can be wrong with a request, whatever the card. */
export const requestErrors = {
  parameter_invalid: {
    category,
    carries: ['errors'],
    meaning: 'One or more parameters are wrong',
    message: 'Check the parameters of the request',
  },
  parameter_missing: { category, meaning: 'A required parameter is missing', details: { param: 'text' } },
  parameter_unknown: {
    category,
    meaning: 'There is no such parameter',
    message: 'Received the unknown parameter {param}',
    details: { param: 'text', suggestion: 'text?' },
  },
  amount_too_small: {
    category,
    meaning: 'The amount is below the minimum of its currency',
    message: 'The amount must be at least {minimum} {currency}',
    details: { param: 'text?', minimum: 'integer', currency: 'text' },
  },
  amount_too_large: {
    category,
    meaning: 'The amount is above the maximum of its currency',
    details: { param: 'text?', maximum: 'integer', currency: 'text' },
  },
  invalid_api_key: { category, status: 401, meaning: 'There is no such key' },
  api_key_expired: { category, status: 401, meaning: 'The key was replaced by another' },
  key_lacks_scope: { category, status: 403, recovery: 'terminal', meaning: 'The key may not do this' },
  account_closed: { category, status: 403, recovery: 'terminal', meaning: 'The account of the merchant is closed' },
  resource_missing: {
    category,
    status: 404,
    recovery: 'terminal',
    meaning: 'There is no object with this id',
    message: 'There is no {resource} with this id',
    details: { resource: { oneOf: ['payment', 'refund', 'customer'] }, id: 'text?' },
  },
  payment_already_captured: { category, status: 409, recovery: 'terminal', meaning: 'The payment was captured before' },
  payment_already_refunded: {
    category,
    status: 409,
    recovery: 'terminal',
    text: true,
    meaning: 'The payment was refunded before',
  },
  payment_canceled: { category, status: 409, recovery: 'terminal', meaning: 'The payment was canceled' },
  payment_disputed: { category, status: 409, recovery: 'terminal', meaning: 'The customer disputes the payment' },
  refund_too_large: {
    category,
    meaning: 'The refund is larger than what is left of the payment',
    details: refundable,
  },
  payout_not_ready: {
    category,
    status: 409,
    recovery: 'transient',
    meaning: 'The money has not arrived yet',
    details: { available_on: 'date', pending: { listOf: { fields: { payment: 'text', amount: 'integer' } } } },
  },
  url_invalid: { category, meaning: 'The address is no https URL', deprecated: { since: '2024.6.20' } },
  'webhook.signature_invalid': { category, meaning: 'The signature does not belong to the payload' },
} as const satisfies Contract['errors']
