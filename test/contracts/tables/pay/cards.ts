import type { Contract } from '../../../../src/core'

/** What can be wrong with a card. */
export const cardErrors = {
  card_declined: {
    category: 'card_error',
    meaning: 'The bank refused the card',
    message: 'Your card was declined',
    text: true,
    details: { decline_code: { oneOf: ['do_not_honor', 'generic_decline', 'try_again_later'] }, charge: 'text?' },
  },
  insufficient_funds: { category: 'card_error', meaning: 'The account holds less than the amount', text: true },
  expired_card: { category: 'card_error', meaning: 'The card has expired', text: true },
  incorrect_number: { category: 'card_error', meaning: 'The number of the card is wrong', text: true },
  incorrect_cvc: { category: 'card_error', meaning: 'The security code of the card is wrong', text: true },
  incorrect_zip: { category: 'card_error', meaning: 'The postal code does not belong to the card' },
  invalid_expiry_month: { category: 'card_error', meaning: 'The expiry month is not from 1 to 12' },
  invalid_expiry_year: { category: 'card_error', meaning: 'The expiry year is in the past' },
  authentication_required: {
    category: 'card_error',
    meaning: 'The bank wants the customer to confirm the payment',
    details: { redirect_to: 'text' },
  },
  card_not_supported: { category: 'card_error', meaning: 'The card does not allow this kind of payment' },
  card_velocity_exceeded: { category: 'card_error', meaning: 'The card has reached its limit for today' },
  currency_not_supported: {
    category: 'card_error',
    meaning: 'The card cannot be charged in this currency',
    message: 'This card cannot be charged in {currency}',
    details: { currency: 'text', supported: { listOf: 'text', optional: true } },
  },
  lost_card: { category: 'card_error', recovery: 'terminal', audience: 'internal', meaning: 'The card is lost' },
  stolen_card: { category: 'card_error', recovery: 'terminal', audience: 'internal', meaning: 'The card is stolen' },
  processing_error: {
    category: 'card_error',
    recovery: 'transient',
    meaning: 'The bank could not process the card just now',
  },
} as const satisfies Contract['errors']
