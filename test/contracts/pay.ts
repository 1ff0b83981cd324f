import { defineContract } from '../../src/core'
import { cardErrors } from './tables/pay/cards'
import { requestErrors } from './tables/pay/requests'

/** A payment provider's contract: names in lower case, no codes, categories without ranges, an envelope and a page about each row. */
export const pay = defineContract({
  name: 'pay',
  version: '2024.6.20',
  versionHeader: 'Pay-Version',
  fallback: 'unexpected_failure',
  validation: 'parameter_invalid',
  categories: {
    api_error: { title: 'Our own failures', status: 500, recovery: 'transient' },
    card_error: { title: 'Cards', status: 402, recovery: 'correctable' },
    idempotency_error: { title: 'Idempotency keys', status: 409 },
    invalid_request_error: { title: 'Requests', status: 400, recovery: 'correctable' },
    rate_limit_error: { title: 'Rate limits', status: 429, recovery: 'transient' },
  },
  errors: {
    unexpected_failure: { category: 'api_error', recovery: 'terminal', meaning: 'Something went wrong on our side' },
    processor_timeout: { category: 'api_error', status: 504, meaning: 'The bank did not answer in time' },
    api_overloaded: {
      category: 'api_error',
      status: 503,
      carries: ['retryAfter'],
      meaning: 'The API has too much to do',
    },
    ...cardErrors,
    idempotency_key_in_use: {
      category: 'idempotency_error',
      recovery: 'transient',
      carries: ['retryAfter'],
      meaning: 'A request with this key is still being processed',
    },
    idempotency_key_reused: {
      category: 'idempotency_error',
      status: 400,
      recovery: 'terminal',
      meaning: 'Another request was sent with this key',
      details: { first_request: 'text?' },
    },
    ...requestErrors,
    too_many_requests: {
      category: 'rate_limit_error',
      carries: ['retryAfter'],
      meaning: 'The account sends requests faster than its plan allows',
    },
    object_locked: { category: 'rate_limit_error', meaning: 'Another request changes this object' },
  },
  operations: {
    createPayment: {
      method: 'POST',
      path: '/v1/payments',
      summary: 'Charge a card',
      success: 201,
      errors: [
        'parameter_invalid',
        'amount_too_small',
        'card_declined',
        'expired_card',
        'idempotency_key_in_use',
        'too_many_requests',
        'unexpected_failure',
      ],
      body: {
        amount: { type: 'integer', minimum: 1 },
        currency: { type: 'text', maxLength: 3 },
        source: 'text',
        capture: 'boolean?',
      },
    },
    capturePayment: {
      method: 'POST',
      path: '/v1/payments/{id}/capture',
      summary: 'Take the money of an authorized payment',
      success: 200,
      errors: ['resource_missing', 'payment_already_captured', 'payment_canceled', 'unexpected_failure'],
    },
    listPayments: {
      method: 'GET',
      path: '/v1/payments',
      summary: 'List payments, the newest first',
      success: 200,
      errors: ['parameter_invalid', 'invalid_api_key', 'too_many_requests', 'unexpected_failure'],
      query: { created_after: 'instant?', customer: 'text?' },
    },
  },
  rateLimits: {
    headers: { limit: 'Pay-Limit', remaining: 'Pay-Remaining', reset: 'Pay-Reset' },
    windows: { second: 1 },
    tiers: { test: { second: 25 }, live: { second: 100 } },
    refusal: 'too_many_requests',
    unavailable: 'api_overloaded',
  },
  texts: {
    en: {
      card_declined: 'Your bank declined the card. Please use another one.',
      insufficient_funds: 'There is not enough money on the account. Please use another card.',
      expired_card: 'Your card has expired. Please use another one.',
      incorrect_number: 'Please check the number of your card.',
      incorrect_cvc: 'Please check the security code on the back of your card.',
      payment_already_refunded: 'You already have your money back.',
    },
    de: {
      card_declined: 'Ihre Bank hat die Karte abgelehnt. Bitte nehmen Sie eine andere.',
      insufficient_funds: 'Das Konto ist nicht gedeckt. Bitte nehmen Sie eine andere Karte.',
      expired_card: 'Ihre Karte ist abgelaufen. Bitte nehmen Sie eine andere.',
      incorrect_number: 'Bitte prüfen Sie die Nummer Ihrer Karte.',
      incorrect_cvc: 'Bitte prüfen Sie die Prüfziffer auf der Rückseite Ihrer Karte.',
      payment_already_refunded: 'Sie haben Ihr Geld schon zurück.',
    },
  },
  docsUrl: 'https://pay.example/docs/errors#{name}',
  envelope: {
    object: 'error',
    error: {
      code: '$name',
      message: '$message',
      details: '$details',
      errors: [{ $each: '$errors', param: '$field', message: '$text' }],
      retry_after: '$retryAfter',
      doc_url: '$docs',
      request_id: '$requestId',
      created: '$timestamp',
    },
  },
})
